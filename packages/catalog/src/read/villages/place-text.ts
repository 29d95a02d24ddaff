import { foldAreaName } from './village-name.ts'

/** What a cell for a village says of places. */
export interface PlaceText {
  readonly village: string
  readonly district?: string | undefined
  readonly regency?: string | undefined
}

/** Parts of a village that have no code: neighbourhoods (RT, RW) and hamlets, as people put them before its name. */
const neighbourhood = /\b(?:rt|rw)\b[\s.:]*\d{1,3}(?:\s*\/\s*(?:(?:rt|rw)[\s.:]*)?\d{1,3})?/gi
const hamlet = /^(?:dusun|dsn|lingkungan|kampung|kp|jalan|jln?)\b/i
const village = /^(?:desa|ds|kelurahan|kel)\b/i
const district = /^(?:kecamatan|kec)\b[\s.]*/i
const regency = /^(?:kabupaten|kab|kota)\b/i

/**
 * Reads a cell that holds more than a village's name: `Desa Beiwali, Kec. Bajawa`, `Ds Beiwali RT 03/RW 01`,
 * `Dusun II Wolowio, Desa Beiwali`, `Beiwali - Bajawa`. What it says is a question for the list of villages, which
 * knows whether there is such a place.
 */
export function readPlaceText(text: string): PlaceText {
  if (!/[,;/]|\s-\s|\b(?:rt|rw)\b/i.test(text)) return { village: text }
  const parts = text
    .replace(neighbourhood, ' ')
    .split(/[,;]|\s-\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const isPlain = (part: string) => ![hamlet, village, district, regency].some((kind) => kind.test(part))
  const plain = parts.filter(isPlain)
  const name = parts.find((part) => village.test(part)) ?? plain.shift()
  // A second name without a word for its kind may be a district's only where the first is the village's.
  if (name === undefined || plain.length > 1) return { village: text }
  return {
    village: name,
    district: parts.find((part) => district.test(part))?.replace(district, '') ?? plain[0],
    regency: parts.find((part) => regency.test(part)),
  }
}

/** Whether two writings of a place agree, or one says nothing. */
export function agree(one: string | undefined, other: string | undefined): boolean {
  return !one || !other || foldAreaName(one) === foldAreaName(other)
}
