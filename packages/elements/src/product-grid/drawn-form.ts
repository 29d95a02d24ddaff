import type { Question } from './question.ts'
import { questionFrom } from './question-address.ts'
import type { VisitorQuestion } from './visitor-question.ts'

/** What somebody has done to a grid that was drawn before it is live: by a server, or by the first part of the code. */
export interface LeftByVisitor {
  question: Question
  /** The field with the focus, as a selector that finds it again, and the caret in it. */
  focused?: { selector: string; selection: readonly [start: number, end: number] | undefined } | undefined
}

type Field = HTMLInputElement | HTMLSelectElement

/** Its fields say what they ask for as an address does: each is named as the parameter that it would be sent as. */
export function leftIn(drawn: ShadowRoot, light: HTMLElement): LeftByVisitor {
  const fieldsOf = (within: ParentNode) => [...within.querySelectorAll<Field>('input[name], select[name]')]
  const inShadow = fieldsOf(drawn)
  const fields = inShadow.length ? inShadow : fieldsOf(light)
  const sent = fields.filter((field) => field.type !== 'checkbox' || (field as HTMLInputElement).checked)
  const question = questionFrom(new URLSearchParams(sent.map(({ name, value }) => [name, value])))
  const { activeElement } = (fields[0]?.getRootNode() as Document | ShadowRoot | undefined) ?? document
  const field = fields.find((one) => one === activeElement)
  return { question, focused: field && { selector: selectorOf(field), selection: selectionOf(field) } }
}

function selectorOf({ type, name, value }: Field): string {
  return `[name="${CSS.escape(name)}"]${type === 'checkbox' ? `[value="${CSS.escape(value)}"]` : ''}`
}

function selectionOf(field: Field): readonly [number, number] | undefined {
  if (!('selectionStart' in field) || field.selectionStart === null) return undefined
  return [field.selectionStart, field.selectionEnd ?? field.selectionStart]
}

/** What was typed and chosen is asked for; to be called before the live grid is drawn, which then shows it. */
export function askOn({ question }: LeftByVisitor, visitor: VisitorQuestion): void {
  const { text, choices, order } = question
  if (choices.length) visitor.choose((meaning) => ({ ...meaning, choices }))
  if (order && order !== visitor.asked.order) visitor.sort(order)
  if (text && text !== visitor.asked.text) visitor.type(text)
}

/** The focus stays where it was. */
export function focusOn({ focused }: LeftByVisitor, live: ParentNode): void {
  const field = focused && live.querySelector<Field>(focused.selector)
  if (!field) return
  field.focus({ preventScroll: true })
  if (focused.selection && 'setSelectionRange' in field) field.setSelectionRange(...focused.selection)
}
