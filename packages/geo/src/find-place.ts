import { type Regency, regencies } from './areas.ts'
import { capitals } from './capitals.ts'

/** From the largest to the smallest, which is also the order among places that match equally well. */
export const placeKinds = ['regency', 'town', 'district', 'village'] as const

/** Something on the map that has a name. */
export interface Place {
  readonly kind: (typeof placeKinds)[number]
  /** Kemendagri code; that of its regency for a town. */
  readonly code: string
  readonly name: string
  /** Kemendagri code of the regency it is or lies in. */
  readonly regency: string
  /** Former names, other spellings and usual abbreviations, by which it is found. */
  readonly otherNames?: readonly string[]
  /** Longitude then latitude of its middle, WGS 84 degrees. */
  readonly position?: readonly [longitude: number, latitude: number] | undefined
}

const otherNames: Readonly<Record<string, readonly string[]>> = {
  'Timor Tengah Selatan': ['TTS'],
  'Timor Tengah Utara': ['TTU'],
  'Flores Timur': ['Flotim'],
  'Manggarai Barat': ['Mabar'],
  'Manggarai Timur': ['Matim'],
  'Sumba Barat Daya': ['SBD'],
  'Sabu Raijua': ['Savu', 'Sawu'],
  'Rote Ndao': ['Roti'],
  Kefamenanu: ['Kefa'],
  Tambolaka: ['Waitabula', 'Weetebula'],
  Waibakul: ['Anakalang'],
  Seba: ['Menia'],
}

const withOtherNames = (place: Place): Place =>
  otherNames[place.name] ? { ...place, otherNames: otherNames[place.name]! } : place

const regencyPlace = ({ code, shortName, centroid }: Regency): Place =>
  withOtherNames({ kind: 'regency', code, name: shortName, regency: code, position: centroid })

/** The 22 regencies and their capitals. Districts and villages are in `@ovop-ntt/geo/village-places`. */
export const mainPlaces: readonly Place[] = /* @__PURE__ */ [
  ...regencies.map(regencyPlace),
  ...capitals.map(({ code, name, position }) =>
    withOtherNames({ kind: 'town', code, name, regency: code, position }),
  ),
]

/** Name without case, accents, apostrophes and other signs: `Ba’a` is `baa`, `Kab. Ngada` is `kab ngada`. */
export function placeKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`"]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Words that people write before a name, and the kind they mean. */
const kindWords: Readonly<Record<string, Place['kind']>> = {
  kab: 'regency',
  kabupaten: 'regency',
  regency: 'regency',
  kec: 'district',
  kecamatan: 'district',
  district: 'district',
  desa: 'village',
  ds: 'village',
  kel: 'village',
  kelurahan: 'village',
  village: 'village',
}

/** How well a name answers a question: 0 the whole name, 1 its beginning, 2 a later word's, 3 inside; else nothing. */
function rankOf(name: string, asked: string): number | undefined {
  if (name === asked) return 0
  const at = ` ${name}`.indexOf(` ${asked}`)
  if (at === 0) return 1
  if (at > 0) return 2
  return asked.length > 3 && name.includes(asked) ? 3 : undefined
}

/**
 * Places that a visitor may mean, the likeliest first: the whole name before its beginning, the larger place before the
 * smaller, by a place's own name before a former one. Forgives case, accents, apostrophes and a kind before the name
 * (`Kab. Ngada`, `desa Beiwali`), which then counts. Shorter than two letters finds nothing.
 * @param among {@link mainPlaces}, or with `villagePlaces()` all of NTT
 * @example findPlaces('kab. ngada')[0] // { kind: 'regency', code: '53.09', name: 'Ngada', … }
 * @example findPlaces('ruteng')[0] // { kind: 'town', code: '53.10', name: 'Ruteng', regency: '53.10', … }
 */
export function findPlaces(text: string, among: readonly Place[] = mainPlaces, most = 8): Place[] {
  const whole = placeKey(text)
  if (whole.length < 2) return []
  const [first = '', ...rest] = whole.split(' ')
  const kind = rest.length > 0 && Object.hasOwn(kindWords, first) ? kindWords[first] : undefined
  const asked = kind ? rest.join(' ') : whole
  const found: { place: Place; rank: number }[] = []
  for (const place of among) {
    // A city is no kabupaten, and says so in its name.
    if (kind && (place.kind !== kind || place.name.startsWith('Kota '))) continue
    const own = rankOf(placeKey(place.name), asked)
    const other = (place.otherNames ?? [])
      .map((name) => rankOf(placeKey(name), asked))
      .filter((rank) => rank !== undefined)
    const rank = Math.min(own ?? Infinity, ...other.map((rank) => rank + 0.5))
    if (rank < Infinity)
      found.push({ place, rank: rank * placeKinds.length + placeKinds.indexOf(place.kind) })
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.place.name < b.place.name ? -1 : 1))
    .slice(0, most)
    .map(({ place }) => place)
}
