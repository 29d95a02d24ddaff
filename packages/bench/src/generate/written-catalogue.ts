import { hash } from 'node:crypto'
import type { Product, Village } from '@ovop-ntt/core'
import { type Root, writeCatalog } from '@ovop-ntt/core/format'

/** A made-up catalogue in memory: its root, not signed, and its pages by their paths. */
export function writtenCatalogue(products: Iterable<Product>, villages: readonly Village[]) {
  const files = new Map<string, Uint8Array>()
  const root: Root = writeCatalog({
    about: {
      id: 'tolok-ukur',
      title: 'Katalog tolok ukur',
      publisher: 'Penerbit rekaan',
      contact: { name: 'Penerbit rekaan' },
      licence: 'CC0-1.0',
      languages: ['id', 'en'],
      revision: 1_764_000_000,
      generatedAt: '2026-11-01T00:00:00Z',
      productUrl: 'https://katalog.example/produk/{id}',
    },
    products,
    villages,
    sink: { sha256: (bytes) => hash('sha256', bytes), write: (path, bytes) => void files.set(path, bytes) },
  })
  return { root, files }
}
