import { hash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pictureKind } from '../build/photos.ts'
import type { CatalogSource } from '../source/index.ts'
import { picturePath } from '../tree/reach.ts'

/** No picture of a card needs more. */
const maxBytes = 5 * 1024 * 1024

/**
 * Brings a picture from a regency's own folder, checked against its name, since it will be served by the one who
 * merges: no other file, and no SVG that runs something, gets there by way of a picture.
 * @returns file to copy, or what is wrong
 */
export async function fetchPicture(
  source: CatalogSource,
  path: string,
  { out, scratch, signal }: { out: string; scratch: string; signal?: AbortSignal | undefined },
): Promise<{ file: string } | { wrong: string }> {
  if (!picturePath.test(path)) return { wrong: 'namanya bukan dari isinya' }
  const here = join(out, path)
  const known = await readFile(here).catch(() => undefined)
  const bytes = known ?? (await source.read(path, maxBytes, signal).catch((error: Error) => error))
  if (bytes instanceof Error) return { wrong: bytes.message }
  if (!bytes) return { wrong: 'tidak ada' }
  const kind = pictureKind(bytes)
  if (kind === undefined) return { wrong: 'bukan gambar yang dapat dipakai' }
  if (kind === 'unsafe') return { wrong: 'SVG yang menjalankan atau mengambil sesuatu' }
  if (path !== `images/${hash('sha256', bytes).slice(0, 32)}.${kind}`)
    return { wrong: 'isinya tidak sesuai namanya' }
  if (known) return { file: here }
  const file = join(scratch, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
  return { file }
}

/** Whether a picture elsewhere may be shown: embeds of the merged catalogue would fetch it from there. */
export function isAllowedPicture(src: string, hosts: ReadonlySet<string>): boolean {
  return URL.canParse(src) && new URL(src).protocol === 'https:' && hosts.has(new URL(src).host)
}
