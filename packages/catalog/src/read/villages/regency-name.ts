import { type Regency, regencies } from '@ovop-ntt/geo'
import { distance } from 'fastest-levenshtein'

/** Short forms that offices in NTT use. */
const shortForms: Readonly<Record<string, string>> = {
  tts: '53.02',
  ttu: '53.03',
  flotim: '53.06',
  mabar: '53.15',
  sbd: '53.18',
  matim: '53.19',
  sarai: '53.20',
}

const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}]/gu, '')

/** Kabupaten Kupang and Kota Kupang share their name: only the city keeps its kind in front. */
const byName: ReadonlyMap<string, Regency> = new Map(
  regencies.map((regency) => [letters(regency.shortName), regency]),
)

const byOfficialName: ReadonlyMap<string, Regency> = new Map(
  regencies.map((regency) => [regency.name, regency]),
)

/**
 * The regency that a name means, in any common writing.
 * @example regencyByName('Kab. TTS')?.code // '53.02'
 */
export function regencyByName(name: string): Regency | undefined {
  const official = byOfficialName.get(name)
  if (official) return official
  const bare = bareName(name)
  const code = Object.hasOwn(shortForms, bare) ? shortForms[bare] : undefined
  return code === undefined ? byName.get(bare) : regencies.find((regency) => regency.code === code)
}

/** Regencies whose names are written nearly so, the nearest first, at most three. */
export function nearestRegencies(name: string): Regency[] {
  const bare = bareName(name)
  const limit = Math.max(1, Math.floor(bare.length / 3))
  return regencies
    .map((regency) => ({ regency, far: distance(bare, letters(regency.shortName)) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ regency }) => regency)
}

function bareName(name: string): string {
  return letters(name.replace(/^\s*kab(?:upaten|\.|\s)\s*/i, ''))
}
