import { type Client, checkProduct, type Origin, originOf, overlayOf, type Product } from '@ovop-ntt/core'
import { given } from '../base/given.ts'

/** A product whose payment code is asked for, and what is known of where it comes from. */
export interface Payable {
  product: Product
  /** Absent for what no client gave, or a copy of it. */
  origin?: Origin | undefined
  /** The page marked the element `trusted`: it vouches for the product that it gave. */
  vouched?: boolean
}

/**
 * The product of whose code is spoken where the page gave `asked`. For a copy or a proxy of a client's product it is the
 * client's own of that id, whatever the copy says; where there is none, the copy, from which no code is drawn.
 */
export async function payableOf(
  asked: Product,
  vouched: boolean,
  client: Client | undefined,
  signal: AbortSignal,
): Promise<Payable> {
  const product = given(checkProduct, asked)
  const origin = originOf(asked)
  if (origin || vouched || !client) return { product, origin, vouched: !origin && vouched }
  const own = await client.product(product.id, { signal }).catch(() => undefined)
  if (!own) return { product }
  const overlay = overlayOf(asked)
  const isPriced = !overlay?.price && pricesOf(product) === pricesOf(own)
  // The seller's code is withheld where the price is not the seller's, whoever put it there.
  const shown = isPriced
    ? own
    : { ...own, overlay: { by: overlay?.by ?? '?', price: true, availability: false } }
  return { product: shown, origin: originOf(own) }
}

const pricesOf = ({ packs }: Product) => packs.map(({ price }) => price).join()
