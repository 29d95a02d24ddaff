import {
  type CatalogSummary,
  type Client,
  isNotFoundError,
  type ProductSummary,
  regencyOf,
  type Village,
} from '@ovop-ntt/core'
import { isLonLat, type LonLat } from './projection.ts'

/** A village of the catalogue as the map shows it. */
export interface MapVillage {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly regency: string
  /** Absent where the catalogue gives no point: then it stands in the list only. */
  readonly position?: LonLat | undefined
  readonly approximate: boolean
  /** How many products it has, where that is known without reading them all. */
  readonly products?: number | undefined
}

export interface MapData {
  readonly villages: readonly MapVillage[]
  /** Products by Kemendagri regency code. */
  readonly counts: Readonly<Record<string, number>>
  readonly summary?: CatalogSummary | undefined
}

export interface MapQuestion {
  readonly category?: string | undefined
  /** Id of one product: only its village is shown. */
  readonly product?: string | undefined
}

/** What the host page gives instead of a catalogue. */
export interface GivenData {
  readonly villages?: readonly Village[] | undefined
  readonly products?: readonly ProductSummary[] | undefined
}

/** Up to this many products are read to count them by village; a larger catalogue is counted by regency only. */
const countedProducts = 200

function mapVillage(village: Village, products?: number): MapVillage {
  const { code, name, district, regency, position } = village
  const point = position && [position.longitude, position.latitude]
  return {
    code,
    name,
    district,
    regency,
    position: isLonLat(point) ? point : undefined,
    approximate: position?.approximate ?? false,
    products,
  }
}

function tally(keys: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** What the map shows of data that the host page gave. */
export function dataOf(
  { villages = [], products = [] }: GivenData,
  { category, product }: MapQuestion,
): MapData {
  const shown = products.filter(
    ({ id, category: own }) => (!category || own === category) && (!product || id === product),
  )
  const byVillage = tally(shown.map(({ village }) => village))
  const known = new Set(villages.map(({ code }) => code))
  // A village that only a product names has no point, but it is there.
  const named = shown.filter(({ village }) => !known.has(village))
  const bare = new Map(
    named.map(({ village: code, place }) => [
      code,
      { code, name: place.village, kind: 'desa', district: place.district, regency: place.regency },
    ]),
  )
  const all = [...villages, ...bare.values()]
  const hasProducts = products.length > 0
  return {
    villages: all
      .filter(({ code }) => !(category || product) || byVillage[code])
      .map((village) => mapVillage(village, hasProducts ? (byVillage[village.code] ?? 0) : undefined)),
    counts: tally(
      hasProducts ? shown.map(({ village }) => regencyOf(village)) : all.map(({ code }) => regencyOf(code)),
    ),
  }
}

/** What the map shows of a catalogue. Throws the client's errors. */
export async function readData(client: Client, question: MapQuestion, signal: AbortSignal): Promise<MapData> {
  const { category, product } = question
  const summary = await client.summary({ signal })
  if (product) return { ...(await readOne(client, product, signal)), summary }
  const { by, matrix, products: total } = summary.counts
  const villages = await client.villages({}, { signal })
  if (!category && total > countedProducts) {
    return { villages: villages.map((village) => mapVillage(village)), counts: by.regency, summary }
  }
  const keys: string[] = []
  for await (const { village } of client.products({ category }, { signal })) keys.push(village)
  const byVillage = tally(keys)
  const counts = category
    ? matrix
      ? Object.fromEntries(Object.entries(matrix).map(([code, row]) => [code, row[category] ?? 0]))
      : tally(keys.map(regencyOf))
    : by.regency
  return {
    villages: villages
      .filter(({ code }) => !category || byVillage[code])
      .map((village) => mapVillage(village, byVillage[village.code] ?? 0)),
    counts,
    summary,
  }
}

async function readOne(client: Client, id: string, signal: AbortSignal): Promise<MapData> {
  const { village: code, place } = await client.product(id, { signal })
  const counts = { [regencyOf(code)]: 1 }
  try {
    return { villages: [mapVillage(await client.village(code, { signal }), 1)], counts }
  } catch (error) {
    if (!isNotFoundError(error)) throw error
    const { village: name, district, regency } = place
    return { villages: [{ code, name, district, regency, approximate: false, products: 1 }], counts }
  }
}
