import { dictionary } from '../languages/dictionary.ts'
import type { ProductSummary } from '../model/schema/product.ts'
import { cardNames } from '../names/card-names.ts'
import { formatSeason } from '../standards/season.ts'
import { supplyOf } from './supply.ts'

/** Apart from the words of the ways to buy: a card needs them long before. */
export const supplyWords = dictionary('supply', {
  again: 'Di luar musim, ada lagi bulan',
  inSeason: 'Musim',
})

/**
 * Whether a product can be had now, in one short sentence that card, dialog and page share. Empty where there is nothing
 * to say: it can be had, all year.
 * @example supplyText({ ...honey, season: [4, 5, 6, 7] }, 'id', new Date('2026-09-01')) // 'Di luar musim, ada lagi bulan April'
 * @example supplyText({ ...honey, season: [4, 5, 6, 7] }, 'en', new Date('2026-05-01')) // 'In season: April–July'
 */
export function supplyText(product: ProductSummary, language = 'id', now = new Date()): string {
  const say = supplyWords.in(language)
  const { availability } = cardNames.in(language)
  const supply = supplyOf(product, now)
  if (supply.state === 'out-of-season') return `${say.again} ${formatSeason([supply.again], language)}`
  if (supply.state === 'out-of-stock') return availability[supply.state]
  const season = product.season?.length ? `${say.inSeason} ${formatSeason(product.season, language)}` : ''
  if (supply.state === 'available') return season
  return [availability[supply.state], season].filter(Boolean).join(' · ')
}
