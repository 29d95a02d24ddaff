// What the pages of all contenders have in common: made-up products with one picture, and our files as they are published.
import { readdir, readFile } from 'node:fs/promises'
import {
  createClient,
  formatRupiah,
  isUnavailable,
  mainPack,
  type Product,
  packText,
  supplyText,
} from '@ovop-ntt/core'
import { rolldown } from 'rolldown'
import type { SameProduct } from './cards/contenders/same-card.markup.ts'
import type { ShownProduct } from './cards/contenders/shown-card.ts'
import { generateProducts } from './generate/generate-products.ts'

/** The script tag's folder as built. */
export const dist = new URL('../../embed/dist/', import.meta.url)

export const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path fill="#7a2a25" d="M0 0h400v300H0z"/><path fill="#efe3cd" d="m200 40 130 110-130 110L70 150z"/></svg>'

/** Products with a picture each, all of one file. */
export const productsOf = (count: number): Product[] =>
  [...generateProducts(count)].map((product) => ({
    ...product,
    images: [{ src: 'gambar.svg', width: 400, height: 300 }],
  }))

export const nameOf = ({ name }: Product) => (typeof name === 'string' ? name : (name.id ?? ''))

export const shown = (product: Product): ShownProduct => ({
  id: product.id,
  name: nameOf(product),
  place: `${product.place.village}, ${product.place.regency}`,
  price: formatRupiah(mainPack(product)?.price ?? 0),
  picture: 'gambar.svg',
  page: `#${product.id}`,
})

/** A contender's script in one file. @param input path of its source */
export async function bundled(input: string): Promise<string> {
  const build = await rolldown({ input, platform: 'browser' })
  const { output } = await build.generate({ format: 'esm', minify: true })
  await build.close()
  return output[0].code
}

/** Scripts and style sheet of the script tag, by name. */
export async function scriptFiles(): Promise<[name: string, bytes: Uint8Array][]> {
  const names = (await readdir(dist)).filter((name) => /\.(js|css)$/.test(name))
  return Promise.all(names.map(async (name) => [name, await readFile(new URL(name, dist))]))
}

/** The summary of a catalogue that lies among a page's files. */
export const summaryIn = (files: ReadonlyMap<string, Uint8Array>) =>
  createClient({
    catalog: 'https://katalog.example/catalog.json',
    fetch: async (input) =>
      new Response((files.get(new URL(String(input)).pathname.slice(1)) ?? null) as BodyInit | null),
  }).summary()

/** What the cards and the grid by hand show that show the same as ours. */
export const shownInSame = (product: Product): SameProduct => {
  const pack = mainPack(product)
  return {
    id: product.id,
    name: nameOf(product),
    village: product.place.village,
    regency: product.place.regency,
    category: product.category,
    price: pack?.price ?? 0,
    pack: packText(pack),
    supply: supplyText(product),
    isAway: isUnavailable(product, new Date()),
    certificates: product.certificates.map(({ kind }) => kind),
    payments: product.payments,
    updatedAt: product.updatedAt ?? '',
    picture: 'gambar.svg',
    page: `#${product.id}`,
  }
}
