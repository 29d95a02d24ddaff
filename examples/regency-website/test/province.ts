import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@ovop-ntt/catalog'
import { type Product, regencyOf } from '@ovop-ntt/core'
import { keyFile } from '../src/catalogue.ts'
import { ovop } from '../src/ovop.ts'
import { mergeOffices, sourceOf } from '../src/province/merge-offices.ts'
import {
  buildOffice,
  handOverPictures,
  type Office,
  openOffice,
  sampleProducts,
} from '../src/province/office.ts'

/** Ngada and its neighbours, whose products the demo's front page shows. */
export const codes = ['53.08', '53.09', '53.16', '53.19']

/** Four offices and the province that merges what they publish: two on a web server, two in folders. */
export interface Province {
  /** The merged catalogue. */
  merged: string
  /** Sample products of the four. */
  products: Product[]
  /** Builds an office's catalogue anew, of these products. */
  rebuild(code: string, products: Iterable<Product>): Promise<void>
  merge(): Promise<void>
  publish(target: string, ...options: string[]): Promise<void>
  rollback(): Promise<void>
  close(): Promise<void>
}

/** @param more products beside the sample's own */
export async function openProvince(more: readonly Product[] = []): Promise<Province> {
  const folder = mkdtempSync(join(tmpdir(), 'ovop-provinsi-'))
  const { url, close } = await serve(folder, { port: 0 })
  const merged = join(folder, 'katalog-ntt')
  const own = (code: string) => (product: Product) => regencyOf(product.village) === code
  const products = (await sampleProducts(folder)).filter(({ village }) => codes.includes(regencyOf(village)))
  const open = async (code: string): Promise<[string, Office]> => {
    const office = await openOffice(join(folder, code), code)
    await handOverPictures(folder, office)
    await buildOffice(office, [...products, ...more].filter(own(code)))
    return [code, office]
  }
  const offices = new Map(await Promise.all(codes.map(open)))
  const sources = [...offices.values()].map((office, n) =>
    sourceOf(office, n % 2 === 0 ? `${url}${office.code}/katalog/catalog.json` : office.catalogue),
  )
  return {
    merged,
    products,
    rebuild: (code, rows) => buildOffice(offices.get(code)!, rows),
    merge: () => mergeOffices(sources, merged),
    publish: async (target, ...options) => void (await ovop('publish', merged, target, ...options)),
    rollback: async () => void (await ovop('rollback', merged, '--key', keyFile)),
    async close() {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const rootIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'))

/** A product with another price. */
export function priced(product: Product, price: number): Product {
  return { ...product, packs: product.packs.map((pack) => ({ ...pack, price })) }
}
