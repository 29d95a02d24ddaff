import { writerLimits } from '../format/limits.ts'
import type { CatalogAbout, Root } from '../format/schema/root.ts'
import { rootBytes, writeCatalog } from '../format/write/write-catalog.ts'
import type { Village } from '../model/schema/place.ts'
import type { Product, ProductStub } from '../model/schema/product.ts'
import { delegateKey, newKeyPair, signRoot } from '../trust/sign-root.ts'
import { makeVillage, sampleProducts } from './sample-products.ts'

/** What a made catalogue holds; all of it is optional. */
export interface MakeCatalogOptions {
  /** @default sampleProducts */
  products?: readonly (Product | ProductStub)[]
  /** @default the villages of the products */
  villages?: readonly Village[]
  /** Fields of the root, as `staleAfter` or `revision`. */
  about?: Partial<CatalogAbout>
  /**
   * Signs it with a key made for it, so that payment codes are drawn: give the client `catalogKey`.
   * @default false
   */
  signed?: boolean
}

/** A catalogue in memory; {@link fakeFetch} serves it. */
export interface MadeCatalog {
  /** Of its root, on a host that does not exist, and another for each catalogue, so that none finds another's in a cache. */
  address: string
  root: Root
  /** Bytes by path beside the root: `catalog.json`. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  /** The offline key it is signed under; absent where it is not signed. */
  catalogKey?: string
}

const generatedAt = '2026-01-01T00:00:00Z'

/**
 * A small catalogue for a test, as the writer of real ones writes it.
 * @throws RangeError for two products of one id, and for more than stand in a root: some hundred products
 * @example
 * const catalog = await makeCatalog({ products: [makeProduct({ name: 'Kopi' })], signed: true })
 * const { address, catalogKey } = catalog
 * const client = createClient({ catalog: address, catalogKey, fetch: fakeFetch(catalog), retry: 0 })
 */
export async function makeCatalog({
  products = sampleProducts,
  villages = villagesOf(products),
  about,
  signed = false,
}: MakeCatalogOptions = {}): Promise<MadeCatalog> {
  const written = writeCatalog({
    about: {
      id: 'contoh',
      title: 'Katalog contoh',
      publisher: 'Penerbit contoh',
      contact: { name: 'Penerbit contoh', whatsapp: '+6281200000099' },
      licence: 'CC0-1.0',
      languages: ['id', 'en'],
      sample: true,
      revision: Date.parse(generatedAt) / 1000,
      generatedAt,
      productUrl: 'https://produk.example/{id}',
      ...about,
    },
    products,
    villages,
    sink: { sha256: refuse, write: refuse },
  })
  const { root, catalogKey } = signed ? await sign(written) : { root: written }
  return {
    address: `https://${crypto.randomUUID()}.example/catalog.json`,
    root,
    files: new Map([['catalog.json', rootBytes(root)]]),
    ...(catalogKey !== undefined && { catalogKey }),
  }
}

function refuse(): never {
  const most = writerLimits.inlineBytes / 1024
  throw new RangeError(
    `a catalogue for tests stands in its root: at most ${most} KiB of products and villages`,
  )
}

async function sign(root: Root): Promise<{ root: Root; catalogKey: string }> {
  const [offline, publishing] = await Promise.all([newKeyPair(), newKeyPair()])
  const expires = '2999-01-01T00:00:00Z'
  const delegation = await delegateKey(offline, publishing, { catalog: root.id, expires })
  return { root: await signRoot(root, publishing, [delegation]), catalogKey: offline.publicKey }
}

/** Each village that a product is from, by its code. */
function villagesOf(products: readonly (Product | ProductStub)[]): Village[] {
  const isProduct = (row: Product | ProductStub): row is Product => 'village' in row && 'place' in row
  const villages = products.filter(isProduct).map(({ village: code, place }) => {
    const { village: name, district, regency } = place
    return makeVillage({ code, name, district, regency })
  })
  return [...new Map(villages.map((village) => [village.code, village])).values()]
}
