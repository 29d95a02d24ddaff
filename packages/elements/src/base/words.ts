import { type Dictionary, isLanguageLoaded, loadLanguage } from '@ovop-ntt/core'
import { messages } from '../messages.ts'

/** Words that may have to be loaded before something is said with them. */
export type Words = Pick<Dictionary<object>, 'isLoaded' | 'load'>

/** The names of core. */
const names: Words = { isLoaded: isLanguageLoaded, load: loadLanguage }

/** What every element says: the names of core, and the words that elements share. */
const shared: readonly Words[] = [names, messages]

/** Milliseconds for which words are waited for: a server that never answers holds no product back. */
const patience = 8000

/** Whether all that elements share, and what is given besides, is there in a language. */
export const areLoaded = (language: string, own: readonly Words[] = []): boolean =>
  [...shared, ...own].every((words) => words.isLoaded(language))

/** What is on its way, by words and language: each ends when the words are there, or when its time is over. */
const coming = new WeakMap<Words, Map<string, Promise<void>>>()

/** The time of words counts from the first who asked: who asks later waits for what is left of it. */
async function inTime(words: Words, language: string): Promise<void> {
  if (words.isLoaded(language)) return
  const known = coming.get(words) ?? new Map<string, Promise<void>>()
  coming.set(words, known)
  const before = known.get(language)
  if (before) {
    await before
    return
  }
  const load = words.load(language)
  const timed = new Promise<void>((resolve, reject) => {
    const late = setTimeout(reject, patience, new Error(`The words in "${language}" do not come`))
    const end = () => {
      clearTimeout(late)
      known.delete(language)
    }
    load.then(resolve, reject)
    load.then(end, end)
  })
  known.set(language, timed)
  await timed
}

/** Loads the names of core alone. @throws as {@link loadWords} does */
export const loadNames = (language: string): Promise<void> => inTime(names, language)

/**
 * Loads what all elements share, and what is given besides.
 * @param whenLate told where they come after all, when their time was over
 * @throws where some do not come, or not in time: until then all is said in Indonesian. Where they failed, the next call
 * tries again; where they are late, it does not wait anew
 */
export async function loadWords(
  language: string,
  own: readonly Words[] = [],
  whenLate?: () => void,
): Promise<void> {
  const lacking = [...shared, ...own].filter((words) => !words.isLoaded(language))
  let isLate = false
  const whole = Promise.all(lacking.map((words) => words.load(language)))
  whole.then(
    () => isLate && whenLate?.(),
    () => {},
  )
  try {
    await Promise.all(lacking.map((words) => inTime(words, language)))
  } catch (error) {
    isLate = true
    throw error
  }
}
