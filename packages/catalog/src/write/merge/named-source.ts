import { wrongKey } from '../keys/catalog-key.ts'

/** A catalogue to be merged, as the one who merges names it: who may publish which ids, and under which key. */
export interface NamedSource {
  /** Regency whose ids it may hold: `53.09`. */
  prefix: string
  /** Folder or address. */
  place: string
  /** Offline keys that the catalogue must be signed under, base64url; one of them will do. */
  keys: string[]
}

/** What is to be merged is not named as it must be. */
export class MergeError extends Error {
  override readonly name = 'MergeError'
}

/**
 * Reads `53.09=<folder or address>#<key>`; several keys are separated by commas.
 * @throws MergeError that says what is missing
 * @example parseSource('53.09=https://ngada.example/katalog/catalog.json#BFu…')
 */
export function parseSource(text: string): NamedSource {
  const [, prefix, place, fragment] = /^([^=]*)=(.*?)(?:#([^#]*))?$/s.exec(text.trim()) ?? []
  if (prefix === undefined || !/^\d{2}\.\d{2}$/.test(prefix) || !place) {
    throw new MergeError(
      `"${text}": diharapkan <kode kabupaten>=<folder atau alamat>#<kunci>, misalnya 53.09=katalog-ngada#BFu…`,
    )
  }
  const keys = (fragment ?? '').split(',').filter(Boolean)
  if (keys.length === 0) {
    throw new MergeError(
      `"${text}": sebutkan kunci katalog sesudah #, yaitu catalog-key dari ovop keys; tanpa itu siapa pun dapat mengaku kabupaten ${prefix}`,
    )
  }
  const wrong = wrongKey(keys)
  if (wrong !== undefined) throw new MergeError(`"${text}": ${wrong}`)
  return { prefix, place, keys }
}

/** In the order of their prefixes. @throws MergeError when two name one prefix, and when there are none */
export function parseSources(texts: readonly string[]): NamedSource[] {
  if (texts.length === 0)
    throw new MergeError(
      'sebutkan katalog yang digabung: 53.09=<folder atau alamat>#<kunci>, atau --from <berkas>',
    )
  const sources = texts.map(parseSource).sort((a, b) => (a.prefix < b.prefix ? -1 : 1))
  const twice = sources.find(({ prefix }, i) => prefix === sources[i - 1]?.prefix)
  if (twice) throw new MergeError(`${twice.prefix} disebut dua kali; satu kabupaten punya satu katalog`)
  return sources
}
