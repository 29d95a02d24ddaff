import { dictionary } from '../languages/dictionary.ts'
import { overlayOf } from '../model/overlaid.ts'
import type { ProductSummary } from '../model/schema/product.ts'
import { formatRupiah } from '../standards/money.ts'

export const overlayWords = dictionary('overlay', {
  both: 'Harga dan stok menurut',
  price: 'Harga menurut',
  availability: 'Stok menurut',
  amount: 'menurut',
})

/**
 * Whose price and stock a product shows, in one short line that card, dialog and page share. Empty where they are its
 * catalogue's.
 * @example overlayText(product, 'id') // 'Harga dan stok menurut Pasar Timor'
 */
export function overlayText(product: ProductSummary, language = 'id'): string {
  const overlay = overlayOf(product)
  if (!overlay) return ''
  const say = overlayWords.in(language)
  const { by, price, availability } = overlay
  return `${price && availability ? say.both : price ? say.price : say.availability} ${by}`
}

/** A price as a sentence has it; one that is not the seller's own with whose it is: `Rp 65.000 menurut Pasar Timor`. */
export function priceText(price: number, product: ProductSummary, language: string): string {
  const overlay = overlayOf(product)
  const whose = overlay?.price ? ` ${overlayWords.in(language).amount} ${overlay.by}` : ''
  return formatRupiah(price, language) + whose
}
