import type { PageSizes } from '../limits.ts'

/**
 * Whether a page ends after an item: a matter of the item's key and of the bytes around it, so that the same rows
 * give the same pages whatever was there before, and a change moves few borders.
 *
 * The chance of an end rises with what the page has beyond its least size. Pages then differ less in size than
 * under an even chance (a row's page has 19 kB on average rather than 24), and after a change borders fall
 * together again as soon.
 * @param key in UTF-8
 * @param itemBytes of the item just added; a longer one is a likelier end, or ends would come by rows, not bytes
 * @param pageBytes of the page with it
 */
export function isBorder(
  key: Uint8Array,
  level: number,
  itemBytes: number,
  pageBytes: number,
  { least, spread }: PageSizes,
): boolean {
  const beyond = pageBytes - least
  return beyond >= 0 && hash32(utf16Units(key), level) < ((itemBytes * beyond) / (spread * spread)) * 2 ** 32
}

/** FNV-1a over UTF-16 units with MurmurHash3's finishing step: neighbouring keys must give unrelated bits. */
function hash32(units: ArrayLike<number>, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < units.length; i += 1) hash = Math.imul(hash ^ units[i]!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Of ASCII, the bytes themselves. */
function utf16Units(key: Uint8Array): ArrayLike<number> {
  for (let i = 0; i < key.length; i += 1) {
    if (key[i]! < 0x80) continue
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(key)
    return Array.from({ length: text.length }, (_, unit) => text.charCodeAt(unit))
  }
  return key
}
