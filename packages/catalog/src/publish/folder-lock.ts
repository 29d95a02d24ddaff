import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isMissing } from './missing.ts'

/** A lock this old, in milliseconds, is of a publisher that was ended while it held it: work under it is short. */
const staleAfter = 10_000

/** Runs `work`, a matter of milliseconds, while nobody else does the like in a folder. */
export async function lockedIn(folder: string, work: () => Promise<void>): Promise<void> {
  await mkdir(folder, { recursive: true })
  const lock = join(folder, '.ovop-lock')
  const token = randomUUID()
  await takeLock(lock, token)
  try {
    await work()
  } finally {
    // Unless another took it for a dead one’s meanwhile.
    if ((await readFile(lock, 'utf8').catch(() => '')) === token) await rm(lock, { force: true })
  }
}

async function takeLock(lock: string, token: string): Promise<void> {
  for (;;) {
    try {
      const file = await open(lock, 'wx')
      await file.writeFile(token)
      await file.close()
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const held = await stat(lock).catch(() => undefined)
    if (held && Date.now() - held.mtimeMs > staleAfter) await clearLock(lock, held.ino)
    else await wait(20)
  }
}

/** Takes a dead publisher's lock away; one that a living publisher put in its place meanwhile is put back. */
async function clearLock(lock: string, inode: number): Promise<void> {
  const aside = `${lock}.${randomUUID()}.tmp`
  try {
    await rename(lock, aside)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  if ((await stat(aside)).ino === inode) await rm(aside, { force: true })
  else await rename(aside, lock)
}
