import { hasChoice, type Question, withChoice } from './question.ts'
import { questionFrom } from './question-address.ts'
import type { VisitorQuestion } from './visitor-question.ts'

/** What somebody has done to a grid that was drawn before it is live: by a server, or by the first part of the code. */
export interface LeftByVisitor {
  question: Question
  /** The field with the focus, or the line of cards, as a selector that finds it again, and the caret in it. */
  focused?: { selector: string; selection: readonly [start: number, end: number] | undefined } | undefined
  /** How far a line of cards was swiped, in pixels. */
  swiped: number
  /** How many cards stand there: more than at first where somebody asked for more. */
  cards: number
}

type Field = HTMLInputElement | HTMLSelectElement

/** Its fields say what they ask for as an address does: each is named as the parameter that it would be sent as. */
export function leftIn(drawn: ShadowRoot, light: HTMLElement): LeftByVisitor {
  const fieldsOf = (within: ParentNode) => [...within.querySelectorAll<Field>('input[name], select[name]')]
  const inShadow = fieldsOf(drawn)
  const fields = inShadow.length ? inShadow : fieldsOf(light)
  const sent = fields.filter((field) => field.type !== 'checkbox' || (field as HTMLInputElement).checked)
  const question = questionFrom(new URLSearchParams(sent.map(({ name, value }) => [name, value])))
  const activeElement = drawn.activeElement ?? (light.getRootNode() as Document | ShadowRoot).activeElement
  const field = fields.find((one) => one === activeElement)
  const line = drawn.querySelector(lineOfCards) ?? light.querySelector(lineOfCards)
  return {
    question,
    focused: field
      ? { selector: selectorOf(field), selection: selectionOf(field) }
      : line && line === activeElement
        ? { selector: lineOfCards, selection: undefined }
        : undefined,
    swiped: line?.scrollLeft ?? 0,
    cards: (drawn.querySelector(cards) ?? light.querySelector(cards))?.childElementCount ?? 0,
  }
}

const cards = '[part=cards]'
const lineOfCards = `${cards}[tabindex]`

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
  // What the address asks for beside it still holds: a form that was drawn says nothing of it.
  if (choices.length)
    visitor.choose((meaning) =>
      choices.reduce(
        (asked, choice) => (hasChoice(asked, choice) ? asked : withChoice(asked, choice)),
        meaning,
      ),
    )
  if (order && order !== visitor.asked.order) visitor.sort(order)
  if (text && text !== visitor.asked.text) visitor.type(text)
}

/** The focus stays where it was, and a line of cards as far as it was swiped. */
export function restOn({ focused, swiped }: LeftByVisitor, live: ParentNode): void {
  if (swiped) live.querySelector(lineOfCards)?.scrollTo({ left: swiped, behavior: 'instant' })
  const field = focused && live.querySelector<HTMLElement>(focused.selector)
  if (!field) return
  field.focus({ preventScroll: true })
  if (focused.selection && field instanceof HTMLInputElement) field.setSelectionRange(...focused.selection)
}
