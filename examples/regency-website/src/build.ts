import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Product } from '@ovop-ntt/core'
import { writeSite } from './write-site.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const out = join(here, 'dist')

/** Folder of an installed package that exports its `package.json`. */
const packageFolder = (name: string): string =>
  dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))

/** Builds the sample catalogue with the same command that a data officer runs. */
async function buildCatalogue(folder: string): Promise<void> {
  const catalog = packageFolder('@ovop-ntt/catalog')
  const data = join(catalog, 'data')
  const command = ['build', join(data, 'contoh-produk-ovop.csv'), '--villages', join(data, 'contoh-desa.csv')]
  const options = [
    '--publisher',
    join(here, 'publisher.json'),
    '--sample',
    '--contacts-agreed',
    '--out',
    folder,
  ]
  await promisify(execFile)(process.execPath, [join(catalog, 'bin/ovop.js'), ...command, ...options])
}

/** Products of a catalogue small enough to stand whole in its root; rows that are no product are left out. */
async function readProducts(folder: string): Promise<Product[]> {
  const root = JSON.parse(await readFile(join(folder, 'catalog.json'), 'utf8'))
  const rows: unknown[] = root.tables.products.inline
  return rows.flatMap((row) => {
    const product = Product.safeParse(row)
    return product.success ? [product.data] : []
  })
}

await rm(out, { recursive: true, force: true })
await mkdir(out)
await cp(join(here, 'public'), out, { recursive: true })
await cp(
  join(
    packageFolder('@fontsource-variable/plus-jakarta-sans'),
    'files/plus-jakarta-sans-latin-wght-normal.woff2',
  ),
  join(out, 'huruf/plus-jakarta-sans.woff2'),
)
await cp(join(packageFolder('@ovop-ntt/embed'), 'dist'), join(out, 'ovop'), { recursive: true })
await buildCatalogue(join(out, 'katalog'))
const products = await readProducts(join(out, 'katalog'))
await writeSite(out, products)
console.log(`${products.length} products written to ${out}`)
