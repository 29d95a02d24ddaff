import { dictionary } from '../languages/dictionary.ts'
import { cardId, channelsId, type Names, othersId } from './id.ts'

/**
 * What the values of a catalogue are called, in a language.
 * @example nameIn(names.in('en').categories, 'ikat-weaving') // 'Ikat weaving'
 */
export const names = /* @__PURE__ */ (() =>
  dictionary<Names>('names', { ...cardId, ...othersId, channels: channelsId }))()
