import { gridMessagesIn } from '../product-grid/grid.messages.ts'

/** Names of the values of products, as the elements say them. */
export interface Names {
  categories: Readonly<Record<string, string>>
  /** Of certificates, payments, states of mentoring and of stock. */
  choices: Readonly<Record<string, string>>
}

/** The names in a language, for pages around what is rendered here. */
export const namesIn = (language: string): Names => gridMessagesIn(language)
