import {
  type CatalogSummary,
  dataSourceOf,
  formatDay,
  originOf,
  type ProductSummary,
  productAddress,
} from '@ovop-ntt/core'
import { cardMessagesIn } from '../product-card/card.messages.ts'
import type { CardContent } from '../product-card/card-view.ts'
import { gridMessagesIn } from './grid.messages.ts'

/** A product as a card of a grid: its page is the catalogue's, and it says whose data it is where that is not the catalogue's own. */
export function gridCard(
  product: ProductSummary,
  summary: CatalogSummary,
  {
    language,
    ...shown
  }: Pick<CardContent, 'headingLevel' | 'now' | 'pictureFailed' | 'explains'> & {
    language: string
  },
): CardContent {
  return {
    ...shown,
    product,
    messages: cardMessagesIn(language),
    language,
    href: productAddress(summary, product.id),
    dated: sourceText(product, summary, language),
  }
}

/** Whose data a product of a merged catalogue is, and of when where that is long ago. */
function sourceText(product: ProductSummary, summary: CatalogSummary, language: string): string | undefined {
  const source = dataSourceOf(summary, product.id)
  if (!source?.mergedBy) return undefined
  const whose = gridMessagesIn(language).source(source.publisher)
  const isDated = !summary.stale && originOf(product)?.stale
  return isDated ? `${whose}, ${formatDay(source.generatedAt, language)}` : whose
}
