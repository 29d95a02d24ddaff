import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ovop } from '../build/build-catalogue.ts'
import { measuredRun } from '../build/measured-run.ts'
import { generateProducts } from '../generate/generate-products.ts'
import { writeRows } from '../generate/write-rows.ts'

/**
 * Makes the signed catalogue of a regency, with so many products under its code.
 * @returns as `ovop merge` names it: `53.09=<folder>#<key>`
 */
export async function regencyCatalogue(folder: string, code: string, rows: number): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const [sheet, publisher, out] = ['rows.ndjson', 'publisher.json', 'catalogue'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  const [offline, publishing] = ['kunci-luring.json', 'kunci-terbit.json'].map((name) => join(folder, name))
  const id = `kab-${code.replace('.', '-')}`
  const about = { id, title: `Katalog ${code}`, publisher: `Penerbit rekaan ${code}`, licence: 'CC0-1.0' }
  await writeFile(publisher, JSON.stringify(about))
  await writeRows(sheet, {
    format: 'ndjson',
    products: generateProducts(rows, {
      change: (product) => ({ ...product, id: `${code}${product.id.slice(code.length)}` }),
    }),
  })
  await measuredRun([ovop, 'keys', 'new', folder])
  const keys = ['--offline', offline!, '--publishing', publishing!]
  await measuredRun([ovop, 'keys', 'delegate', ...keys, '--catalog', id])
  const build = ['build', sheet, '--out', out, '--publisher', publisher, '--key', publishing!, '--sample']
  await measuredRun([ovop, ...build])
  const { publicKey } = JSON.parse(await readFile(offline!, 'utf8')) as { publicKey: string }
  return `${code}=${out}#${publicKey}`
}
