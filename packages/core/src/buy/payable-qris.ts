import { overlayOf } from '../model/overlaid.ts'
import type { Product } from '../model/schema/product.ts'
import type { Parsed } from '../result.ts'
import { matchQris, parseQris, type Qris, type QrisProblem } from '../standards/qris.ts'

/**
 * Why no payment code may be shown: what `parseQris` or `matchQris` found, no code at all, one that is for a single
 * payment, one that sets what is paid, or a price that is not the seller's.
 */
export interface PayableQrisProblem {
  code: 'none' | 'dynamic' | 'preset' | 'overlaid-price' | 'merchant-name' | 'nmid' | QrisProblem['code']
}

/** Amount, and what is asked on top of it (EMVCo Merchant-Presented Mode 1.1, table 3.2). */
const amountTags = new Set(['54', '55', '56', '57'])

/**
 * Whether a code sets an amount or a fee itself. Beside a product with another price it would make the visitor pay what
 * nobody showed, so that it is neither taken nor drawn.
 */
export function hasPresetAmount({ fields }: Pick<Qris, 'fields'>): boolean {
  return fields.some(({ tag }) => amountTags.has(tag))
}

/**
 * The product's payment code, where it may be drawn: undamaged, static, without an amount of its own, and in the name of the merchant that the
 * product states. Whether the catalogue itself is to be trusted with it is the caller's question.
 *
 * There is none where a host laid another price over the product: the code pays the seller, who never stated that price,
 * and a price that nobody signed would stand beside a code that is signed.
 */
export function payableQris(
  product: Pick<Product, 'qris' | 'producer'> & { overlay?: unknown },
): Parsed<Qris, PayableQrisProblem> {
  const { qris, producer } = product
  if (!qris) return { ok: false, problem: { code: 'none' } }
  if (overlayOf(product)?.price) return { ok: false, problem: { code: 'overlaid-price' } }
  const parsed = parseQris(qris.payload)
  if (!parsed.ok) return parsed
  if (parsed.value.method !== 'static') return { ok: false, problem: { code: 'dynamic' } }
  if (hasPresetAmount(parsed.value)) return { ok: false, problem: { code: 'preset' } }
  const match = matchQris(parsed.value, { merchantName: qris.merchantName ?? producer.name, nmid: qris.nmid })
  return match.ok ? parsed : { ok: false, problem: { code: match.reason } }
}
