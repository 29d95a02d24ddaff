import { foldedWords, isListed } from '../format/words/analyzer.ts'

/** A word that is looked for. */
export interface Term {
  word: string
  /** Also found as the start of a longer word: the one that is still being typed. */
  isPrefix: boolean
}

const mostTerms = 8
const mostCharacters = 200

/**
 * The words that a text asks for, the last one as a prefix. Words that no product is listed under are left out, unless
 * nothing else was typed yet.
 */
export function parseQuery(text: string): Term[] {
  const typed = foldedWords(text.slice(0, mostCharacters))
  const last = typed.at(-1)
  if (last === undefined) return []
  const words = [...new Set(typed.filter(isListed))].slice(-mostTerms)
  if (words.length === 0) return [{ word: last, isPrefix: true }]
  return words.map((word) => ({ word, isPrefix: word === last }))
}

/** Whether a listed word is what is looked for. */
export function isFound({ word, isPrefix }: Term, listed: string): boolean {
  return isPrefix ? listed.startsWith(word) : listed === word
}
