import type { FacetCounts } from '@ovop-ntt/core'
import { html, nothing, svg, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { choiceName } from './choice-names.ts'
import type { GridMessages } from './grid.messages.ts'
import { type Choice, type ChoiceField, chosenValue, hasChoice, type Question } from './question.ts'
import { parameterOf } from './question-address.ts'

/** What a visitor may narrow by: two fields with many values to select from, the others a chip for each value. */
export const filterNames = ['search', 'category', 'regency', 'certified', 'payment', 'mentoring'] as const
export type FilterName = (typeof filterNames)[number]

/** Values that have a chip, the most asked for first. */
const chipValues: Partial<Record<FilterName, readonly string[]>> = {
  certified: ['halal', 'bpom', 'pirt', 'gi', 'organic'],
  payment: ['qris', 'kkpd', 'cod'],
  mentoring: ['completed', 'in-progress'],
}

/** Field of {@link FacetCounts} that counts a choice. */
const countedBy = (field: ChoiceField) => (field === 'certified' ? 'certificate' : field)

export interface FormActions {
  type(text: string): void
  /** Answers whether the grid took it: a host may have taken it instead. */
  choose(choice: Choice): boolean
  set(field: ChoiceField, value: string): boolean
  submit(event: Event): void
}

const lens = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10" cy="10" r="6.5" /><path d="m15 15 6 6" /></svg>`
export const cross = svg`<svg viewBox="0 0 12 12" aria-hidden="true"><path d="m1 1 10 10M11 1 1 11" /></svg>`

/**
 * The form above the cards. Without script it is sent to `action`, which finds the same words in its address; with it each
 * change counts at once.
 */
export function formView(
  {
    question,
    filters,
    counts,
    action,
    messages,
    language,
  }: {
    question: Question
    filters: readonly FilterName[]
    counts: FacetCounts
    action: string | undefined
    messages: GridMessages
    language: string
  },
  on: FormActions,
): TemplateResult | typeof nothing {
  if (filters.length === 0) return nothing
  const narrowing = filters.filter((name) => name !== 'search')
  return html`<form role="search" part="form" method="get" action=${action ?? nothing} @submit=${on.submit}>
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
              .value=${live(question.text)}
              @input=${(event: Event) => on.type((event.target as HTMLInputElement).value)}
            /></div>`
        : nothing
    }
    ${
      narrowing.length
        ? html`<div class="narrow" role="group" aria-label=${messages.narrow}>${narrowing.map((name) =>
            name === 'category' || name === 'regency'
              ? selectView(name, question, counts, messages, language, on)
              : chipsView(name, question, counts, language, on),
          )}</div>`
        : nothing
    }
  </form>`
}

/** Values of a field that somebody can choose, with how many products there are; those of none are left out. */
function optionsOf(
  field: 'category' | 'regency',
  counts: FacetCounts,
  chosen: string,
  language: string,
): { value: string; name: string; count: number | undefined }[] {
  const known = counts[field] ?? {}
  const values = new Set([...Object.keys(known), ...(chosen ? [chosen] : [])])
  return [...values]
    .map((value) => ({ value, name: choiceName({ field, value }, language), count: known[value] }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

function selectView(
  field: 'category' | 'regency',
  question: Question,
  counts: FacetCounts,
  messages: GridMessages,
  language: string,
  on: FormActions,
): TemplateResult {
  const chosen = chosenValue(question, field)
  const all = field === 'category' ? messages.allCategories : messages.allRegencies
  return html`<div class="select ${chosen ? 'chosen' : ''}"><select
      name=${parameterOf(field)}
      aria-label=${messages[field]}
      @change=${({ target }: Event) => {
        const select = target as HTMLSelectElement
        if (!on.set(field, select.value)) select.value = chosen
      }}
    ><option value="" .selected=${live(!chosen)}>${all}</option>${optionsOf(
      field,
      counts,
      chosen,
      language,
    ).map(
      ({ value, name, count }) =>
        html`<option value=${value} .selected=${live(value === chosen)}>${name}${count === undefined ? '' : ` (${count})`}</option>`,
    )}</select></div>`
}

function chipsView(
  name: FilterName,
  question: Question,
  counts: FacetCounts,
  language: string,
  on: FormActions,
): TemplateResult[] {
  const field = name as ChoiceField
  const known = counts[countedBy(field) as keyof FacetCounts] as Record<string, number> | undefined
  return (chipValues[name] ?? [])
    .filter((value) => hasChoice(question, { field, value }) || known === undefined || known[value])
    .map((value) => {
      const choice = { field, value }
      const count = known?.[value]
      return html`<label class="chip"><input
          type="checkbox"
          name=${parameterOf(field)}
          value=${value}
          .checked=${live(hasChoice(question, choice))}
          @change=${({ target }: Event) => {
            if (!on.choose(choice)) (target as HTMLInputElement).checked = hasChoice(question, choice)
          }}
        />${choiceName(choice, language)}${count ? html` <small>${count}</small>` : nothing}</label>`
    })
}
