import { brotliCompressSync } from 'node:zlib'
import { type Client, createClient } from '@ovop-ntt/core'
import { type CatalogSource, visit } from '../open/catalog/index.ts'

/** What a read costs a visitor. */
export interface Cost {
  requests: number
  bytes: number
  /** Bytes where the server compresses well. */
  brotli: number
}

/** What a first visit loads for a read, the root included, by the client that visitors have. */
export async function costOf(
  source: CatalogSource,
  read: (client: Client) => Promise<unknown>,
): Promise<Cost> {
  const cost: Cost = { requests: 0, bytes: 0, brotli: 0 }
  const { catalog, fetch } = visit(source, (_, bytes) => {
    cost.requests += 1
    cost.bytes += bytes.length
    cost.brotli += brotliCompressSync(bytes).length
  })
  await read(createClient({ catalog, fetch, retry: 0, cache: false }))
  return cost
}
