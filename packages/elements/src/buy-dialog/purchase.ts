import {
  type CatalogSummary,
  type Client,
  checkProduct,
  type Origin,
  originOf,
  type Product,
  type ProductSummary,
} from '@ovop-ntt/core'
import { catalogueOf } from '../base/catalogue-of.ts'
import type { OvopElement } from '../base/ovop-element.ts'
import { type Payable, payableOf } from '../qris/payable.ts'

/** A product, its id, or nothing where the whole catalogue is asked for. */
export type Asked = string | ProductSummary | undefined

/** What the dialog shows. */
export interface Purchase {
  product?: Product | undefined
  /** Where the product comes from; absent when the page gave it. */
  origin?: Origin | undefined
  /** Of what its payment code is drawn: for a copy that the page gave, of the catalogue's own product. */
  payable?: Payable | undefined
  summary?: CatalogSummary | undefined
  /** Where no product is asked for: some of the catalogue, the featured ones first. */
  offers?: readonly ProductSummary[]
}

/** An element that may be marked `trusted` by its page. */
export type DialogHost = OvopElement & { trusted?: boolean }

/** Reads what is needed to buy. The whole product: a card may hold its summary only. @throws the errors of the client */
export async function readPurchase(
  host: DialogHost,
  asked: Asked,
  client: Client | undefined,
  signal: AbortSignal,
): Promise<Purchase> {
  const given = typeof asked === 'object' ? checkProduct(asked) : undefined
  if (given?.success) {
    // What is at hand can be bought also where the catalogue around it cannot be read.
    const whole = asked as Product
    const [summary, payable] = await Promise.all([
      catalogueOf(whole, client, signal),
      payableOf(whole, host.trusted === true, client, signal),
    ])
    return { product: given.data, origin: originOf(whole), payable, summary }
  }
  if (asked === undefined) {
    if (!client) return {}
    const { readOffers } = await import('./offers.ts')
    const [summary, offers] = await Promise.all([client.summary({ signal }), readOffers(client, signal)])
    return { summary, offers }
  }
  const id = typeof asked === 'object' ? asked.id : asked
  const [summary, product] = await Promise.all([client?.summary({ signal }), client?.product(id, { signal })])
  const origin = product && originOf(product)
  return { product, origin, payable: product && { product, origin }, summary }
}
