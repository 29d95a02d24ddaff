import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Contact, Product } from '@ovop-ntt/core/model'
import { ovop, sampleFile } from './ovop.ts'

/** What the pages show of a catalogue. */
export interface Catalogue {
  /** In the order of their ids. */
  products: readonly Product[]
  /** Whom to ask where a product has no seller of its own. */
  contact?: Contact | undefined
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

/** Reads a catalogue small enough to stand whole in its root; rows that are no product are left out. */
export async function readCatalogue(folder: string): Promise<Catalogue> {
  const root = JSON.parse(await readFile(join(folder, 'catalog.json'), 'utf8'))
  const rows: unknown[] = root.tables.products.inline
  const products = rows.flatMap((row) => {
    const product = Product.safeParse(row)
    return product.success ? [product.data] : []
  })
  return { products, contact: Contact.safeParse(root.contact).data }
}
