import type { ProductFilter } from '@ovop-ntt/core'
import { type FilterName, filterNames } from './grid-view.ts'

/** What a page says of a grid's products: the words of its attributes. One that was taken away reads as null. */
export interface PageChoices {
  regency?: string | null | undefined
  district?: string | null | undefined
  village?: string | null | undefined
  category?: string | null | undefined
  certified?: string | null | undefined
  payment?: string | null | undefined
  mentoring?: string | null | undefined
  programme?: string | null | undefined
  availability?: string | null | undefined
  ids?: string | null | undefined
  filters?: string | null | undefined
}

/** Words of an attribute: `"halal bpom"` → `['halal', 'bpom']`. */
const wordsOf = (text: string | null | undefined) => text?.split(/[\s,]+/).filter(Boolean)

/** The choices that the page has made; a visitor cannot widen them. */
export function filterOfPage(page: PageChoices): ProductFilter {
  const { regency, district, village, category, payment, mentoring, programme, availability } = page
  const given = { regency, district, village, category, payment, mentoring, programme, availability }
  const filter: ProductFilter = Object.fromEntries(Object.entries(given).filter(([, value]) => value))
  const certified = wordsOf(page.certified)
  if (certified?.length) filter.certified = certified
  // Said to name some, it shows these and no others, also where it names none.
  if (page.ids != null) filter.ids = wordsOf(page.ids) ?? []
  return filter
}

/** What a visitor may narrow by: what the page offers, without what it has chosen itself. */
export function filtersOfPage(page: PageChoices): FilterName[] {
  if (page.ids != null) return []
  const asked = wordsOf(page.filters) ?? filterNames.filter((name) => name !== 'mentoring')
  const { regency, district, village, category, payment, mentoring } = page
  const given: Partial<Record<FilterName, unknown>> = {
    regency: regency ?? district ?? village,
    category,
    payment,
    mentoring,
  }
  return filterNames.filter((name) => asked.includes(name) && !given[name])
}

/** Cards shown at first, and with each press for more, where the page says nothing else. */
export const atOnce = 24

/** How many cards come at first, and more at once. @param limit as the page says it */
export const stepOf = (limit: number): number => Math.max(0, Math.floor(limit || atOnce)) || atOnce

const layouts = ['grid', 'row', 'carousel', 'list'] as const
export type GridLayout = (typeof layouts)[number]

/** One that we have; `grid` for any other word. */
export const layoutOf = (word: string | null | undefined): GridLayout =>
  layouts.find((name) => name === word) ?? 'grid'

/** One line that scrolls. */
export const isLine = (layout: GridLayout) => layout === 'row' || layout === 'carousel'
