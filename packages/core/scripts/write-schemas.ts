// Emits the JSON Schemas of the model and of the catalogue's root from the built package.
import { mkdir, writeFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { Root } from '../dist/format/index.js'
import { Product, ProductSummary, Village } from '../dist/model/index.js'

const folder = new URL('../dist/schemas/', import.meta.url)
const schemas = { product: Product, 'product-summary': ProductSummary, village: Village, catalog: Root }

await mkdir(folder, { recursive: true })
for (const [name, schema] of Object.entries(schemas)) {
  // What JSON Schema cannot say (an allow-list of address schemes) is left to the parser.
  const json = z.toJSONSchema(schema, { unrepresentable: 'any' })
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(json, null, 2)}\n`)
}
