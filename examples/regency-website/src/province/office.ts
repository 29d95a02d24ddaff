import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Product } from '@ovop-ntt/core'
import { regencyByCode } from '@ovop-ntt/geo'
import { sampleSheet } from '../catalogue.ts'
import { ovop, sampleFile } from '../ovop.ts'

/** The data office of a regency, in a folder of its own: products, keys, and the catalogue built from them. */
export interface Office {
  /** Kemendagri code of the regency. */
  code: string
  /** Its catalogue, as a web server would serve it. */
  catalogue: string
  /** The offline key that its catalogue is signed under, as one who merges names it. */
  key: string
  folder: string
}

const publisherOf = (name: string) => `Dinas PMD ${name} (contoh)`

/** Opens an office: its publisher's file, its keys, and leave for one of them to sign its catalogue. */
export async function openOffice(folder: string, code: string): Promise<Office> {
  await mkdir(folder, { recursive: true })
  const { name } = regencyByCode(code)!
  const id = `kab-${code.replace('.', '-')}`
  const publisher = {
    id,
    title: `Produk desa ${name} (contoh)`,
    publisher: publisherOf(name),
    licence: 'MIT',
  }
  await writeFile(join(folder, 'penerbit.json'), JSON.stringify(publisher))
  const [offline, publishing] = ['kunci-luring.json', 'kunci-terbit.json'].map((file) => join(folder, file))
  await ovop('keys', 'new', folder)
  await ovop('keys', 'delegate', '--offline', offline!, '--publishing', publishing!, '--catalog', id)
  const { publicKey: key } = JSON.parse(await readFile(offline!, 'utf8'))
  return { code, catalogue: join(folder, 'katalog'), key, folder }
}

/** Builds and signs an office's catalogue of these products. */
export async function buildOffice({ folder, catalogue }: Office, products: Iterable<Product>): Promise<void> {
  const rows = join(folder, 'produk.ndjson')
  await writeFile(rows, [...products].map((product) => `${JSON.stringify(product)}\n`).join(''))
  await ovop(
    ...['build', rows, '--villages', sampleFile('contoh-desa.csv'), '--sample', '--contacts-agreed'],
    ...['--publisher', join(folder, 'penerbit.json'), '--key', join(folder, 'kunci-terbit.json')],
    ...['--out', catalogue],
  )
}

/** The sample's products, their pictures beside the folders of offices, where `buildOffice` finds them. */
export async function sampleProducts(folder: string): Promise<Product[]> {
  const rows = join(folder, 'produk.ndjson')
  await ovop('import', ...sampleSheet, '--out', rows)
  const lines = (await readFile(rows, 'utf8')).trimEnd().split('\n')
  return lines.map((line): Product => JSON.parse(line))
}

/** Gives an office the pictures that `sampleProducts` left beside its lines. */
export async function handOverPictures(from: string, { folder }: Office): Promise<void> {
  await cp(join(from, 'images'), join(folder, 'images'), { recursive: true })
}
