import { loadNames } from '../base/words.ts'
import type { Question } from './question.ts'

type Search = typeof import('./search-by-words.ts')

let search: Search | undefined

/** What reads words and looks for them: it comes with the first ones. @throws where it cannot be loaded; the next call tries again */
export async function loadSearch(): Promise<Search> {
  const [loaded] = await Promise.all([
    import('./search-by-words.ts'),
    // Labels and places are typed in both languages on every page. Without English there is Indonesian.
    loadNames('en').catch(() => {}),
  ])
  search = loaded
  return loaded
}

/** What words and choices mean together. Until the words can be read, each is one to look for. */
export const meaningNow = (question: Question): Question =>
  question.text && search ? search.understood(question) : question
