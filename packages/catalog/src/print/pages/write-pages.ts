import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../../write/write-file.ts'
import { allPages, fileOf } from './all-pages.ts'
import { shapes } from './embed-pages.ts'
import { openSite, type SiteOptions } from './open-site.ts'
import { sitemapFiles } from './site-map.ts'

export interface WritePagesOptions extends SiteOptions {
  /** @default the catalogue's own folder */
  out?: string | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
}

export interface WrittenPages {
  out: string
  pages: number
  bytes: number
  notes: string[]
}

/** What was written the last time, so that pages of what is gone do not stay. */
const listFile = 'situs/daftar-berkas.json'

/**
 * Writes the site of a catalogue: pages of products, villages, regencies and kinds, map, figures and codes, in two
 * languages, whole without any script.
 * @param folder the catalogue's folder
 * @throws SourceError when the catalogue is not whole
 */
export async function writePages(folder: string, options: WritePagesOptions = {}): Promise<WrittenPages> {
  const { site, files } = await openSite(folder, options)
  const out = options.out ?? folder
  const written = new Set<string>()
  let bytes = 0
  const write = async (path: string, content: string | Uint8Array) => {
    const data = typeof content === 'string' ? new TextEncoder().encode(content) : content
    bytes += data.length
    written.add(path)
    await writeWhole(join(out, path), data, false)
  }
  for (const [path, content] of files) await write(path, content)
  const pages = [...allPages(site)]
  const waiting = new Set<Promise<void>>()
  for (const [index, page] of pages.entries()) {
    options.signal?.throwIfAborted()
    const writing = write(fileOf(page.path), page.draw()).finally(() => waiting.delete(writing))
    waiting.add(writing)
    if (waiting.size >= 32) await Promise.race(waiting)
    if (index % 500 === 499) options.onProgress?.(index + 1, pages.length)
  }
  await Promise.all(waiting)
  const notes = [...site.data.notes]
  if (site.address === undefined)
    notes.push(
      'alamat terbit belum disebut (--address): tanpa itu halaman tidak punya peta situs, data untuk mesin pencari, dan potongan untuk ditempel',
    )
  else for (const [path, content] of sitemapFiles(site.address, pages)) await write(path, content)
  if (options.shapes === undefined && site.shapes.length < shapes.length)
    notes.push(
      `untuk bingkai hanya bentuk ${site.shapes.join(', ')} yang ditulis; yang lain dengan --shapes ${shapes.join(',')}`,
    )
  await removeOld(out, written)
  await write(listFile, `${JSON.stringify([...written].sort(), undefined, 1)}\n`)
  return { out, pages: pages.length, bytes, notes }
}

async function removeOld(out: string, written: ReadonlySet<string>): Promise<void> {
  const before: unknown = await readFile(join(out, listFile), 'utf8').then(JSON.parse, () => [])
  if (!Array.isArray(before)) return
  for (const path of before)
    if (typeof path === 'string' && !written.has(path) && isOwn(path))
      await rm(join(out, path), { force: true })
}

/** Whether a path is one of a site's files: a list that somebody altered must not remove others. */
const isOwn = (path: string) =>
  !path.split('/').includes('..') &&
  !path.startsWith('/') &&
  (path.endsWith('.html') ||
    /^(en\/)?oembed\/[^/]+\.json$/.test(path) ||
    /^(situs|badge|og)\/[^\\]+$/.test(path) ||
    /^sitemap(-\d+|-index)?\.xml$/.test(path))
