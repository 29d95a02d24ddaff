import {
  canonicalJson,
  compareKeys,
  type Entry,
  type Facets,
  FacetTally,
  type RowFacets,
  writerLimits,
} from '@ovop-ntt/core/format'
import { isEntry, type PageContent } from '../../open/catalog/walk-pages.ts'

/** No page has more, of rows or of entries; those of words are the largest. */
const pageBytes = writerLimits.termLeaf.most

/** What the parent says of a page, and what its items are checked by. */
export interface PageRule {
  entry: Entry
  /** First key behind the page. */
  below: string | undefined
  level: number
  keyOf: (item: unknown) => string | undefined
  facetsOf: (row: unknown) => RowFacets | undefined
}

/**
 * What is wrong with a page, one message each; empty for one that is as its parent says and in canonical form.
 * @param texts canonical JSON of each item
 */
export function checkPage({ bytes, items }: PageContent, texts: readonly string[], rule: PageRule): string[] {
  const { entry, level } = rule
  const found = checkKeys(items, texts, rule)
  if (bytes.length > pageBytes) found.push(`${bytes.length} bita, lebih dari ${pageBytes}`)
  if (!Buffer.from(`[${texts.join(',')}]`).equals(bytes)) found.push('bukan bentuk kanonik (RFC 8785)')
  if (level > 1 && !items.every(isEntry)) return [...found, 'bukan halaman penunjuk']
  const rows = level > 1 ? items.reduce((sum: number, item) => sum + (item as Entry)[2], 0) : items.length
  if (rows !== entry[2]) found.push(`berisi ${rows} baris, induknya menyebut ${entry[2]}`)
  const facets = countFacets(items, rule)
  if (canonicalJson(facets ?? {}) !== canonicalJson(entry[3] ?? {})) {
    found.push('hitungan saringan (facets) tidak sama dengan yang disebut induknya')
  }
  return found
}

function checkKeys(
  items: readonly unknown[],
  texts: readonly string[],
  { entry, below, keyOf }: PageRule,
): string[] {
  const found: string[] = []
  let last: string | undefined
  for (const [i, item] of items.entries()) {
    const key = keyOf(item)
    const place = `baris ke-${i + 1}`
    if (key === undefined) {
      found.push(`${place}: tanpa kunci`)
      continue
    }
    if (last === undefined && key !== entry[0]) {
      found.push(`${place}: kunci pertama ${key}, induknya menyebut ${entry[0]}`)
    }
    if (last !== undefined && compareKeys(last, key) >= 0)
      found.push(`${place}: kunci ${key} sesudah ${last}`)
    if (below !== undefined && compareKeys(key, below) >= 0) {
      found.push(`${place}: kunci ${key} milik halaman berikutnya (mulai ${below})`)
    }
    const size = Buffer.byteLength(texts[i]!)
    if (size > writerLimits.rowBytes) found.push(`${place} (${key}): ${size} bita, lebih dari 32 kB`)
    last = key
  }
  return found
}

function countFacets(items: readonly unknown[], { level, facetsOf }: PageRule): Facets | undefined {
  const tally = new FacetTally()
  for (const item of items) {
    if (level > 1) tally.addCounts((item as Entry)[3] ?? {})
    else {
      const facets = facetsOf(item)
      if (facets) tally.add(facets)
    }
  }
  return tally.counts()
}
