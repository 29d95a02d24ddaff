import { dictionary } from '../languages/dictionary.ts'
import { en } from './en.ts'
import { id } from './id.ts'

/**
 * What the values of a catalogue are called, in a language.
 * @example nameIn(names.in('en').categories, 'ikat-weaving') // 'Ikat weaving'
 */
export const names = dictionary('names', id, { en })
