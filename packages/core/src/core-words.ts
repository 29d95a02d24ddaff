import type { overlayWords } from './buy/overlay-text.ts'
import type { supplyWords } from './buy/supply-text.ts'
import type { buyWords } from './buy/words.ts'
import type { Dictionary } from './languages/dictionary.ts'
import type { formats } from './languages/format-locale.ts'
import type { names } from './names/names.ts'
import type { unitNames } from './names/units.ts'
import type { seasonWords } from './standards/season.ts'

type WordsOf<D> = D extends Dictionary<infer Words> ? Words : never

/** All words of this package, by part: what a further language translates, see {@link registerLocale}. */
export interface CoreWords {
  names: WordsOf<typeof names>
  units: WordsOf<typeof unitNames>
  /** What the language calls itself, and how it writes numbers and days. */
  formats: WordsOf<typeof formats>
  season: WordsOf<typeof seasonWords>
  supply: WordsOf<typeof supplyWords>
  overlay: WordsOf<typeof overlayWords>
  buy: WordsOf<typeof buyWords>
}
