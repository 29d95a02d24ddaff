import type { Product } from '../model/schema/product.ts'
import type { Parsed } from '../result.ts'
import { matchQris, parseQris, type Qris, type QrisProblem } from '../standards/qris.ts'

/** Why no payment code may be shown: what `parseQris` or `matchQris` found, no code at all, or one that is for a single payment. */
export interface PayableQrisProblem {
  code: 'none' | 'dynamic' | 'merchant-name' | 'nmid' | QrisProblem['code']
}

/**
 * The product's payment code, where it may be drawn: undamaged, static, and in the name of the merchant that the
 * product states. Whether the catalogue itself is to be trusted with it is the caller's question.
 */
export function payableQris({
  qris,
  producer,
}: Pick<Product, 'qris' | 'producer'>): Parsed<Qris, PayableQrisProblem> {
  if (!qris) return { ok: false, problem: { code: 'none' } }
  const parsed = parseQris(qris.payload)
  if (!parsed.ok) return parsed
  if (parsed.value.method !== 'static') return { ok: false, problem: { code: 'dynamic' } }
  const match = matchQris(parsed.value, { merchantName: qris.merchantName ?? producer.name, nmid: qris.nmid })
  return match.ok ? parsed : { ok: false, problem: { code: match.reason } }
}
