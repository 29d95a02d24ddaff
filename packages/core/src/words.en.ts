import { buyEn } from './buy/words.en.ts'
import type { CoreWords } from './core-words.ts'
import { cardEn, channelsEn, othersEn, unitsEn } from './names/en.ts'

/** All words of this package in English, but for those with which numbers and days are written: they are there at once. */
export const en: Omit<CoreWords, 'formats'> = {
  names: { ...cardEn, ...othersEn, channels: channelsEn },
  units: unitsEn,
  season: { allYear: 'all year' },
  supply: { again: 'Out of season, back in', inSeason: 'In season:' },
  overlay: {
    both: 'Price and stock according to',
    price: 'Price according to',
    availability: 'Stock according to',
    amount: 'according to',
  },
  buy: buyEn,
}
