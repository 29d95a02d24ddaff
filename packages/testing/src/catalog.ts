import { hash } from 'node:crypto'
import type { Product, Village } from '@ovop-ntt/core'
import { type CatalogAbout, type Root, rootBytes, writeCatalog } from '@ovop-ntt/core/format'
import { makeProduct, makeVillage } from './products.ts'

export const about: CatalogAbout = {
  id: 'uji',
  title: 'Katalog uji',
  publisher: 'Penerbit uji',
  contact: { name: 'Penerbit uji', whatsapp: '+6281200000099' },
  licence: 'CC0-1.0',
  languages: ['id', 'en'],
  revision: 1_764_000_000,
  generatedAt: '2026-11-01T00:00:00Z',
  productUrl: 'https://produk.example/produk/{id}/',
}

export interface MadeCatalog {
  root: Root
  /** Path beside the root to bytes, `catalog.json` among them. */
  files: Map<string, Uint8Array<ArrayBuffer>>
}

export interface MakeCatalogOptions {
  products?: readonly Product[]
  villages?: readonly Village[]
  about?: Partial<CatalogAbout>
  /** Signs or spoils the root before it is written. */
  finish?: (root: Root) => Root | Promise<Root>
}

/** A catalogue of `count` made-up products, as files in memory. */
export async function makeCatalog(count: number, options: MakeCatalogOptions = {}): Promise<MadeCatalog> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const numbers = Array.from({ length: count }, (_, n) => n)
  const root = writeCatalog({
    about: { ...about, ...options.about },
    products: options.products ?? numbers.map((n) => makeProduct(n)),
    villages: options.villages ?? numbers.map(makeVillage),
    sink: { sha256: (bytes) => hash('sha256', bytes), write: (path, bytes) => void files.set(path, bytes) },
  })
  const finished = options.finish ? await options.finish(root) : root
  files.set('catalog.json', rootBytes(finished))
  return { root: finished, files }
}
