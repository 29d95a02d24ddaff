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
