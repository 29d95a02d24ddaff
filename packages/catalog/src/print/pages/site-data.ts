import { isPictureAddress, type ProductImage, regencyOf } from '@ovop-ntt/core'
import type { Root } from '@ovop-ntt/core/format'
import { Product, Village } from '@ovop-ntt/core/model'
import { type OpenedCatalog, openTable } from '../../open/catalog/index.ts'

/** All that pages are made of, in memory. */
export interface SiteData {
  root: Root
  /** Products in a fair order: what is put forward first, then one of each regency after the other. */
  products: readonly Product[]
  byId: ReadonlyMap<string, Product>
  byRegency: ReadonlyMap<string, readonly Product[]>
  byCategory: ReadonlyMap<string, readonly Product[]>
  byVillage: ReadonlyMap<string, readonly Product[]>
  villages: ReadonlyMap<string, Village>
  /** Rows that are no product, and why. */
  notes: readonly string[]
}

/** Reads all products and villages of a catalogue. @throws SourceError when it is not whole */
export async function readSiteData(opened: OpenedCatalog, signal?: AbortSignal): Promise<SiteData> {
  const { root } = opened
  const notes: string[] = []
  const products: Product[] = []
  for await (const { key, row } of openTable(opened, 'products').range({ signal })) {
    if (row instanceof Object && ('movedTo' in row || 'goneAt' in row)) continue
    const parsed = Product.safeParse(row)
    if (parsed.success) products.push({ ...parsed.data, ...(root.sample && { sample: true }) })
    else notes.push(`produk ${key} tidak benar dan tidak ikut`)
  }
  const villages = new Map<string, Village>()
  for await (const { key, row } of openTable(opened, 'villages').range({ signal })) {
    if (key.includes('/')) continue
    const parsed = Village.safeParse(row)
    if (parsed.success) villages.set(key, parsed.data)
  }
  const fair = inTurns(products)
  return {
    root,
    products: fair,
    byId: new Map(fair.map((product) => [product.id, product])),
    byRegency: grouped(fair, ({ village }) => regencyOf(village)),
    byCategory: grouped(fair, ({ category }) => category),
    byVillage: grouped(fair, ({ village }) => village),
    villages,
    notes,
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** One of each regency, then the second of each: so that the first by code is not always on top. */
function inTurns(products: readonly Product[]): Product[] {
  const turns = grouped(
    [...products].sort((a, b) => Number(b.featured ?? false) - Number(a.featured ?? false)),
    ({ village }) => regencyOf(village),
  )
  const longest = Math.max(0, ...[...turns.values()].map(({ length }) => length))
  const groups = [...turns.values()]
  return Array.from({ length: longest }, (_, turn) =>
    groups.flatMap((group) => (group[turn] ? [group[turn]] : [])),
  ).flat()
}

/** A product on a page: pictures beside the catalogue by their way from the page. */
export function placed<T extends Product>(product: T, toCatalogue: string): T {
  const way = (src: string) => (/^[a-z][a-z0-9+.-]*:/i.test(src) ? src : `${toCatalogue}${src}`)
  const images = product.images.map((image) => ({
    ...image,
    src: way(image.src),
    ...('sources' in image && {
      sources: (image.sources as { src: string }[]).map((source) => ({ ...source, src: way(source.src) })),
    }),
  })) as ProductImage[]
  return { ...product, images: images.filter(({ src }) => !/^http:/i.test(src) && isPicture(src)) }
}

const isPicture = (src: string) => !/^[a-z][a-z0-9+.-]*:/i.test(src) || isPictureAddress(src)
