import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Root, revokedBySource, rootBytes } from '@ovop-ntt/core/format'
import { catalogAt, type OpenedCatalog } from '../open/catalog/index.ts'
import { readKeyFile } from '../write/keys/key-file.ts'
import { signCatalog } from '../write/keys/sign-catalog.ts'
import { nextRevision } from '../write/next-revision.ts'
import { writeWhole } from '../write/write-file.ts'
import { openLocal, wholeContent } from './local-catalogue.ts'
import { isMissing } from './missing.ts'
import { rootFile } from './target.ts'

export interface RollbackOptions {
  /** Revision to go back to. @default the last one before the present */
  to?: number | undefined
  /** Publishing key to sign with, a file of `ovop keys`. Needed where the present root is signed. */
  key?: string | undefined
  /** @default now */
  time?: Date | undefined
}

/** A rollback that cannot be; the message says why, and what can. */
export class RollbackError extends Error {
  override readonly name = 'RollbackError'
}

/**
 * Brings back the tables of an earlier root in a folder, under a new revision, since readers refuse one that
 * falls. The date of the data stays what it was; `restored` names the revision they come from.
 * @throws RollbackError; PublishingError (`damaged`) when a page of that root is gone; KeyError
 */
export async function rollback(
  folder: string,
  { to, key, time = new Date() }: RollbackOptions,
): Promise<Root> {
  const path = join(folder, rootFile)
  const present = await openPresent(folder)
  const opened =
    to === undefined ? await lastEarlier(folder, present.root) : await openNamed(folder, to, present.root)
  // All of it must still be there. It is signed anew, so its own signature may have had its time.
  await wholeContent(opened)
  if (key === undefined && present.root.signatures) {
    throw new RollbackError(`${path}: katalog ini bertanda tangan; sebutkan kunci terbit dengan --key`)
  }
  const { keys: _keys, signatures: _signatures, ...tables } = opened.root
  // What regencies revoked since is not forgotten with what they published since.
  const formerlyRevoked = revokedBySource(opened.root, present.root)
  const unsigned: Root = {
    ...tables,
    revision: nextRevision(present.root, time),
    restored: opened.root.revision,
    restoredAt: time.toISOString(),
    ...(Object.keys(formerlyRevoked).length > 0 && { formerlyRevoked }),
  }
  const root =
    key === undefined ? unsigned : await signCatalog(unsigned, await readKeyFile(key, 'publishing'), time)
  await writeWhole(join(folder, 'roots', `${present.root.revision}.json`), present.bytes)
  await writeWhole(path, rootBytes(root))
  return root
}

/** A revision that a folder can go back to. */
export interface EarlierRevision {
  revision: number
  /** When its data was put together. */
  generatedAt: string
  products: number
  /** The revision whose tables a rollback brought back under this one. */
  restored?: number
}

/**
 * Revisions of a folder's catalogue that are kept in its `roots/` and can be read, the latest first. Whether their pages
 * are still there, `rollback` looks.
 * @throws RollbackError and PublishingError where there is no catalogue
 */
export async function earlierRevisions(folder: string): Promise<EarlierRevision[]> {
  const present = await openPresent(folder)
  const found: EarlierRevision[] = []
  for (const revision of (await revisionsIn(folder)).reverse()) {
    // A root that cannot be read, or that is of another catalogue built in this folder, cannot be gone back to either.
    const opened = await openEarlier(folder, revision).catch(() => undefined)
    if (opened?.root.id !== present.root.id) continue
    const { root } = opened
    const { restored } = root as { restored?: unknown }
    found.push({
      revision,
      generatedAt: root.generatedAt,
      products: root.counts.products,
      ...(typeof restored === 'number' && { restored }),
    })
  }
  return found
}

/** The catalogue of a folder as it stands. */
async function openPresent(folder: string): Promise<OpenedCatalog> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(folder)) {
    throw new RollbackError(
      `${folder}: revisi dikembalikan di folder katalog, lalu diterbitkan ke sana: ovop rollback <folder>, ovop publish <folder> <tujuan>`,
    )
  }
  const found = await stat(folder).catch((error) => {
    if (isMissing(error)) throw new RollbackError(`${folder}: folder tidak ada`)
    throw error
  })
  if (!found.isDirectory()) throw new RollbackError(`${folder}: bukan folder katalog`)
  return openLocal(catalogAt(folder))
}

const openEarlier = (folder: string, revision: number): Promise<OpenedCatalog> =>
  openLocal(catalogAt(folder), `roots/${revision}.json`)

/** The last revision before the present one, of the same catalogue. */
async function lastEarlier(folder: string, present: Root): Promise<OpenedCatalog> {
  for (const kept of (await revisionsIn(folder)).reverse()) {
    if (kept >= present.revision) continue
    const opened = await openEarlier(folder, kept)
    if (opened.root.id === present.id) return opened
  }
  throw new RollbackError(`${folder}: tidak ada revisi lama katalog "${present.id}" di roots/`)
}

async function openNamed(folder: string, revision: number, { id }: Root): Promise<OpenedCatalog> {
  if (!(await revisionsIn(folder)).includes(revision)) {
    const kept = (await earlierRevisions(folder)).map((earlier) => earlier.revision).reverse()
    const list = kept.length === 0 ? 'tidak ada' : kept.join(', ')
    throw new RollbackError(`${folder}: revisi ${revision} tidak ada di roots/; yang ada: ${list}`)
  }
  const opened = await openEarlier(folder, revision)
  if (opened.root.id === id) return opened
  throw new RollbackError(`${folder}: revisi ${revision} milik katalog "${opened.root.id}", bukan "${id}"`)
}

/** Revisions kept in `roots/`, of whichever catalogue, rising. */
async function revisionsIn(folder: string): Promise<number[]> {
  const names = await readdir(join(folder, 'roots')).catch((error) => {
    if (isMissing(error)) return []
    throw error
  })
  const revisions = names.flatMap((name) => (/^\d+\.json$/.test(name) ? [Number.parseInt(name, 10)] : []))
  return revisions.sort((a, b) => a - b)
}
