import { type Dictionary, isLanguageLoaded, loadLanguage } from '@ovop-ntt/core'
import { cardMessages } from '../product-card/card.messages.ts'

/** Words that may have to be loaded before something is said with them. */
export type Words = Pick<Dictionary<object>, 'isLoaded' | 'load'>

/** The names of core. */
const names: Words = { isLoaded: isLanguageLoaded, load: loadLanguage }

/** What every element says: the names of core, and the words that elements share, which come with those of the card. */
const shared: readonly Words[] = [names, cardMessages]

/** Milliseconds for which words are waited for: a server that never answers holds no product back. */
const patience = 8000

/** Whether all that elements share, and what is given besides, is there in a language. */
export const areLoaded = (language: string, own: readonly Words[] = []): boolean =>
  [...shared, ...own].every((words) => words.isLoaded(language))

/** Words that are on their way. */
interface Coming {
  /** Ends when they are there, whenever that is. */
  load: Promise<void>
  /** Ends when they are there, or when their time is over, which counts from the first who asked. */
  inTime: Promise<void>
}

/** What is on its way, by words and language. */
const coming = new WeakMap<Words, Map<string, Coming>>()

/** Asks for words once: who asks later waits for what is left of their time. */
function ask(words: Words, language: string): Coming {
  const known = coming.get(words) ?? new Map<string, Coming>()
  coming.set(words, known)
  const before = known.get(language)
  if (before) return before
  const load = words.load(language)
  const inTime = new Promise<void>((resolve, reject) => {
    const late = setTimeout(reject, patience, new Error(`The words in "${language}" do not come`))
    const end = () => {
      clearTimeout(late)
      known.delete(language)
    }
    load.then(resolve, reject)
    load.then(end, end)
  })
  const own = { load, inTime }
  known.set(language, own)
  return own
}

/** Loads the names of core alone. @throws as {@link loadWords} does */
export async function loadNames(language: string): Promise<void> {
  if (!names.isLoaded(language)) await ask(names, language).inTime
}

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
  const parts = lacking.map((words) => ask(words, language))
  let isLate = false
  Promise.all(parts.map(({ load }) => load)).then(
    () => isLate && whenLate?.(),
    () => {},
  )
  try {
    await Promise.all(parts.map(({ inTime }) => inTime))
  } catch (error) {
    isLate = true
    throw error
  }
}
