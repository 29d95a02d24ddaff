import { readFile, rm, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import pMap from 'p-map'
import { writeServerFiles } from '../../publish/hosting/server-files.ts'
import { listFile, siteFiles } from '../../publish/site-files.ts'
import { writeWhole, writeWholeNow } from '../../write/write-file.ts'
import { allPages, fileOf } from './all-pages.ts'
import { shapes } from './embed-pages.ts'
import { openSite, type SiteOptions } from './open-site.ts'
import { sitePictures } from './pictures/site-pictures.ts'
import type { Site } from './site.ts'
import { sitemapFiles } from './site-map.ts'

export interface WritePagesOptions extends SiteOptions {
  /** @default the catalogue's own folder */
  out?: string | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
}

export interface WrittenPages {
  out: string
  pages: number
  /** Made of pixels. */
  pictures: { drawn: number; kept: number }
  bytes: number
  notes: string[]
}

/** From what each picture was drawn: one that would come out the same is not drawn again. */
const pictureKeysFile = 'situs/daftar-gambar.json'

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
  const write = (path: string, content: string | Uint8Array) => {
    bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length
    written.add(path)
    writeWholeNow(join(out, path), content)
  }
  for (const [path, content] of files) write(path, content)
  const pages = [...allPages(site)]
  for (const [index, page] of pages.entries()) {
    write(fileOf(page.path), page.draw())
    if (index % 100 < 99) continue
    // An interruption is heard of in between.
    await setImmediate()
    options.signal?.throwIfAborted()
    if (index % 500 === 499) options.onProgress?.(index + 1, pages.length)
  }
  const pictures = await writePictures(site, out, options, (path, size) => {
    written.add(path)
    bytes += size
  })
  const notes = [...site.data.notes]
  if (site.sharp === undefined)
    notes.push(
      'paket sharp tidak terpasang: gambar untuk obrolan (og/) dan PNG tidak ditulis; badge SVG tetap ada',
    )
  if (site.address === undefined)
    notes.push(
      'alamat terbit belum disebut (--address): tanpa itu halaman tidak punya peta situs, data untuk mesin pencari, dan potongan untuk ditempel',
    )
  else for (const [path, content] of sitemapFiles(site.address, pages)) write(path, content)
  if (options.openGraph === undefined && !site.openGraph)
    notes.push('gambar untuk obrolan dan jejaring (og/) tidak ditulis untuk katalog sebesar ini; dengan --og')
  if (options.shapes === undefined && site.shapes.length < shapes.length)
    notes.push(
      `untuk bingkai hanya bentuk ${site.shapes.join(', ')} yang ditulis; yang lain dengan --shapes ${shapes.join(',')}`,
    )
  await writeServerFiles(out, folderOn(site.address, out))
  await removeOld(out, written)
  write(pictureKeysFile, `${JSON.stringify(pictures.keys, undefined, 1)}\n`)
  write(listFile, `${JSON.stringify([...written].sort(), undefined, 1)}\n`)
  return { out, pages: pages.length, pictures: pictures.count, bytes, notes }
}

/** Draws the pictures made of pixels, and keeps those that would come out as they are. */
async function writePictures(
  site: Site,
  out: string,
  { signal, onProgress }: WritePagesOptions,
  wrote: (path: string, size: number) => void,
): Promise<{ keys: Record<string, string>; count: WrittenPages['pictures'] }> {
  const before: unknown = await readFile(join(out, pictureKeysFile), 'utf8').then(JSON.parse, () => ({}))
  const keys: Record<string, string> = {}
  const count = { drawn: 0, kept: 0 }
  const pictures = [...sitePictures(site)]
  await pMap(
    pictures,
    async ({ path, key, draw }) => {
      signal?.throwIfAborted()
      const file = join(out, path)
      const now = await key()
      const there =
        (before as Record<string, unknown>)?.[path] === now && (await stat(file).catch(() => undefined))
      if (!there) await writeWhole(file, await draw(), false)
      count[there ? 'kept' : 'drawn'] += 1
      keys[path] = now
      wrote(path, (there || (await stat(file))).size)
      const done = count.drawn + count.kept
      if (done % 100 === 99) onProgress?.(done + 1, pictures.length)
    },
    { concurrency: 4 },
  )
  return { keys: Object.fromEntries(Object.entries(keys).sort(([a], [b]) => (a < b ? -1 : 1))), count }
}

/** The folder from the root of its site: as its address says, else by its own name. */
const folderOn = (address: string | undefined, out: string) =>
  address === undefined ? basename(resolve(out)) : new URL(address).pathname.replace(/^\/|\/$/g, '')

async function removeOld(out: string, written: ReadonlySet<string>): Promise<void> {
  for (const path of await siteFiles(out)) if (!written.has(path)) await rm(join(out, path), { force: true })
}
