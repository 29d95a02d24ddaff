// node packages/bench/src/generate/run.ts <rows> <file.csv | file.ndjson> [seed]
import { generateProducts } from './generate-products.ts'
import { writeRows } from './write-rows.ts'

const [count, file, seed] = process.argv.slice(2)
if (!file || !/^\d+$/.test(count ?? ''))
  throw new Error('give the number of rows and a file: 100000 rows.csv')
await writeRows(file, {
  format: file.endsWith('.ndjson') ? 'ndjson' : 'csv',
  products: generateProducts(Number(count), seed ? { seed: Number(seed) } : {}),
})
