import { dictionary } from '../languages/dictionary.ts'
import type { ProductSummary } from '../model/schema/product.ts'
import { formatSeason } from '../standards/season.ts'
import { supplyOf } from './supply.ts'

/** Words of their own: a card needs them long before the ways to buy. */
const words = dictionary(
  {
    'made-to-order': 'Dibuat setelah dipesan',
    'out-of-stock': 'Stok habis',
    again: 'Di luar musim, ada lagi bulan',
    inSeason: 'Musim',
  },
  {
    en: {
      'made-to-order': 'Made to order',
      'out-of-stock': 'Out of stock',
      again: 'Out of season, back in',
      inSeason: 'In season:',
    },
  },
)

/**
 * Whether a product can be had now, in one short sentence that card, dialog and page share. Empty where there is nothing
 * to say: it can be had, all year.
 * @example supplyText({ ...honey, season: [4, 5, 6, 7] }, 'id', new Date('2026-09-01')) // 'Di luar musim, ada lagi bulan April'
 * @example supplyText({ ...honey, season: [4, 5, 6, 7] }, 'en', new Date('2026-05-01')) // 'In season: April–July'
 */
export function supplyText(product: ProductSummary, language = 'id', now = new Date()): string {
  const say = words.in(language)
  const supply = supplyOf(product, now)
  if (supply.state === 'out-of-season') return `${say.again} ${formatSeason([supply.again], language)}`
  if (supply.state === 'out-of-stock') return say[supply.state]
  const season = product.season?.length ? `${say.inSeason} ${formatSeason(product.season, language)}` : ''
  if (supply.state === 'available') return season
  return [say[supply.state], season].filter(Boolean).join(' · ')
}
