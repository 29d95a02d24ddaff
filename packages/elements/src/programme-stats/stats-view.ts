import { type CatalogSummary, formatDay, nameIn, names } from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import { messagesIn } from '../messages.ts'
import { choiceName } from '../product-grid/choice-names.ts'
import type { Choice } from '../product-grid/question.ts'
import { selvedge } from '../selvedge/selvedge.ts'
import { partsBar, shareBar, swatch } from './bars.ts'
import type { Figure, Figures, Group, RegencyRow } from './figures.ts'
import type { FileKind } from './save-figures.ts'
import type { StatsMessages } from './stats.messages.ts'

/** What the figures are shown with. */
export interface StatsContent {
  figures: Figures
  messages: StatsMessages
  language: string
  /** Level of the sections' headings. */
  level: number
  format(count: number): string
  /** Where the products with these choices are listed; absent where the page names no such place. */
  address(choices: readonly Choice[]): string | undefined
  /** A press on the link there; on a server there is none. */
  follow?(event: Event, choices: readonly Choice[]): void
}

/** What the visitor can do besides following a figure. On a server there is none of it, and it is not drawn. */
export interface StatsActions {
  /** What the table shows besides products. */
  group: Group | undefined
  choose(group: Group): void
  save(kind: FileKind): void
  /** What came of saving. */
  told: string
}

/** Whose figures these are, and of when. */
export const sourceOf = (
  { publisher, generatedAt }: CatalogSummary,
  { messages, language }: NamedIn,
): string => messages.source(publisher, formatDay(generatedAt, language))

/** All of the figures, whoever draws them: the element or a server. */
export function statsView(
  content: StatsContent,
  { summary, regency }: { summary: CatalogSummary; regency?: string | undefined },
  on?: StatsActions,
): TemplateResult {
  const { figures, messages, language } = content
  const group = on?.group && figures.rowGroups.includes(on.group) ? on.group : figures.rowGroups[0]
  return html`${selvedge(regency ?? '')}
    ${totalsView(content)}
    ${mentoringView(content)}
    <div class="groups">${(['category', 'certified', 'payment'] as const).map((name) => groupView(content, name))}</div>
    ${curationView(content)}
    ${tableView(content, group, on?.choose)}
    <div class="foot">
      <p class="source">${summary.sample ? html`<b class="sample">${messagesIn(language).sampleNote}</b>` : nothing}${sourceOf(summary, content)}</p>
      ${
        on
          ? html`<div class="downloads" part="downloads">
              <button class="secondary" type="button" @click=${() => on.save('csv')}>${messages.csv}</button>
              <button class="secondary" type="button" @click=${() => on.save('png')}>${messages.picture}</button>
            </div>
            <p class="told" role="status">${on.told}</p>`
          : nothing
      }
    </div>`
}

/** Short name of a value, under the heading of its group. */
export function valueName(group: Group, value: string, { messages, language }: NamedIn): string {
  if (!value) return messages.unstated
  if (group === 'mentoring') return nameIn(names.in(language).mentoringStates, value)
  if (group === 'payment') return nameIn(names.in(language).paymentLabels, value)
  return choiceName({ field: group, value }, language)
}
export type NamedIn = Pick<StatsContent, 'messages' | 'language'>

/** A figure as a link to the products that it counts; as text where there is no such place. */
function figureLink(
  content: StatsContent,
  choices: readonly Choice[],
  inside: unknown,
  name?: string,
): TemplateResult {
  const address = content.address(choices)
  if (!address) return html`<span class="figure">${inside}</span>`
  return html`<a class="figure" href=${address} aria-label=${name ?? nothing} @click=${content.follow ? (event: Event) => content.follow?.(event, choices) : nothing}>${inside}</a>`
}

const heading = (level: number, text: string, id?: string) =>
  html`<div class="title" role="heading" aria-level=${level} id=${id ?? nothing}>${text}</div>`

/** The largest figures: how many products, from how many villages and regencies. */
function totalsView(content: StatsContent): TemplateResult {
  const { figures, messages, format } = content
  const total = (count: number, word: string) => html`<b>${format(count)}</b> <span>${word}</span>`
  return html`<ul class="totals" part="totals">
    <li>${figureLink(content, [], total(figures.products, messages.products))}</li>
    ${
      figures.villages === undefined
        ? nothing
        : html`<li><span class="figure">${total(figures.villages, messages.villages)}</span></li>`
    }
    ${
      figures.regencies === undefined
        ? nothing
        : html`<li><span class="figure">${total(figures.regencies, messages.regencies)}</span></li>`
    }
  </ul>`
}

/** How far the mentoring of all products has come: one bar, and each part of it in words. */
function mentoringView(content: StatsContent): TemplateResult | typeof nothing {
  const { figures, messages, format, level } = content
  const parts = figures.groups.mentoring
  if (!parts) return nothing
  return html`<section class="mentoring" part="mentoring">
    ${heading(level, messages.groups.mentoring)}
    ${partsBar(parts, figures.products)}
    <ul class="legend">${parts.map((part) => {
      const inside = html`${swatch(part.value)}<b>${format(part.count)}</b> <span>${valueName('mentoring', part.value, content)}</span>`
      return html`<li>${
        part.value
          ? figureLink(content, [{ field: 'mentoring', value: part.value }], inside)
          : html`<span class="figure">${inside}</span>`
      }</li>`
    })}</ul>
  </section>`
}

/** Each with a part of its own, for the page to style. */
const sections = {
  category: (inside: TemplateResult) => html`<section part="category">${inside}</section>`,
  certified: (inside: TemplateResult) => html`<section part="certified">${inside}</section>`,
  payment: (inside: TemplateResult) => html`<section part="payment">${inside}</section>`,
}

/** How many products have each value of a field, as bars of one measure: the track is all products. */
function groupView(
  content: StatsContent,
  group: Exclude<Group, 'mentoring'>,
): TemplateResult | typeof nothing {
  const { figures, messages, format, level } = content
  const values = figures.groups[group]
  if (!values) return nothing
  const row = ({ value, count }: Figure) =>
    html`<span class="row"><span>${valueName(group, value, content)}</span> <b>${format(count)}</b></span>${shareBar(count, figures.products)}`
  return sections[group](html`${heading(level, messages.groups[group])}
    <ul class="bars">${values.map(
      (figure) => html`<li>${figureLink(content, [{ field: group, value: figure.value }], row(figure))}</li>`,
    )}</ul>
    ${group === 'certified' ? html`<p class="note">${messages.certifiedNote}</p>` : nothing}`)
}

/** The steps of the curation. They lead nowhere: no list is narrowed by them. */
function curationView(content: StatsContent): TemplateResult | typeof nothing {
  const { figures, messages, language, format, level } = content
  if (figures.curation.length === 0) return nothing
  const { curationAspects: aspects, curationResults: results } = names.in(language)
  return html`<section part="curation">
    ${heading(level, messages.curation)}
    <p class="note">${messages.curationNote}</p>
    <ul class="steps">${figures.curation.map(
      (step) => html`<li>
        <span class="row"><span>${nameIn(aspects, step.aspect)}</span></span>
        ${partsBar(step.results, figures.products)}
        <span class="results">${step.results.map(
          ({ value, count }) =>
            html`<span>${swatch(value)}<b>${format(count)}</b> ${nameIn(results, value)}</span>`,
        )}</span>
      </li>`,
    )}</ul>
  </section>`
}

/** Regencies, each with its products and what one of the groups counts of them. */
function tableView(
  content: StatsContent,
  group: Group | undefined,
  choose?: (group: Group) => void,
): TemplateResult | typeof nothing {
  const { figures, messages, level, format } = content
  const { rows, rowGroups } = figures
  if (rows.length === 0) return nothing
  const values = group ? (figures.groups[group] ?? []).filter(({ value }) => value) : []
  const most = Math.max(...rows.map(({ products }) => products))
  return html`<section class="by-regency" part="regencies">
    ${heading(level, messages.byRegency, 'by-regency')}
    ${
      choose && rowGroups.length > 1
        ? html`<div class="tabs" role="radiogroup" aria-label=${messages.shownBy}>${rowGroups.map(
            (name) =>
              html`<label class="tab"><input type="radio" name="group" value=${name} .checked=${name === group} @change=${() => choose(name)} />${messages.groups[name]}</label>`,
          )}</div>`
        : nothing
    }
    <div class="scroll" role="region" tabindex="0" aria-labelledby="by-regency">
      <table part="table">
        <thead><tr>
          <th scope="col">${messages.regency}</th>
          <th scope="col" class="products">${capitalized(messages.products)}</th>
          ${values.map(({ value }) => html`<th scope="col">${valueName(group!, value, content)}</th>`)}
        </tr></thead>
        <tbody>${rows.map((row) => rowView(content, row, most, group, values))}</tbody>
        <tfoot><tr>
          <th scope="row">${messages.total}</th>
          <td class="products"><span class="figure">${format(figures.products)}</span></td>
          ${values.map(({ count }) => html`<td><span class="figure">${format(count)}</span></td>`)}
        </tr></tfoot>
      </table>
    </div>
  </section>`
}

function rowView(
  content: StatsContent,
  row: RegencyRow,
  most: number,
  group: Group | undefined,
  values: readonly Figure[],
): TemplateResult {
  const { format, messages } = content
  const here: Choice = { field: 'regency', value: row.code }
  const cell = (count: number, choices: readonly Choice[], name: string) =>
    count
      ? figureLink(content, choices, format(count), `${name}: ${messages.some(format(count))}`)
      : html`<span class="figure none"><span aria-hidden="true">–</span><span class="visually-hidden">0</span></span>`
  // Of the mentoring a row shows its parts, since they make its products.
  const bar =
    group === 'mentoring'
      ? partsBar(
          values.map(({ value }) => ({ value, count: row.by.mentoring?.[value] ?? 0 })),
          most,
        )
      : shareBar(row.products, most)
  return html`<tr>
    <th scope="row">${row.name}</th>
    <td class="products">${bar}${cell(row.products, [here], row.name)}</td>
    ${values.map(({ value }) => {
      const choice: Choice = { field: group!, value }
      const name = `${row.name}, ${choiceName(choice, content.language)}`
      return html`<td>${cell(row.by[group!]?.[value] ?? 0, [here, choice], name)}</td>`
    })}
  </tr>`
}

export const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
