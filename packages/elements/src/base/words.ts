import { type Dictionary, isLanguageLoaded, loadLanguage } from '@ovop-ntt/core'
import { messages } from '../messages.ts'

/** Words that may have to be loaded before something is said with them. */
export type Words = Pick<Dictionary<object>, 'isLoaded' | 'load'>

/** What every element says: the names of core, and the words that elements share. */
const shared: readonly Words[] = [{ isLoaded: isLanguageLoaded, load: loadLanguage }, messages]

/** Milliseconds for which words are waited for: a server that never answers holds no product back. */
const patience = 8000

/** Whether all that elements share, and what is given besides, is there in a language. */
export const areLoaded = (language: string, own: readonly Words[] = []): boolean =>
  [...shared, ...own].every((words) => words.isLoaded(language))

/**
 * Loads the same.
 * @throws where some do not come, or not in time: the next call tries again, and until then all is said in Indonesian
 */
export async function loadWords(language: string, own: readonly Words[] = []): Promise<void> {
  if (areLoaded(language, own)) return
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`The words in "${language}" do not come`)), patience),
  )
  await Promise.race([Promise.all([...shared, ...own].map((words) => words.load(language))), late])
}
