import { dictionary } from '../languages/dictionary.ts'
import { cardId } from './id.ts'

/** Those of the {@link names} that a card says, for whoever has to be there before the first one is seen. */
export const cardNames = dictionary('names', cardId)
