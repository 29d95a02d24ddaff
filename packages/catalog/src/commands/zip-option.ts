import { basename, resolve } from 'node:path'
import type { Command } from 'commander'

/** `--zip`: what was written as one file, too, for a host's file manager. */
export const addZipOption = (command: Command): Command =>
  command.option(
    '--zip [berkas]',
    'juga sebagai satu berkas zip untuk diunggah lewat pengelola berkas hosting',
  )

/** Packs a folder where that was asked for. @returns what is said of it, with its line end */
export async function zipped(folder: string, zip: string | true | undefined): Promise<string> {
  if (zip === undefined) return ''
  const { zipFolder } = await import('../publish/hosting/zip-folder.ts')
  const name = basename(resolve(folder))
  const file = zip === true ? `${resolve(folder)}.zip` : zip
  const files = await zipFolder(folder, file, name)
  return `${file}: ${files} berkas, berisi folder ${name}/\n`
}
