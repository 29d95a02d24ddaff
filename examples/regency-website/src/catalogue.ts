import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Contact, Product } from '@ovop-ntt/core'

/** What the pages show of a catalogue. */
export interface Catalogue {
  /** In the order of their ids. */
  products: readonly Product[]
  /** Whom to ask where a product has no seller of its own. */
  contact?: Contact | undefined
}

/** Folder of an installed package that exports its `package.json`. */
export const packageFolder = (name: string): string =>
  dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))

/** Builds the sample catalogue with the same command that a data officer runs. */
export async function buildCatalogue(folder: string, publisher: string): Promise<void> {
  const catalog = packageFolder('@ovop-ntt/catalog')
  const data = join(catalog, 'data')
  const sheets = [join(data, 'contoh-produk-ovop.csv'), '--villages', join(data, 'contoh-desa.csv')]
  const key = fileURLToPath(new URL('../kunci-contoh.json', import.meta.url))
  const options = ['--publisher', publisher, '--key', key, '--sample', '--contacts-agreed', '--out', folder]
  const command = [join(catalog, 'bin/ovop.js'), 'build', ...sheets, ...options]
  await promisify(execFile)(process.execPath, command)
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
