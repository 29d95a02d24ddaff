import { type CoreWords, registerLocale as register, type SomeWords } from '@ovop-ntt/core'
import type { BuyMessages } from './buy-dialog/buy-dialog.messages.ts'
import type { Messages } from './messages.ts'
import type { DetailMessages } from './product-detail/detail.messages.ts'
import type { GridMessages } from './product-grid/grid.messages.ts'
import type { StatsMessages } from './programme-stats/stats.messages.ts'
import type { QrisMessages } from './qris/qris.messages.ts'
import type { OwnMessages } from './village-map/map.messages.ts'
import type { OwnPosterMessages } from './village-map/poster.messages.ts'

/** All words that a page of ours can show, by part: those of the elements, and the names that they have from core. */
export interface ElementWords extends CoreWords {
  /** Card, badge, and what several elements share. */
  card: Messages
  grid: GridMessages
  detail: DetailMessages
  dialog: BuyMessages
  qris: QrisMessages
  stats: StatsMessages
  map: OwnMessages
  /** What a map says before its code is there. */
  poster: OwnPosterMessages
}

/**
 * Adds a language to the elements, or replaces some words of one. What is left out is said in Indonesian. To be called
 * before the first element draws; elements follow `lang` as they do for the languages of ours.
 * @param tag BCP 47; `tet` holds for `tet-TL` too
 * @example
 * registerLocale('tet', {
 *   formats: { name: 'Tetun', locale: 'pt-TL' },
 *   names: { categories: { beverage: 'Hemu' } },
 *   card: { buy: 'Sosa', ask: 'Husu ba fa’an-na’in' },
 * })
 */
export const registerLocale: (tag: string, words: SomeWords<ElementWords>) => void = register
