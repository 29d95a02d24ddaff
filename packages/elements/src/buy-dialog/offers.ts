import { type Client, type ProductSummary, supplyOf } from '@ovop-ntt/core'
import { rotate } from '../product-grid/rotation.ts'

/** So many products are offered where none is asked for. */
const offered = 5
/** A catalogue of so many is read whole: all may be featured. Of a larger one the first page is. */
const small = 400
const pageSize = 24

/**
 * Some products of a catalogue that can be had now: what is featured first, then those of other regencies in the turn of the day. Where they
 * cannot be read there are none: whom to ask stands below them still.
 */
export async function readOffers(client: Client, signal: AbortSignal): Promise<ProductSummary[]> {
  try {
    const { counts } = await client.summary({ signal })
    const { items } = await client.page({}, { limit: counts.products <= small ? small : pageSize, signal })
    const now = new Date()
    const available = items.filter((product) => !supplyOf(product, now).state.startsWith('out'))
    return rotate(available, now).slice(0, offered)
  } catch {
    signal.throwIfAborted()
    return []
  }
}
