import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseRoot, type Root } from '@ovop-ntt/core/format'
import pMap from 'p-map'
import { expiryNotes } from '../write/keys/key-expiry.ts'
import { ownProductUrl } from '../write/publisher/publisher.ts'
import { digestOf, knownRoots, notePublished } from './history.ts'
import { filesBeside, type LocalCatalogue, readLocalCatalogue } from './local-catalogue.ts'
import { type Pruned, prune } from './prune.ts'
import { PublishingError } from './publishing-error.ts'
import { isSiteOld, listedFiles, listFile, siteFiles } from './site-files.ts'
import { checkSuccession } from './succession.ts'
import type { StoredRoot, Target } from './target.ts'

export interface PublishOptions {
  target: Target
  /** Files and folders beside the catalogue that are published with it: `data`, `.htaccess`. */
  also?: readonly string[] | undefined
  /** Revision that may be replaced though this folder does not know it, or `latest`. */
  replace?: number | 'latest' | undefined
  /** The key that embeds name may change. */
  changeKey?: boolean | undefined
  /** Publish also where the host cannot say whether somebody else published meanwhile. */
  unconditional?: boolean | undefined
  /** Afterwards take away roots that were replaced more days ago than this, and what only they name. */
  pruneAfterDays?: number | undefined
  /** Say what would be done, and do nothing. */
  dryRun?: boolean | undefined
  /** @default now */
  time?: Date | undefined
  onProgress?: ((progress: PublishProgress) => void) | undefined
}

export interface PublishProgress {
  step: 'check' | 'compare' | 'upload' | 'root' | 'prune'
  /** Files uploaded so far, of how many, with `upload`; the list of a site's files goes up later and is not counted. */
  done?: number
  total?: number
}

export interface Published {
  root: Root
  /** What stood there before; absent where nothing did. */
  formerRevision?: number
  /** Files uploaded, or to be uploaded in a dry run; roots left aside. */
  uploaded: number
  bytes: number
  /** Files that were there. */
  unchanged: number
  /** Pages of the site before that this one has no more, of products that are gone for example: they are taken away. */
  goneFromSite: number
  pruned?: Pruned
  /** What the one who publishes should know of the key that signs it. */
  notes: readonly string[]
}

/** Files from this size on, in bytes, are uploaded from the disk. */
const large = 16 * 1024 * 1024
/** How often what vanished during an upload, as another publisher prunes, is uploaded again. */
const rounds = 3

/**
 * Publishes a catalogue that was built into `folder`: pictures and pages first, then the former root under its
 * revision, the root last and only if nobody else published meanwhile. Whenever it is broken off, readers have the
 * former catalogue or the new one, whole; running it again goes on where it stopped.
 * @throws PublishingError
 */
export async function publishCatalogue(folder: string, options: PublishOptions): Promise<Published> {
  const { target, dryRun = false, time = new Date(), onProgress } = options
  onProgress?.({ step: 'check' })
  const local = await readLocalCatalogue(folder, time)

  onProgress?.({ step: 'compare' })
  const stored = await target.readRoot()
  const former = stored && parseFormer(stored, target.name)
  if (stored && former) await allowSuccession(local, stored, former, options)
  const site = await siteFiles(folder)
  const beside = [...(options.also ?? []), ...(site.length > 0 ? [listFile, ...site] : [])]
  const besideFiles = await filesBeside(folder, beside)
  const others = await changedFiles(target, folder, besideFiles)
  const missing = await missingFiles(target, local)
  const files = [...missing, ...others.changed]
  const goneFromSite = await filesGone(target, site, besideFiles)
  const bytes = await sizeOf(folder, files)
  const result: Published = {
    root: local.root,
    ...(former && { formerRevision: former.revision }),
    uploaded: files.length,
    bytes,
    unchanged: local.content.length - missing.length + others.unchanged,
    goneFromSite: goneFromSite.length,
    notes: [...expiryNotes(local.root, time), ...(await siteNotes(local, site.length > 0))],
  }
  if (dryRun) return result

  // The list comes last: should this be broken off, the next finds there what is still to be taken away.
  const first = files.filter((path) => path !== listFile)
  await upload(target, folder, first, (done) => onProgress?.({ step: 'upload', done, total: first.length }))
  await target.settle()
  await uploadVanished(target, local)

  onProgress?.({ step: 'root' })
  if (stored && former && digestOf(stored.bytes) !== digestOf(local.bytes)) {
    await archive(target, stored, former, options)
  }
  await target.replaceRoot(local.bytes, stored)
  await notePublished(folder, target.name, digestOf(local.bytes))
  await pMap(goneFromSite, (path) => target.remove(path), { concurrency: target.parallel })
  if (files.includes(listFile)) await upload(target, folder, [listFile])

  if (options.pruneAfterDays !== undefined) {
    onProgress?.({ step: 'prune' })
    result.pruned = await prune(target, { folder, days: options.pruneAfterDays, time })
  }
  return result
}

/** What cards and labels lead to, and is not there, or of before. */
async function siteNotes({ folder, root }: LocalCatalogue, hasSite: boolean): Promise<string[]> {
  const command = `ovop pages ${folder} --address <alamat folder ini di web>`
  if (hasSite && (await isSiteOld(folder)))
    return [`halaman di folder ini lebih lama daripada katalognya: jalankan ${command}, lalu terbitkan lagi`]
  return hasSite || root.productUrl !== ownProductUrl
    ? []
    : [`kartu dan label menuju halaman produk yang belum dibuat: jalankan ${command}, lalu terbitkan lagi`]
}

function parseFormer({ bytes }: StoredRoot, target: string): Root {
  try {
    return parseRoot(bytes, target)
  } catch (cause) {
    throw new PublishingError(
      'other-catalogue',
      `${target}: catalog.json di sana bukan katalog yang dapat dibaca; pilih tujuan lain atau pindahkan berkas itu`,
      { cause },
    )
  }
}

async function allowSuccession(
  { folder, root, bytes }: LocalCatalogue,
  stored: StoredRoot,
  former: Root,
  { target, replace, changeKey }: PublishOptions,
): Promise<void> {
  checkSuccession({
    next: { root, digest: digestOf(bytes) },
    former: { root: former, digest: digestOf(stored.bytes) },
    known: await knownRoots(folder, target.name),
    replace,
    changeKey,
    target: target.name,
  })
}

/**
 * Files of the site that stands at the target, and neither of this one nor otherwise `published` along. A catalogue
 * without a site leaves that one alone.
 */
async function filesGone(
  target: Target,
  site: readonly string[],
  published: readonly string[],
): Promise<string[]> {
  if (site.length === 0) return []
  const files = new Set(published)
  return listedFiles(await target.read(listFile)).filter((path) => !files.has(path))
}

/** Pages and pictures that are not there, or there in part. */
async function missingFiles(target: Target, { folder, content }: LocalCatalogue): Promise<string[]> {
  const missing = new Set(content)
  const folders = ['pages/', 'images/'].filter((name) => content.some((path) => path.startsWith(name)))
  for (const name of folders) {
    for await (const { path, size } of target.list(name)) {
      const isWhole =
        size === undefined || (missing.has(path) && (await stat(join(folder, path))).size === size)
      if (isWhole) missing.delete(path)
    }
  }
  return [...missing]
}

async function changedFiles(target: Target, folder: string, paths: readonly string[]) {
  const stored = new Map<string, Parameters<Target['holds']>[0]>()
  const wanted = new Set(paths)
  for (const top of new Set(paths.map((path) => path.slice(0, path.indexOf('/') + 1) || path))) {
    for await (const file of target.list(top)) if (wanted.has(file.path)) stored.set(file.path, file)
  }
  const changed: string[] = []
  for (const path of paths) {
    const there = stored.get(path)
    const file = join(folder, path)
    const source = (await stat(file)).size < large ? await readFile(file) : file
    if (!there || !(await target.holds(there, source))) changed.push(path)
  }
  return { changed, unchanged: paths.length - changed.length }
}

async function sizeOf(folder: string, paths: readonly string[]): Promise<number> {
  let sum = 0
  for (const path of paths) sum += (await stat(join(folder, path))).size
  return sum
}

async function upload(
  target: Target,
  folder: string,
  paths: readonly string[],
  onProgress?: (done: number) => void,
): Promise<void> {
  let done = 0
  await pMap(
    paths,
    async (path) => {
      const file = join(folder, path)
      if ((await stat(file)).size < large) await target.write(path, await readFile(file))
      else await target.writeLarge(path, file)
      done += 1
      onProgress?.(done)
    },
    { concurrency: target.parallel },
  )
}

/** Another publisher may have pruned what was counted as there: looks again before the root names it. */
async function uploadVanished(target: Target, local: LocalCatalogue): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    const vanished = await missingFiles(target, local)
    if (vanished.length === 0) return
    await upload(target, local.folder, vanished)
    await target.settle()
  }
  throw new PublishingError(
    'conflict',
    `${target.name}: halaman yang diunggah terus menghilang; apakah orang lain sedang menjalankan --prune di sana?`,
  )
}

/** Keeps what is published under its revision, for readers that hold it, and for a rollback. */
async function archive(
  target: Target,
  stored: StoredRoot,
  former: Root,
  { unconditional }: PublishOptions,
): Promise<void> {
  const path = `roots/${former.revision}.json`
  await target.write(path, stored.bytes)
  await target.settle()
  if (unconditional || (await target.hasConditions(path, stored.bytes))) return
  throw new PublishingError(
    'no-conditions',
    `${target.name}: penyimpanan ini tidak mengenal penulisan bersyarat (If-Match), jadi dua penerbit dapat saling menimpa. Pastikan hanya satu yang menerbitkan, lalu pakai --unconditional`,
  )
}
