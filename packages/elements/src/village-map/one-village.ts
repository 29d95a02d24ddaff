import { type Client, isNotFoundError } from '@ovop-ntt/core'
import { dataOf, type MapData } from './map-data.ts'

/** What a locator map shows: the village of one product. Throws the client's errors. */
export async function readOne(client: Client, id: string, signal: AbortSignal): Promise<MapData> {
  const product = await client.product(id, { signal })
  const code = product.village
  const village = await client.village(code, { signal }).catch((error) => {
    if (isNotFoundError(error)) return undefined
    throw error
  })
  return dataOf(village ? [village] : [], [product], false, product.sample === true)
}
