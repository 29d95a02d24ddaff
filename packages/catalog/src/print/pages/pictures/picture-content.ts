import { formatDay, localized, type Product } from '@ovop-ntt/core'
import { type ProductFacts, productFacts } from '@ovop-ntt/elements/ssr'
import { type SiteLanguage, siteWords } from '../words.ts'

/** What stands on a picture of a product. */
export interface PictureContent extends ProductFacts {
  language: SiteLanguage
  /** Kemendagri code of the village, for the woven band. */
  villageCode: string
  /** `Data per 1 November 2026`: a picture is kept and sent on, so it says how old its price is. */
  dated: string
  /** Who publishes the catalogue. */
  publisher: string
  /** All of it in a sentence: the picture's text. */
  sentence: string
  /** Of a link that may be all that a site lets through: name, price and its day, since what is pasted stays as it is. */
  linkWords: string
}

/** Where prices come from and how old they are. */
export interface PictureSource {
  publisher: string
  generatedAt: string
  now: Date
}

export function pictureContent(
  product: Product,
  language: SiteLanguage,
  { publisher, generatedAt, now }: PictureSource,
): PictureContent {
  const facts = productFacts(product, language, now)
  // A product's own day where it says one: a new publication then draws no new pictures of what is as it was.
  const dated = siteWords(language).asOf(formatDay(product.updatedAt ?? generatedAt, language))
  const price = [facts.from, facts.price, facts.pack].filter(Boolean).join(' ')
  const named = [facts.sample, facts.name].filter(Boolean).join(': ')
  return {
    ...facts,
    language,
    villageCode: product.village,
    dated,
    publisher: localized(publisher, language),
    linkWords: `${[named, price].filter(Boolean).join(', ')} (${dated.replace(/^./, (letter) => letter.toLowerCase())})`,
    sentence: [named, `${facts.village}, ${facts.regency}`, price, facts.supply, dated]
      .filter(Boolean)
      .join('. '),
  }
}
