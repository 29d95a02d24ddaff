import { type ProductSummary, regencyOf, type Village } from '@ovop-ntt/core'
import { dataOf, type MapData, mapVillage, tally } from './counted-villages.ts'

export type { Counts, MapData, MapVillage } from './counted-villages.ts'

/** What the host page gives instead of a catalogue. */
export interface GivenData {
  readonly villages?: readonly Village[] | undefined
  readonly products?: readonly ProductSummary[] | undefined
}

export interface MapQuestion {
  readonly category?: string | undefined
  /** Id of one product: only its village is shown. */
  readonly product?: string | undefined
}

/** The order of names in a list. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
  a.name.localeCompare(b.name, 'id')

/** What the map shows of data that the host page gives instead of a catalogue. */
export function dataGiven(
  { villages = [], products }: GivenData,
  { category, product }: MapQuestion,
): MapData {
  if (!products) {
    return {
      villages: villages.map((village) => mapVillage(village)),
      counts: tally(villages.map(({ code }) => regencyOf(code))),
      counted: 'villages',
      isSample: false,
    }
  }
  const shown = products.filter(
    ({ id, category: own }) => (!category || own === category) && (!product || id === product),
  )
  const isSample = shown.some(({ sample }) => sample)
  return dataOf(villages, shown, category || product, isSample)
}
