import type { Village } from '../../model/schema/place.ts'
import type { Product, ProductStub } from '../../model/schema/product.ts'
import { canonicalBytes } from '../canonical.ts'
import { compareKeys } from '../compare-keys.ts'
import type { CatalogAbout, Root } from '../schema/root.ts'
import { CatalogWriter } from './catalog-writer.ts'
import { MemorySorter } from './row-sorter.ts'
import type { PageSink } from './write-tree.ts'

/** What {@link writeCatalog} needs. Products and villages may come in any order. */
export interface CatalogContent {
  about: CatalogAbout
  products: Iterable<Product | ProductStub>
  villages: Iterable<Village>
  sink: PageSink
}

/**
 * Writes a catalogue that memory holds: pages through `sink`, the root as the result, to be signed and written last.
 * For one that it does not hold see {@link CatalogWriter}. The same rows give the same pages, in any order.
 * @throws RangeError when two products have one id, or a row is over 32 kB
 */
export function writeCatalog({ about, products, villages, sink }: CatalogContent): Root {
  const rows = [...products].sort((a, b) => compareKeys(a.id, b.id))
  const writer = new CatalogWriter({ sink, newSorter: () => new MemorySorter(), expected: rows.length })
  for (const row of rows) writer.add({ row, bytes: canonicalBytes(row) })
  const writing = writer.finish(
    about,
    [...villages].sort((a, b) => compareKeys(a.code, b.code)),
  )
  for (;;) {
    const step = writing.next()
    if (step.done) return step.value
  }
}

/** Bytes of `catalog.json`: canonical JSON, as a reader expects it. */
export function rootBytes(root: Root): Uint8Array<ArrayBuffer> {
  return canonicalBytes(root)
}
