import { type FacetCounts, formatCount } from '@ovop-ntt/core'
import { html, nothing, svg, type TemplateResult } from 'lit'

import { byName, choiceName } from './choice-names.ts'
import type { GridMessages } from './grid.messages.ts'
import { held } from './held.ts'
import { type Choice, type ChoiceField, chosenValue, hasChoice, type Question } from './question.ts'
import { parameterOf } from './question-address.ts'

/** What a visitor may narrow by: two fields with many values to select from, the others a chip for each value. */
export const filterNames = [
  'search',
  'category',
  'regency',
  'certified',
  'payment',
  'mentoring',
  'sort',
] as const
export type FilterName = (typeof filterNames)[number]

/** Values that have a chip, the most asked for first. */
const chipValues: Partial<Record<FilterName, readonly string[]>> = {
  certified: ['halal', 'bpom', 'pirt', 'gi', 'organic'],
  payment: ['qris', 'kkpd', 'cod'],
  mentoring: ['completed', 'in-progress'],
}

/** Field of {@link FacetCounts} that counts a choice. */
const countedBy = (field: ChoiceField) => (field === 'certified' ? 'certificate' : field)

/** What happens when somebody acts. On a server there is none of it: the form is sent. */
export interface FormActions {
  /** Somebody comes near: what an answer may need is fetched before. */
  approach?(): void
  type(text: string): void
  /** Answers whether the grid took it: a host may have taken it instead. */
  choose(choice: Choice): boolean
  set(field: ChoiceField, value: string): boolean
  submit(event: Event): void
}

/** What the form is made of. */
export interface FormContent {
  question: Question
  filters: readonly FilterName[]
  /** How many products a choice would find, where that is known. */
  counts: FacetCounts
  /** How many the whole catalogue has: its values can be chosen where it is not known what they would find. */
  all?: Partial<Record<SelectField, Record<string, number>>> | undefined
  /** Page that answers the form where no script does. */
  action: string | undefined
  messages: GridMessages
  language: string
}

const lens = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10" cy="10" r="6.5" /><path d="m15 15 6 6" /></svg>`

/**
 * The form above the cards. Without script it is sent to `action`, which finds the same words in its address; with it each
 * change counts at once.
 */
export function formView(content: FormContent, on?: FormActions): TemplateResult | typeof nothing {
  const { question, filters, action, messages } = content
  const narrowing = filters.filter((name) => name !== 'search' && name !== 'sort')
  if (narrowing.length === 0 && !filters.includes('search')) return nothing
  return html`<form role="search" part="form" method="get" action=${action ?? nothing} @submit=${on?.submit ?? nothing} @pointerenter=${on?.approach ?? nothing} @focusin=${on?.approach ?? nothing}>
    ${
      filters.includes('search')
        ? html`<div class="search">${lens}<input
              type="search"
              part="search"
              name=${parameterOf('text')}
              maxlength="200"
              autocomplete="off"
              spellcheck="false"
              enterkeyhint="search"
              aria-label=${messages.search}
              placeholder=${messages.searchHint}
              ${held({ value: question.text })}
              @input=${on ? (event: Event) => on.type((event.target as HTMLInputElement).value) : nothing}
            />${on ? nothing : html`<button type="submit">${messages.submit}</button>`}</div>`
        : nothing
    }
    ${
      narrowing.length
        ? html`<div class="narrow" role="group" aria-label=${messages.narrow}>${narrowing.map((name) =>
            // A form that is sent has one value of a field: only of certificates several can hold.
            isSelect(name) || (!on && name !== 'certified')
              ? selectView(name as SelectField, content, on)
              : chipsView(name as ChoiceField, content, on),
          )}</div>`
        : nothing
    }
  </form>`
}

type SelectField = 'category' | 'regency' | 'payment' | 'mentoring'
const isSelect = (name: FilterName) => name === 'category' || name === 'regency'

/** Values of a field that somebody can choose, with how many products there are; those of none are left out. */
function optionsOf(
  field: SelectField,
  { counts, all, language }: FormContent,
  chosen: string,
): { value: string; name: string; count: number | undefined }[] {
  const known = counts[field]
  const values = new Set([...Object.keys(known ?? all?.[field] ?? {}), ...(chosen ? [chosen] : [])])
  return [...values]
    .map((value) => ({ value, name: choiceName({ field, value }, language), count: known?.[value] }))
    .sort(byName(language))
}

function selectView(field: SelectField, content: FormContent, on: FormActions | undefined): TemplateResult {
  const { question, messages, language } = content
  const chosen = chosenValue(question, field)
  const every = {
    category: messages.allCategories,
    regency: messages.allRegencies,
    payment: messages.allPayments,
    mentoring: messages.allMentoring,
  }[field]
  const onChange = ({ target }: Event) => {
    const select = target as HTMLSelectElement
    if (!on?.set(field, select.value)) select.value = chosen
  }
  return html`<div class="select ${chosen ? 'chosen' : ''}"><select
      name=${parameterOf(field)}
      aria-label=${messages[field]}
      @change=${on ? onChange : nothing}
    ><option value="" ${held({ selected: !chosen })}>${every}</option>${optionsOf(field, content, chosen).map(
      ({ value, name, count }) =>
        html`<option value=${value} ${held({ selected: value === chosen })}>${name}${count === undefined ? '' : ` (${formatCount(count, language)})`}</option>`,
    )}</select></div>`
}

function chipsView(
  field: ChoiceField,
  { question, counts, language }: FormContent,
  on: FormActions | undefined,
): TemplateResult[] {
  const known = counts[countedBy(field) as keyof FacetCounts] as Record<string, number> | undefined
  return (chipValues[field as FilterName] ?? [])
    .filter((value) => hasChoice(question, { field, value }) || known === undefined || known[value])
    .map((value) => {
      const choice = { field, value }
      const count = known?.[value]
      const onChange = ({ target }: Event) => {
        if (!on?.choose(choice)) (target as HTMLInputElement).checked = hasChoice(question, choice)
      }
      return html`<label class="chip"><input
          type="checkbox"
          name=${parameterOf(field)}
          value=${value}
          ${held({ checked: hasChoice(question, choice) })}
          @change=${on ? onChange : nothing}
        />${choiceName(choice, language)}${count ? html` <small>${formatCount(count, language)}</small>` : nothing}</label>`
    })
}
