import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CatalogSource } from '../../open/catalog/index.ts'
import { picturePath } from '../../open/catalog/picture-path.ts'
import { pictureLimits } from '../pictures/clean-picture.ts'
import { publishedFault } from '../pictures/published-fault.ts'

/**
 * Brings a picture from a regency's own folder, checked against its name, since it will be served by the one who
 * merges: no other file, and none that holds more than a picture, gets there by way of one.
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
  const bytes = known ?? (await source.read(path, pictureLimits.bytes, signal).catch((error: Error) => error))
  if (bytes instanceof Error) return { wrong: bytes.message }
  if (!bytes) return { wrong: 'tidak ada' }
  const wrong = publishedFault(path, bytes)
  if (wrong !== undefined) return { wrong }
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
