import {
  formatRupiah,
  isUnavailable,
  localized,
  mainPack,
  type ProductSummary,
  packText,
  regencyName,
  supplyText,
  villageName,
} from '@ovop-ntt/core'
import { messagesIn } from '../messages.ts'
import { categoryPath } from '../product-card/category-picture.ts'
import { labelsOf, permitNote } from '../product-card/labels.ts'

/** What a card says of a product, as text: for whoever draws it where there is no HTML. */
export interface ProductFacts {
  name: string
  village: string
  /** `Kab. Ngada` */
  regency: string
  /** `Rp 55.000`, or that the seller is to be asked. */
  price: string
  /** Other packs have other prices: the word before the price, `mulai`. Empty where there is one price. */
  from: string
  /** `bungkus 200 g`; empty without a price. */
  pack: string
  /** Season and stock: what is shown wherever the price is. Empty where there is nothing to say. */
  supply: string
  /** It cannot be had now. */
  isAway: boolean
  /** `Halal`, `BPOM`: never without {@link note}. */
  labels: readonly string[]
  /** Who says what the labels say; empty without a permit. */
  note: string
  /** The word for sample data; empty for a real product. */
  sample: string
  /** Drawing of the category, the `d` of a path in 48 × 48 to be stroked. */
  drawing: string
}

/** @example productFacts(coffee, 'id', now).price // 'Rp 55.000' */
export function productFacts(product: ProductSummary, language: string, now: Date): ProductFacts {
  const messages = messagesIn(language)
  const pack = mainPack(product)
  const hasPrice = pack?.price !== undefined
  return {
    name: localized(product.name, language),
    village: villageName(product.place.village, language),
    regency: regencyName(product.place.regency, language, 'short'),
    price: hasPrice ? formatRupiah(pack.price as number, language) : messages.noPrice,
    from: hasPrice && new Set(product.packs.map(({ price }) => price)).size > 1 ? messages.from : '',
    pack: hasPrice ? packText(pack, language) : '',
    supply: supplyText(product, language, now),
    isAway: isUnavailable(product, now),
    labels: labelsOf(product, language, messages).map(({ text }) => text),
    note: permitNote(product, messages),
    sample: product.sample ? messages.sample : '',
    drawing: categoryPath(product.category),
  }
}
