import { type ProductSummary, regencyOf, type Village } from '@ovop-ntt/core'
import { type LonLat, project, type WorldPoint } from './projection.ts'

/** A village as the map shows it. */
export interface MapVillage {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly regency: string
  /** Absent where nobody gives a point: then it stands in the list only. */
  readonly position?: LonLat | undefined
  readonly world?: WorldPoint | undefined
  readonly approximate?: boolean | undefined
  /** How many products it has, where that is known without reading them all. */
  readonly products?: number | undefined
  /** The first of them, to be named in a list. */
  readonly first?: readonly ProductSummary[] | undefined
}

/** Number of products, or of villages where no products are given, by Kemendagri regency code. */
export type Counts = Readonly<Record<string, number>>

export interface MapData {
  readonly villages: readonly MapVillage[]
  readonly counts: Counts
  /** What `counts` counts. */
  readonly counted: 'products' | 'villages'
  /** Villages are read regency by regency, when one is opened: the catalogue is too large to read it all. */
  readonly byRegency?: boolean
  readonly isSample: boolean
}

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

/** A village with its position, if that is one: a page's own data has not been checked as a catalogue's is. */
function mapVillage(village: Village, own?: readonly ProductSummary[]): MapVillage {
  const { code, name, district, regency } = village
  const { longitude, latitude, approximate } =
    village.position ?? ({} as Partial<NonNullable<Village['position']>>)
  const isPlace = Math.abs(longitude!) <= 180 && Math.abs(latitude!) <= 90
  const position = isPlace ? ([longitude!, latitude!] as const) : undefined
  const world = position && project(position)
  return {
    code,
    name,
    district,
    regency,
    position,
    world,
    approximate,
    products: own?.length,
    first: own?.slice(0, 3),
  }
}

/** The order of names in a list. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
  a.name.localeCompare(b.name, 'id')

/** How often each key comes. */
export function tally(keys: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/**
 * Villages with how many of the products each has, and those that only a product names: without a point.
 * @param only without those that have none
 */
export function dataOf(
  villages: readonly Village[],
  products: readonly ProductSummary[],
  only: unknown,
  isSample: boolean,
): MapData {
  const own = new Map<string, ProductSummary[]>()
  for (const product of products) {
    const others = own.get(product.village)
    if (others) others.push(product)
    else own.set(product.village, [product])
  }
  const known = new Set(villages.map(({ code }) => code))
  const named = new Map<string, Village>()
  for (const { village: code, place } of products) {
    const { village: name, district, regency } = place
    if (!known.has(code)) named.set(code, { code, name, kind: 'desa', district, regency })
  }
  const all = [...villages, ...named.values()].map((village) =>
    mapVillage(village, own.get(village.code) ?? []),
  )
  return {
    villages: only ? all.filter(({ products }) => products) : all,
    counts: tally(products.map(({ village }) => regencyOf(village))),
    counted: 'products',
    isSample,
  }
}

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
