import type { ProductFilter } from '@ovop-ntt/core'

/** What a visitor may narrow a list by, besides words. Names are those of the attributes. */
export type ChoiceField =
  | 'category'
  | 'regency'
  | 'certified'
  | 'payment'
  | 'mentoring'
  | 'programme'
  | 'availability'

/** One choice of a visitor: `{ field: 'payment', value: 'kkpd' }`. */
export interface Choice {
  field: ChoiceField
  value: string
}

/** Orders that a visitor can ask for, where all that was found is there to be put in one. */
export const orders = ['price', 'price-down', 'name', 'newest'] as const
export type Order = (typeof orders)[number]

/** What is asked of a catalogue: words, and choices that must all hold. One value a field, but several certificates. */
export interface Question {
  text: string
  choices: readonly Choice[]
  /** The turn of the day, where none is asked for. */
  order?: Order | undefined
}

export const emptyQuestion: Question = { text: '', choices: [] }

export const hasChoice = ({ choices }: Question, { field, value }: Choice) =>
  choices.some((choice) => choice.field === field && choice.value === value)

/** The question with a choice more, or without it where it had it; another value of the same field gives way. */
export function withChoice(question: Question, choice: Choice): Question {
  if (hasChoice(question, choice)) return withoutChoice(question, choice)
  const kept = question.choices.filter(({ field }) => field !== choice.field || field === 'certified')
  return { ...question, choices: [...kept, choice] }
}

export const withoutChoice = (question: Question, { field, value }: Choice): Question => ({
  ...question,
  choices: question.choices.filter((choice) => choice.field !== field || choice.value !== value),
})

/** The question with one value of a field, or with none of it. */
export function withValue(question: Question, field: ChoiceField, value: string): Question {
  const kept = question.choices.filter((choice) => choice.field !== field)
  return { ...question, choices: value ? [...kept, { field, value }] : kept }
}

export const chosenValue = ({ choices }: Question, field: ChoiceField): string =>
  choices.find((choice) => choice.field === field)?.value ?? ''

/**
 * The filter of the page and the visitor's choices as one. A visitor narrows what the page shows, and never widens it.
 */
export function filterOf(base: ProductFilter, { choices }: Question): ProductFilter {
  const filter: Record<string, unknown> = { ...base }
  const certified = new Set(base.certified)
  for (const { field, value } of choices) {
    if (field === 'certified') certified.add(value)
    else filter[field] ??= value
  }
  return { ...(filter as ProductFilter), ...(certified.size > 0 && { certified: [...certified] }) }
}

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
