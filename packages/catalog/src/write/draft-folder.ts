import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PublishError } from './write-error.ts'
import { leftoverFile } from './write-file.ts'

/** Scratch of a build inside the folder it publishes into: on the same disk, and hidden from web servers. */
const draftName = '.draf'
const ownerFile = 'pid'
/** Scratch folder of a build into `folder`; it is there while {@link withDraft} works. */
export const draftFolder = (folder: string) => resolve(folder, draftName)

export interface Draft {
  /** Folder for scratch files. */
  path: string
  /** A build before this one broke off. */
  afterCrash: boolean
}

/**
 * Works with a scratch folder that is gone afterwards, also after an error. There is one at a time, so that two
 * builds never publish into one folder; one that a killed build left is cleared away.
 * @throws PublishError while another build is at work
 */
export async function withDraft<T>(folder: string, work: (draft: Draft) => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true })
  const path = draftFolder(folder)
  if (inHand.has(path)) throw busy(path, process.pid)
  inHand.add(path)
  const own = await mkdtemp(`${path}-`)
  try {
    await writeFile(join(own, ownerFile), String(process.pid))
    const afterCrash = await claim(own, path)
    try {
      await clearLeftovers(folder)
      return await work({ path, afterCrash })
    } finally {
      await rm(path, { recursive: true, force: true })
    }
  } finally {
    inHand.delete(path)
    await rm(own, { recursive: true, force: true })
  }
}

/** Works with a scratch folder in the system's own place for temporary files, for a run that writes nothing into the catalogue. */
export async function withoutDraft<T>(work: (draft: Draft) => Promise<T>): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), 'ovop-'))
  try {
    return await work({ path, afterCrash: false })
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}

/** Drafts of this very process. */
const inHand = new Set<string>()

function busy(path: string, pid: number): PublishError {
  return new PublishError(
    `${path}: proses ${pid} sedang menerbitkan ke folder ini; tunggu, atau hapus folder itu bila prosesnya bukan ovop`,
  )
}

/** Renames a folder to the draft's name. @returns whether the draft of a dead process was in the way */
async function claim(own: string, path: string): Promise<boolean> {
  for (let afterCrash = false; ; afterCrash = true) {
    try {
      await rename(own, path)
      return afterCrash
    } catch (error) {
      if (!isOccupied(error)) throw error
    }
    const owner = await ownerOf(path)
    if (owner !== undefined && isAlive(owner)) throw busy(path, owner)
    await rm(path, { recursive: true, force: true })
  }
}

/** Takes away drafts and half-written files of builds that were killed. */
async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (!name.startsWith(`${draftName}-`)) continue
    const owner = await ownerOf(path)
    // A draft without an owner may belong to a process that has not written its number yet.
    const isDead = owner === undefined ? await isOld(path) : !isAlive(owner)
    if (isDead) await rm(path, { recursive: true, force: true })
  }
  for (const place of [folder, join(folder, 'roots'), join(folder, 'images')]) {
    const names = await readdir(place).catch(() => [])
    await Promise.all(
      names.filter((name) => leftoverFile.test(name)).map((name) => rm(join(place, name), { force: true })),
    )
  }
}

async function ownerOf(draft: string): Promise<number | undefined> {
  const pid = Number(await readFile(join(draft, ownerFile), 'utf8').catch(() => ''))
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined
}

async function isOld(path: string): Promise<boolean> {
  const made = await stat(path).catch(() => undefined)
  return made !== undefined && Date.now() - made.mtimeMs > 60_000
}

/** A process of our own number is one that ran here before us: containers begin to count anew. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isOccupied(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(String(error.code))
  )
}
