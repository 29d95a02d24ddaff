import { mainPack } from '../model/derived.ts'
import type { ProductSummary } from '../model/schema/product.ts'
import { known } from '../model/vocabulary.ts'
import { nttDay } from '../standards/ntt-time.ts'

/** Whether a product can be had now; `again` is the month (1–12) in which its season returns. */
export type Supply =
  | { state: 'available' | 'made-to-order' | 'out-of-stock' }
  | { state: 'out-of-season'; again: number }

/**
 * Season first, by the calendar of NTT, then what the main pack says.
 * @example supplyOf({ ...honey, season: [4, 5, 6, 7] }, new Date('2026-09-01')) // { state: 'out-of-season', again: 4 }
 */
export function supplyOf(product: ProductSummary, now: Date): Supply {
  const season = [...(product.season ?? [])].sort((a, b) => a - b)
  const { month } = nttDay(now)
  if (season[0] !== undefined && !season.includes(month)) {
    return { state: 'out-of-season', again: season.find((later) => later > month) ?? season[0] }
  }
  return { state: known(['made-to-order', 'out-of-stock'], mainPack(product)?.availability, 'available') }
}

/**
 * Whether a product cannot be had now, out of season or out of stock: its seller is asked in place of an order.
 * @example isUnavailable({ ...honey, season: [4, 5, 6, 7] }, new Date('2026-09-01')) // true
 */
export function isUnavailable(product: ProductSummary, now: Date): boolean {
  const { state } = supplyOf(product, now)
  return state === 'out-of-stock' || state === 'out-of-season'
}
