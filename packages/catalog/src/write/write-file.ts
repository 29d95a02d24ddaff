import { randomUUID } from 'node:crypto'
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
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(draft, 'wx')
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
