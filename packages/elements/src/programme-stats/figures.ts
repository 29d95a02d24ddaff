import { type CatalogSummary, curationAspects, curationResults, mentoringStatuses } from '@ovop-ntt/core'
import { regencies } from '@ovop-ntt/geo'
import { byName, choiceName } from '../product-grid/choice-names.ts'

/** What the programme counts, by the field of a filter that finds the same products. */
export const groups = ['mentoring', 'category', 'certified', 'payment'] as const
export type Group = (typeof groups)[number]

/** So many products have a value. */
export interface Figure {
  /** As a filter takes it; empty for products of which nothing is said. */
  value: string
  count: number
}

/** One step of the curation, with how many products have which result. */
export interface CurationStep {
  aspect: string
  results: readonly Figure[]
}

/** A regency's line of the table. */
export interface RegencyRow {
  code: string
  name: string
  products: number
  by: Readonly<Partial<Record<Group, Readonly<Record<string, number>>>>>
}

/** The programme's figures as they are shown, drawn and saved. */
export interface Figures {
  products: number
  /** Unknown for one regency of several. */
  villages?: number
  regencies?: number
  groups: Readonly<Partial<Record<Group, readonly Figure[]>>>
  curation: readonly CurationStep[]
  /** By name; all 22 where the catalogue is of more than one, so that those without products are seen too. */
  rows: readonly RegencyRow[]
  /** What the rows count besides products: an older catalogue does not count by regency. */
  rowGroups: readonly Group[]
}

type Counts = Readonly<Record<string, number>>

/** What stands under a name, and not what every object has of itself. */
const of = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

/** Where a name stands in a list; what is not in it comes last. */
const place = (list: readonly string[], name: string) => (list.indexOf(name) + 1 || list.length + 1) - 1

/** How far mentoring has come, from done to not begun; of other fields the most frequent first. */
function figuresOf(counts: Counts): Figure[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))
    .sort(
      (a, b) => place(mentoringStatuses, a.value) - place(mentoringStatuses, b.value) || b.count - a.count,
    )
}

/** Under `halal` stand the products with a certificate's number, as a filter finds them: not all that only say so. */
function certificatesOf(certificate: Counts = {}, halal: Counts | undefined): Counts {
  if (!halal) return certificate
  const { halal: _stated, ...others } = certificate
  return halal.certified ? { ...others, halal: halal.certified } : others
}

/** What all steps of the curation come to: `{ 'potential:passed': 44 }` by step. */
function curationOf(counts: Counts = {}): CurationStep[] {
  const steps = new Map<string, Figure[]>()
  for (const [step, count] of Object.entries(counts)) {
    const [aspect = '', value = ''] = step.split(':')
    if (count > 0) steps.set(aspect, [...(steps.get(aspect) ?? []), { value, count }])
  }
  return [...steps]
    .map(([aspect, results]) => ({
      aspect,
      results: results.sort((a, b) => place(curationResults, a.value) - place(curationResults, b.value)),
    }))
    .sort((a, b) => place(curationAspects, a.aspect) - place(curationAspects, b.aspect))
}

/**
 * The figures of a catalogue, or of one of its regencies, from its root alone. What an older catalogue does not count is
 * absent.
 */
export function figuresFrom(
  { counts }: Pick<CatalogSummary, 'counts'>,
  regency?: string,
  language = 'id',
): Figures {
  const { by, matrix, byRegency } = counts
  const rowOf = (code: string): RegencyRow['by'] => ({
    ...(byRegency?.mentoring && { mentoring: of(byRegency.mentoring, code) ?? {} }),
    ...(matrix && { category: of(matrix, code) ?? {} }),
    ...(byRegency?.certificate && {
      certified: certificatesOf(
        of(byRegency.certificate, code),
        byRegency.halal && (of(byRegency.halal, code) ?? {}),
      ),
    }),
    ...(byRegency?.payment && { payment: of(byRegency.payment, code) ?? {} }),
  })
  const all: RegencyRow['by'] = regency
    ? rowOf(regency)
    : {
        mentoring: by.mentoring,
        category: by.category,
        certified: certificatesOf(by.certificate, by.halal),
        payment: by.payment,
      }
  const products = regency ? (of(by.regency, regency) ?? 0) : counts.products
  const shown = Object.fromEntries(
    groups.flatMap((group) => {
      const figures = all[group] && figuresOf(all[group])
      return figures?.length ? [[group, figures]] : []
    }),
  ) as Figures['groups']
  const rows = regency ? [] : rowsOf(by.regency, rowOf, language)
  return {
    products,
    ...(!regency && { villages: counts.villages, regencies: counts.regencies }),
    groups: withUnstated(shown, products),
    curation: regency ? [] : curationOf(by.curation),
    rows,
    rowGroups: groups.filter((group) => shown[group] && rows.some((row) => row.by[group])),
  }
}

/** A product of which no mentoring is told is counted as that, so that the parts make the whole. */
function withUnstated(shown: Figures['groups'], products: number): Figures['groups'] {
  const { mentoring } = shown
  if (!mentoring) return shown
  const count = products - mentoring.reduce((sum, figure) => sum + figure.count, 0)
  return count > 0 ? { ...shown, mentoring: [...mentoring, { value: '', count }] } : shown
}

function rowsOf(counts: Counts, rowOf: (code: string) => RegencyRow['by'], language: string): RegencyRow[] {
  const present = Object.keys(counts)
  if (present.length < 2) return []
  const codes = new Set([...regencies.map(({ code }) => code), ...present])
  return [...codes]
    .map((code) => ({
      code,
      name: choiceName({ field: 'regency', value: code }, language),
      products: of(counts, code) ?? 0,
      by: rowOf(code),
    }))
    .sort(byName(language))
}

/** Width that a part has at least, in percent: what is there is seen. */
const leastShare = 1.5

/** Widths of a bar's parts in percent of its whole. */
export function shares(counts: readonly number[], whole: number): number[] {
  const widths = counts.map((count) => (count && whole ? Math.max(leastShare, (100 * count) / whole) : 0))
  const over = widths.reduce((sum, width) => sum + width, 0) - 100
  const widest = Math.max(...widths)
  return over > 0 ? widths.map((width) => (width === widest ? width - over : width)) : widths
}
