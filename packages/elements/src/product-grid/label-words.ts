import { type Choice, chosenValue, hasChoice, type Question } from './question.ts'

/** Words of our labels and places that a visitor types, each with what it asks for. Written in lower case, without accents. */
export type Vocabulary = ReadonlyMap<string, Choice>

/** `Sabu Raijua` → `sabu raijua`: what stands in a {@link Vocabulary}. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    // Ba'a is typed as baa.
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Longest name in words: "timor tengah selatan". */
const longestName = 3

/**
 * A text read as people mean it: words of labels and places become choices, the rest stays words to look for.
 * @example
 * readWords('kopi halal Ngada', vocabulary)
 * // { text: 'kopi', choices: [{ field: 'certified', value: 'halal' }, { field: 'regency', value: '53.09' }] }
 */
export function readWords(text: string, vocabulary: Vocabulary): Question {
  const words = text.split(/\s+/).filter(Boolean)
  const rest: string[] = []
  const choices: Choice[] = []
  for (let at = 0; at < words.length; ) {
    let taken = 0
    for (let length = Math.min(longestName, words.length - at); length > 0 && !taken; length -= 1) {
      const choice = vocabulary.get(folded(words.slice(at, at + length).join(' ')))
      // A second place, or a second way to pay, is a word like any other: both cannot hold.
      const isTaken =
        choice && choice.field !== 'certified' && choices.some(({ field }) => field === choice.field)
      if (!choice || isTaken) continue
      choices.push(choice)
      taken = length
    }
    if (!taken) rest.push(words[at]!)
    at += taken || 1
  }
  return { text: rest.join(' '), choices }
}

/** The question that is asked: the visitor's choices, and those that stand in the words. */
export function meaningOf(question: Question, vocabulary: Vocabulary): Question {
  const read = readWords(question.text, vocabulary)
  const added = read.choices.filter(
    (choice) =>
      !hasChoice(question, choice) && (choice.field === 'certified' || !chosenValue(question, choice.field)),
  )
  return { ...question, text: read.text, choices: [...question.choices, ...added] }
}
