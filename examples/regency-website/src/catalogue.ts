import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CatalogSummary, createClient, type Product } from '@ovop-ntt/core'
import { ovop, sampleFile } from './ovop.ts'
import { catalogueKey, catalogueRoot, siteAddress } from './site.ts'

/** What the pages show of a catalogue. */
export interface Catalogue {
  /** In the order of their ids; pictures by their paths on the site. */
  products: readonly Product[]
  /** What the catalogue says of itself. */
  summary: CatalogSummary
}

/** The sample's sheet, with what a command must know of it. */
export const sampleSheet = [
  sampleFile('contoh-produk-ovop.csv'),
  ...['--villages', sampleFile('contoh-desa.csv'), '--sample', '--contacts-agreed'],
]

/** Publisher and key of the catalogue that the demo's pages read. */
export const publisherFile = fileURLToPath(new URL('../publisher.json', import.meta.url))
export const keyFile = fileURLToPath(new URL('../kunci-contoh.json', import.meta.url))

/** Builds the sample catalogue with the same command that a data officer runs. */
export async function buildCatalogue(folder: string): Promise<void> {
  await ovop('build', ...sampleSheet, '--publisher', publisherFile, '--key', keyFile, '--out', folder)
}

/** A `fetch` that reads the files of a catalogue in `folder` as the site's host would send them. */
const filesOf =
  (folder: string): typeof fetch =>
  async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    return new Response(await readFile(join(folder, pathname.slice('/katalog/'.length))))
  }

/** Picture addresses from the root of the site: pages are looked at on any host. */
function onSite(product: Product): Product {
  const images = product.images.map((image) => ({ ...image, src: image.src.replace(siteAddress, '') }))
  return { ...product, images }
}

/** Reads a catalogue as any client does: checked, and its signature too. */
export async function readCatalogue(folder: string): Promise<Catalogue> {
  const client = createClient({
    catalog: siteAddress + catalogueRoot,
    catalogKey: catalogueKey,
    fetch: filesOf(folder),
  })
  const products: Product[] = []
  for await (const { id } of client.products()) products.push(onSite(await client.product(id)))
  products.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { products, summary: await client.summary() }
}
