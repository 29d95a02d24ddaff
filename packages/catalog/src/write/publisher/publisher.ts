import type { CatalogAbout as About } from '@ovop-ntt/core/format'
import { CatalogAbout } from '@ovop-ntt/core/format'
import { distance } from 'fastest-levenshtein'
import * as z from 'zod/mini'
import { describeSyntaxError } from '../../read/records/json.ts'
import { tooDeep, tooDeepText } from '../../read/records/json-depth.ts'
import { linesBetween, offsetOf } from '../../read/records/json-places.ts'
import type { JsonPath } from '../../read/records/model-record.ts'

/** Who publishes a catalogue, and what it is called: what a publisher's JSON file says. */
export const Publisher = z.looseObject({
  id: CatalogAbout.shape.id,
  title: CatalogAbout.shape.title,
  publisher: CatalogAbout.shape.publisher,
  licence: CatalogAbout.shape.licence,
  contact: CatalogAbout.shape.contact,
  /** Page of a product with `{id}`: absolute, or relative to the catalogue; {@link ownProductUrl} where absent. */
  productUrl: CatalogAbout.shape.productUrl,
  /** Time from which on products show with their date and without payment codes. */
  staleAfter: CatalogAbout.shape.staleAfter,
  /** How its pages look: a colour `#rrggbb`, and a logo beside the publisher's file. */
  theme: z.optional(
    z.looseObject({
      colour: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i))),
      logo: z.optional(z.string().check(z.regex(/\.(svg|png|webp|jpe?g)$/i))),
    }),
  ),
  /** Languages of the texts; found in the products where absent. */
  languages: z.optional(CatalogAbout.shape.languages),
})
export type Publisher = z.infer<typeof Publisher>

/** Where `ovop pages` puts the page of a product, beside the catalogue: what cards and labels lead to, unless a publisher has pages elsewhere. */
export const ownProductUrl = 'produk/{id}/'

/** What goes into each field, for the one who writes the file. */
const expectations: Record<keyof typeof Publisher.shape, string> = {
  id: 'nama pendek katalog: huruf kecil, angka, dan tanda hubung, misalnya "dpmd-ngada"',
  title:
    'judul katalog: teks, atau satu teks per bahasa, misalnya {"id": "Produk desa", "en": "Village products"}',
  publisher: 'nama dinas atau lembaga, misalnya "Dinas PMD Kabupaten Ngada"',
  licence: 'lisensi data, misalnya "CC-BY-4.0"',
  contact: '{"name": "Nama dinas", "email": "alamat@dinas.example"}',
  productUrl:
    'alamat halaman produk dengan {id}, misalnya "https://situs.example/produk/{id}"; tanpa ini halaman dari ovop pages',
  staleAfter: 'saat dalam UTC, misalnya "2026-12-31T16:00:00Z"',
  theme: 'warna dan logo halaman, misalnya {"colour": "#27396b", "logo": "logo.png"}',
  languages: 'daftar bahasa, misalnya ["id", "en"]',
}

/**
 * The publisher of a catalogue for which nobody is named: true to the reader, and fit for a first look at one's own sheet. A
 * catalogue of this id may still become another one's, see {@link isNamed}.
 */
export const unnamedPublisher: Publisher = {
  id: 'belum-bernama',
  title: { id: 'Produk desa NTT', en: 'Village products of NTT' },
  publisher: 'penerbit belum disebut',
  licence: 'lisensi belum disebut',
  productUrl: ownProductUrl,
}

/** Whether somebody stands for a catalogue by name. */
export function isNamed({ id }: Pick<About, 'id'>): boolean {
  return id !== unnamedPublisher.id
}

/** What is wrong in a publisher's file; the message names file, line and field. */
export class PublisherError extends Error {
  override readonly name = 'PublisherError'
}

/** @throws PublisherError with a line of message for each field that is missing or wrong */
export function parsePublisher(json: string, file: string): Publisher {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''))
  } catch (cause) {
    const [line, place] = describeSyntaxError(cause, json)
    throw new PublisherError(
      `${file}:${line}: bukan JSON yang benar (${place}); periksa koma dan tanda kutip di baris itu dan baris di atasnya`,
      { cause },
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PublisherError(`${file}:1: diharapkan satu objek { "id": …, "title": …, "publisher": … }`)
  const deep = tooDeep(value)
  if (deep) throw new PublisherError(`${file}:${lineOf(json, deep)}: ${deep.join('.')}: ${tooDeepText}`)
  const parsed = Publisher.safeParse(value)
  const found = [
    ...(parsed.error?.issues ?? []).map(({ path }) => ({
      path: path.filter((step) => typeof step !== 'symbol'),
      what: describeField(value, path),
    })),
    ...misspelt(value).map(([name, meant]) => ({ path: [name], what: `tidak dikenal; mungkin "${meant}"` })),
  ]
  if (parsed.success && found.length === 0) return { productUrl: ownProductUrl, ...parsed.data }
  const lines = found.map(({ path, what }) => {
    const line = lineOf(json, path)
    return { line, text: `${file}:${line}: ${path.join('.')}: ${what}` }
  })
  const text = lines.sort((a, b) => a.line - b.line).map((line) => line.text)
  throw new PublisherError([...new Set(text)].join('\n'), { cause: parsed.error })
}

const lineOf = (json: string, path: JsonPath) => 1 + linesBetween(json, 0, offsetOf(json, path))

function describeField(value: object, path: readonly PropertyKey[]): string {
  const [name = ''] = path
  if (path.join('.') === 'contact.email')
    return 'tidak benar; diharapkan alamat surel, misalnya "dinas@situs.example"'
  const expected = Object.hasOwn(expectations, name)
    ? expectations[name as keyof typeof expectations]
    : undefined
  const wrong = Object.hasOwn(value, name) ? 'tidak benar' : 'tidak ada'
  return expected === undefined ? wrong : `${wrong}; diharapkan ${expected}`
}

/** Fields that nothing reads, whose names are nearly those of fields that are read. */
function misspelt(value: object): [name: string, meant: string][] {
  const known = Object.keys(Publisher.shape)
  return Object.keys(value).flatMap((name): [string, string][] => {
    if (known.includes(name)) return []
    const meant = known.find(
      (field) =>
        !Object.hasOwn(value, field) &&
        distance(name.toLowerCase(), field.toLowerCase()) <= 2 &&
        name.length > 2,
    )
    return meant === undefined ? [] : [[name, meant]]
  })
}
