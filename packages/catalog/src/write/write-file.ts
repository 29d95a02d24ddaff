import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file as a whole or not at all: under another name beside it, then renamed over. Whoever reads meanwhile
 * has the old bytes or the new ones.
 * @param bytes all of it, or piece after piece, each asked for when the one before is written
 * @param sync whether the bytes are on the disk when it returns; else a power cut may still take them
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | Iterable<Uint8Array>,
  sync = true,
): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    const file = await openNew(draft)
    try {
      await file.writeFile(bytes)
      if (sync) await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Most files go into folders that are there already. */
async function openNew(path: string) {
  try {
    return await open(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(dirname(path), { recursive: true })
    return open(path, 'wx')
  }
}

/**
 * As {@link writeWhole}, in one go and without waiting for the disk: for tens of thousands of small files, of which
 * each would else cost more for being waited for than for being written.
 */
export function writeWholeNow(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    try {
      writeFileSync(draft, content, { flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(draft, content, { flag: 'wx' })
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** What {@link writeWhole} writes to before it renames. */
export const leftoverFile = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/

const filesAtOnce = 32

/** Brings files written without `sync` to the disk: many at once, since each alone waits for the disk. */
export async function syncFiles(paths: readonly string[]): Promise<void> {
  for (let i = 0; i < paths.length; i += filesAtOnce) {
    await Promise.all(paths.slice(i, i + filesAtOnce).map(syncFile))
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
