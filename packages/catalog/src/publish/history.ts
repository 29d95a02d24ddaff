import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../write/write-file.ts'
import { isMissing } from './missing.ts'
import { rootFile } from './target.ts'

/** What a folder published last, by target; stays beside the catalogue and is never published. */
const historyFile = '.ovop-published.json'

/** Names the bytes of a root. */
export const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Digests of the roots that a folder holds, and of the one it published last at a target. */
export async function knownRoots(folder: string, target: string): Promise<Set<string>> {
  const roots = await readdir(join(folder, 'roots')).catch(emptyWhereMissing)
  const files = [
    rootFile,
    ...roots.filter((name) => name.endsWith('.json')).map((name) => join('roots', name)),
  ]
  const digests = await Promise.all(files.map(async (file) => digestOf(await readFile(join(folder, file)))))
  const published = (await readHistory(folder))[target]
  return new Set(published === undefined ? digests : [...digests, published])
}

/** Notes what stands at a target now. */
export async function notePublished(folder: string, target: string, digest: string): Promise<void> {
  const history = { ...(await readHistory(folder)), [target]: digest }
  await writeWhole(
    join(folder, historyFile),
    new TextEncoder().encode(`${JSON.stringify(history, null, 2)}\n`),
  )
}

async function readHistory(folder: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(join(folder, historyFile), 'utf8'))
  } catch (error) {
    // Damaged as good as missing: what is published is then unknown, which is the careful side.
    if (isMissing(error) || error instanceof SyntaxError) return {}
    throw error
  }
}

function emptyWhereMissing(error: unknown): [] {
  if (isMissing(error)) return []
  throw error
}
