import type { Digests } from './chunks.ts'

/** Files of words beside this script, by language, with the digests of their bytes; put in by the build. */
declare const WORDS: Readonly<Record<string, Digests>>

/** What all elements wait for before they draw anything, on a page in a language. */
export function pageWords(lang: string | undefined): Digests {
  const [language = ''] = (lang || document.documentElement.lang).toLowerCase().split(/[-_]/)
  return Object.hasOwn(WORDS, language) ? WORDS[language]! : {}
}
