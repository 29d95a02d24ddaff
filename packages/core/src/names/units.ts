import { dictionary } from '../languages/dictionary.ts'
import { unitsId } from './id.ts'

/** Names of the units that are counted, for one and for more. Those that measure have symbols, alike in all languages. */
export const unitNames = dictionary('units', unitsId)
