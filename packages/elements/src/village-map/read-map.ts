import type { Client, ProductSummary } from '@ovop-ntt/core'
import { dataOf, type MapData, type MapQuestion } from './map-data.ts'

/** Catalogues with more products are read a regency at a time. */
const readWhole = 400

/** What the map shows of a catalogue. Throws the client's errors. */
export async function readData(client: Client, question: MapQuestion, signal: AbortSignal): Promise<MapData> {
  const { category, product } = question
  if (product) return (await import('./one-village.ts')).readOne(client, product, signal)
  const summary = await client.summary({ signal })
  const { by, matrix, products } = summary.counts
  const isSample = summary.sample === true
  if (products <= readWhole) return readVillages(client, question, undefined, signal, isSample)
  const counts =
    category && matrix
      ? Object.fromEntries(Object.entries(matrix).map(([code, row]) => [code, row[category] ?? 0]))
      : by.regency
  return { villages: [], counts, counted: 'products', byRegency: true, isSample }
}

/** Villages of one regency, or of a catalogue that is small enough to be read whole, and their products' counts. */
export async function readVillages(
  client: Client,
  { category }: MapQuestion,
  regency: string | undefined,
  signal: AbortSignal,
  isSample = false,
): Promise<MapData> {
  const all = await client.villages({ regency }, { signal })
  const products: ProductSummary[] = []
  for await (const product of client.products({ regency, category }, { signal })) products.push(product)
  return dataOf(all, products, category, isSample)
}
