import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type MakeCatalogOptions, makeCatalog } from '@ovop-ntt/fixtures'
import { temporaryFolder } from './temporary-folder.ts'

/** A catalogue of a test's own as a folder; gone when the test ends. */
export async function catalogFolder(count: number, options: MakeCatalogOptions = {}): Promise<string> {
  const folder = temporaryFolder()
  putAll(folder, (await makeCatalog(count, options)).files)
  return folder
}

/** Writes the files of a catalogue below a folder, over those that are there. */
export function putAll(folder: string, files: Iterable<[path: string, bytes: Uint8Array]>): void {
  for (const [path, bytes] of files) put(folder, path, bytes)
}

/** Writes a file below a folder. */
export function put(folder: string, path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}
