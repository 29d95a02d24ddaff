import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../../write/write-file.ts'
import { isMissing } from '../missing.ts'
import { headersFile } from './headers-file.ts'
import { htaccessFile } from './htaccess.ts'
import { isOurs } from './ours.ts'

/** Writes both beside what they serve, and leaves those that somebody wrote. @returns paths of what is ours there */
export async function writeServerFiles(
  target: string,
  folder: string,
  chunks: readonly string[] = [],
): Promise<string[]> {
  const files = { '.htaccess': htaccessFile(chunks.length > 0), _headers: headersFile(folder, chunks) }
  const written: string[] = []
  for (const [name, text] of Object.entries(files)) {
    const path = join(target, name)
    const there = await readFile(path, 'utf8').catch((error) => {
      if (isMissing(error)) return undefined
      throw error
    })
    if (there !== undefined && !isOurs(there)) continue
    await writeWhole(path, new TextEncoder().encode(text), false)
    written.push(name)
  }
  return written
}
