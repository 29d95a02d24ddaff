import { meaningOf } from './label-words.ts'
import type { Question } from './question.ts'
import { gridVocabulary } from './vocabulary.ts'

export { found } from './found.ts'

/** What words and choices mean together: words of labels and places are choices. */
export const understood = (question: Question): Question => meaningOf(question, gridVocabulary())
