import { type ProductSummary, regencyOf, type Village } from '@ovop-ntt/core'
import { counted, type MapData, type MapQuestion, mapVillage, tally } from './map-data.ts'

/** What the host page gives instead of a catalogue. */
export interface GivenData {
  readonly villages?: readonly Village[] | undefined
  readonly products?: readonly ProductSummary[] | undefined
}

/** What the map shows of data that the host page gave. */
export function dataOf(given: GivenData, { category, product }: MapQuestion): MapData {
  const { products } = given
  const villages = (given.villages ?? []).map(onEarth)
  if (!products) {
    const counts = tally(villages.map(({ code }) => regencyOf(code)))
    return {
      villages: villages.map((village) => mapVillage(village)),
      counts,
      counted: 'villages',
      isSample: false,
    }
  }
  const shown = products.filter(
    ({ id, category: own }) => (!category || own === category) && (!product || id === product),
  )
  const all = counted(villages, shown)
  return {
    villages: category || product ? all.filter(({ products: own }) => own) : all,
    counts: tally(shown.map(({ village }) => regencyOf(village))),
    counted: 'products',
    isSample: shown.some(({ sample }) => sample),
  }
}

/** A village without a position that is none: a page's own data has not been checked as a catalogue's is. */
function onEarth(village: Village): Village {
  const { longitude, latitude } = village.position ?? {}
  const isPlace =
    [longitude, latitude].every(Number.isFinite) && Math.abs(longitude!) <= 180 && Math.abs(latitude!) <= 90
  return isPlace ? village : { ...village, position: undefined }
}
