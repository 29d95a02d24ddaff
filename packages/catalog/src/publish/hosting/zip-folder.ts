import { createWriteStream } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { finished } from 'node:stream/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { isCompressible } from '../headers.ts'

/** Of this machine alone: scratch, caches, and another zip. */
const isOwn = (path: string) => /(?:^|\/)(?:\.draf|\.foto)(?:\/|-)|\.tmp$|\.zip$/.test(path)

/**
 * Packs a folder into a zip for a host's file manager, `.htaccess` and `_headers` too, below a folder of its name.
 * @returns how many files
 */
export async function zipFolder(folder: string, file: string, name: string): Promise<number> {
  const root = resolve(folder)
  const paths = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !isOwn(path))
    // What the catalogue's root names is unpacked before it.
    .sort((a, b) => Number(a === 'catalog.json') - Number(b === 'catalog.json') || (a < b ? -1 : 1))
  const draft = `${file}.tmp`
  const stream = createWriteStream(draft)
  const written = finished(stream)
  // A place that cannot be written to is told at the end, by what waits for it there.
  written.catch(() => {})
  const zip = new Zip((error, part) => {
    if (error) stream.destroy(error)
    else stream.write(part)
  })
  try {
    for (const path of paths) {
      const entry = isCompressible(path)
        ? new ZipDeflate(`${name}/${path}`, { level: 9 })
        : new ZipPassThrough(`${name}/${path}`)
      zip.add(entry)
      entry.push(await readFile(join(root, path)), true)
    }
    zip.end()
    stream.end()
    await written
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  return paths.length
}
