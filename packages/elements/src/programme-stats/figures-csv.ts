import { formatLocale, nameIn, names } from '@ovop-ntt/core'
import { regencyByCode } from '@ovop-ntt/geo'
import { choiceName } from '../product-grid/choice-names.ts'
import { type Figures, groups } from './figures.ts'
import { capitalized, type NamedIn } from './stats-view.ts'

/**
 * The figures as a table to save: a line for each regency, and one for all together, which alone has the curation.
 * Regencies stand by their whole names: a spreadsheet would take a code such as `53.10` for a number or a time. Columns
 * are separated as the spreadsheet of that language expects it: by `;` where a comma stands in decimals.
 */
export function figuresCsv(figures: Figures, { messages, language }: NamedIn): string {
  const { curationAspects: aspects, curationResults: results } = names.in(language)
  // Where no regency has a line, all that is counted stands in the line of the whole.
  const shown = figures.rows.length ? figures.rowGroups : groups
  const columns = shown.flatMap((group) =>
    (figures.groups[group] ?? []).flatMap(({ value, count }) => (value ? [{ group, value, count }] : [])),
  )
  const steps = figures.curation.flatMap((step) => step.results.map((result) => ({ step, result })))
  const lines: (string | number)[][] = [
    [
      messages.regency,
      capitalized(messages.products),
      ...columns.map(({ group, value }) => choiceName({ field: group, value }, language)),
      ...steps.map(({ step, result }) => `${nameIn(aspects, step.aspect)}: ${nameIn(results, result.value)}`),
    ],
    ...figures.rows.map((row) => [
      regencyByCode(row.code)?.name ?? row.code,
      row.products,
      ...columns.map(({ group, value }) => row.by[group]?.[value] ?? 0),
      ...steps.map(() => ''),
    ]),
    [
      messages.total,
      figures.products,
      ...columns.map(({ count }) => count),
      ...steps.map(({ result }) => result.count),
    ],
  ]
  const separator = (1.5).toLocaleString(formatLocale(language)).includes(',') ? ';' : ','
  return lines.map((line) => `${line.map(cellOf).join(separator)}\r\n`).join('')
}

/** A cell as RFC 4180 writes it. Words of a catalogue that a spreadsheet would take for a formula are marked as text. */
function cellOf(value: string | number): string {
  const text =
    typeof value === 'string' && /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(value) ? `'${value}` : `${value}`
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
