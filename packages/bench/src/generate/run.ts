// node packages/bench/src/generate/run.ts <rows> <file.csv | file.ndjson> [seed] [--without-ids]
import { parseArgs } from 'node:util'
import { generateProducts } from './generate-products.ts'
import { writeRows } from './write-rows.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'without-ids': { type: 'boolean', default: false } },
})
const [count, file, seed] = positionals
if (!file || !/^\d+$/.test(count ?? ''))
  throw new Error('give the number of rows and a file: 100000 rows.csv')
await writeRows(file, {
  format: file.endsWith('.ndjson') ? 'ndjson' : 'csv',
  products: generateProducts(Number(count), seed ? { seed: Number(seed) } : {}),
  withoutIds: values['without-ids'],
})
