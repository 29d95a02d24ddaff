import type { PageSizes } from './limits.ts'

/**
 * Whether a page ends after an item: a matter of the item's key and of the bytes around it, so that the same rows
 * give the same pages whatever was there before, and a change moves few borders.
 *
 * The chance of an end rises with what the page has beyond its least size. Pages then differ less in size than
 * under an even chance (a row's page has 19 kB on average rather than 24), and after a change borders fall
 * together again as soon.
 * @param itemBytes of the item just added; a longer one is a likelier end, or ends would come by rows, not bytes
 * @param pageBytes of the page with it
 */
export function isBorder(
  key: string,
  level: number,
  itemBytes: number,
  pageBytes: number,
  { least, spread }: PageSizes,
): boolean {
  const beyond = pageBytes - least
  return beyond >= 0 && hash32(key, level) < ((itemBytes * beyond) / (spread * spread)) * 2 ** 32
}

/** FNV-1a over UTF-16 units with MurmurHash3's finishing step: neighbouring keys must give unrelated bits. */
function hash32(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
