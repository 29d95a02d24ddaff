import type { Village } from '@ovop-ntt/core'
import { regencyOf } from '@ovop-ntt/core'
import { otherNames } from '@ovop-ntt/geo/other-names'
import { distance } from 'fastest-levenshtein'
import { foldAreaName, kindInName } from './village-name.ts'

/** The names around a village, as far as a row gives them. */
export interface VillageNames {
  village: string
  district?: string
  /** Kemendagri code of the regency. */
  regencyCode?: string | undefined
}

/** What names say: one village, several, or none but some that are written nearly so. */
export type Resolution =
  | { readonly village: Village; readonly by: 'name' | 'other-name' }
  | { readonly ambiguous: readonly Village[] }
  | { readonly nearest: readonly Village[] }

/** A village, and its names as they are compared. */
interface Entry {
  village: Village
  name: string
  district: string
  otherName: string | undefined
  otherDistrict: string | undefined
}

const mostNearest = 5
/** For so many names the nearest are looked for: a file that is wrong throughout shall not take an hour. */
const mostSearches = 2000

/** A list of villages: look-up by code, and by names where a row has no code. */
export class VillageIndex {
  readonly #byCode: ReadonlyMap<string, Village>
  readonly #entries: Entry[]
  readonly #byName: ReadonlyMap<string, Entry[]>
  readonly #byOtherName: ReadonlyMap<string, Entry[]>
  readonly #nearest = new Map<string, Village[]>()

  constructor(villages: Iterable<Village>) {
    this.#byCode = new Map(Array.from(villages, (village) => [village.code, village]))
    this.#entries = Array.from(this.#byCode.values(), (village) => ({
      village,
      name: foldAreaName(village.name),
      district: foldAreaName(village.district),
      otherName: foldOther(village.code),
      otherDistrict: foldOther(village.code.slice(0, 8)),
    }))
    this.#byName = groupBy(this.#entries, ({ name }) => name)
    this.#byOtherName = groupBy(this.#entries, ({ otherName }) => otherName)
  }

  get(code: string): Village | undefined {
    return this.#byCode.get(code)
  }

  /** All villages that the names may mean: names alone are not unique, and a wrong guess sends a buyer astray. */
  find(names: VillageNames): Village[] {
    return among(this.#byName, names).map(({ village }) => village)
  }

  /**
   * The village that the names mean: by its name, else by a former one. Where they mean several, the word for its
   * kind decides (`Kel. Oesao`); nothing else is guessed.
   */
  resolve(names: VillageNames): Resolution {
    for (const [by, index] of [
      ['name', this.#byName],
      ['other-name', this.#byOtherName],
    ] as const) {
      const found = ofKind(among(index, names), kindInName(names.village)).map(({ village }) => village)
      if (found.length > 1) return { ambiguous: found }
      const [village] = found
      if (village) return { village, by }
    }
    return { nearest: this.nearest(names) }
  }

  /** Villages whose names are written nearly so, at most five: those of the same district first, then of the regency. */
  nearest(names: VillageNames): Village[] {
    const key = JSON.stringify(names)
    const known = this.#nearest.get(key)
    if (known) return known
    if (this.#nearest.size >= mostSearches) return []
    const nearest = this.#searchNearest(names)
    this.#nearest.set(key, nearest)
    return nearest
  }

  #searchNearest({ village, district = '', regencyCode }: VillageNames): Village[] {
    const name = foldAreaName(village)
    const districtName = foldAreaName(district)
    const limit = Math.max(1, Math.floor(name.length / 3))
    const rated = this.#entries.flatMap((entry) => {
      const far = distance(name, entry.name)
      if (far > limit) return []
      const isNear = districtName !== '' && distance(districtName, entry.district) <= 1
      const isInside = regencyCode === undefined || regencyOf(entry.village.code) === regencyCode
      // The regency may be the slip, too: Kupang is a regency and a city.
      const circle = isNear && isInside ? 0 : isNear || isInside ? 1 : 2
      return { village: entry.village, far, circle }
    })
    return rated
      .sort((a, b) => a.circle - b.circle || a.far - b.far)
      .slice(0, mostNearest)
      .map((candidate) => candidate.village)
  }
}

/** Whether a name is an area's, and how: as it is called today, or as an older list calls it. */
export function matchAreaName(
  text: string,
  code: string,
  official: string,
): 'name' | 'other-name' | undefined {
  if (text === official) return 'name'
  const name = foldAreaName(text)
  if (name === foldAreaName(official)) return 'name'
  return name === foldOther(code) ? 'other-name' : undefined
}

/** A village for a message: `Oinlasi (53.02.08.2001, Kec. Amanatun Selatan, Kabupaten Timor Tengah Selatan)`. */
export function describeVillage({ name, kind, code, district, regency }: Village): string {
  return `${kind === 'kelurahan' ? 'Kel. ' : ''}${name} (${code}, Kec. ${district}, ${regency})`
}

function foldOther(code: string): string | undefined {
  return Object.hasOwn(otherNames, code) ? foldAreaName(otherNames[code] ?? '') : undefined
}

function groupBy(entries: readonly Entry[], keyOf: (entry: Entry) => string | undefined) {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}

function among(
  index: ReadonlyMap<string, Entry[]>,
  { village, district = '', regencyCode }: VillageNames,
): Entry[] {
  const named = index.get(foldAreaName(village)) ?? []
  const districtName = foldAreaName(district)
  return named.filter(
    (entry) =>
      (district === '' || entry.district === districtName || entry.otherDistrict === districtName) &&
      (regencyCode === undefined || regencyOf(entry.village.code) === regencyCode),
  )
}

function ofKind(entries: Entry[], kind: string | undefined): Entry[] {
  if (kind === undefined || entries.length < 2) return entries
  const ofThisKind = entries.filter(({ village }) => village.kind === kind)
  return ofThisKind.length > 0 ? ofThisKind : entries
}
