import type { NetContent } from '../model/schema/pack.ts'
import type { units } from '../model/vocabulary.ts'
import type { Parsed } from '../result.ts'
import { fail, ok, written } from '../standards/parsed.ts'

type Unit = (typeof units)[number]

export interface NetContentProblem {
  /** `form`: not a number and a unit. `ambiguous`: `1.500 kg` is 1.5 or 1,500. `out-of-range`: nothing, or beyond reason. */
  readonly code: 'form' | 'unknown-unit' | 'ambiguous' | 'out-of-range'
}

/** Words for units, and how much of the unit one of them is. */
const words: readonly (readonly [Unit, number, string])[] = [
  ['g', 1, 'g gr grm gram grams'],
  ['g', 100, 'ons'],
  ['kg', 1, 'kg kilo kilogram kilograms'],
  ['kg', 100, 'kuintal'],
  ['ml', 1, 'ml mililiter milliliter millilitre cc'],
  ['l', 1, 'l lt ltr liter litre liters litres'],
  ['cm', 1, 'cm sentimeter centimeter centimetre'],
  ['m', 1, 'm meter metre meters metres'],
  ['piece', 1, 'buah bh biji butir btr potong ptg ekor unit pcs pc piece pieces'],
  ['piece', 12, 'lusin dozen'],
  ['piece', 20, 'kodi'],
  ['sheet', 1, 'lembar lbr helai sheet sheets'],
  ['set', 1, 'set sets stel pasang pair pairs'],
]

const fractions: Readonly<Record<string, string>> = {
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  setengah: '1/2',
  seperempat: '1/4',
}

/**
 * Reads what a pack holds, in Indonesian or English words: `500 ml`, `1,5 kg`, `1/2 kg`, `½ kg`, `1 lembar`, `2 lusin`,
 * `isi 10`, `500 gr/bungkus`. Words
 * that count (`lusin`, `kodi`) or measure (`ons`, 100 g) become units of the model. A comma or a point may stand
 * before decimals. Of three decimals a point may as well stand for thousands, and before grams a comma too; a comma
 * before kilograms or litres is the one that is written in Indonesian, since no pack holds a tonne. Measures of a cloth (`200 x 60 cm`) are no content.
 * @example parseNetContent('1,5 kg')  // { ok: true, value: { value: 1.5, unit: 'kg' } }
 * @example parseNetContent('2 botol') // { ok: false, problem: { code: 'unknown-unit' } }
 */
export function parseNetContent(text: string): Parsed<NetContent, NetContentProblem> {
  const plain = written(text)
    .replace(/^(?:[½¼¾]|setengah\b|seperempat\b)/i, (part) => fractions[part.toLowerCase()] ?? part)
    .replace(/^(?:isi|netto|berat bersih|isi bersih)\s*:?\s+(?=\d)/i, '')
  const [, whole, point, fraction, divisor, unitWord] =
    /^(\d{1,9})(?:([.,])(\d{1,9})|\s?\/\s?(\d{1,3}))?\s*([a-z]+)?\.?(?:\s*(?:\/|\bper\b)\s*[a-z]+)?$/i.exec(
      plain,
    ) ?? []
  // A bare number counts pieces where the text says that it is about what is inside.
  const word = unitWord ?? (/^isi\b/i.test(written(text)) ? 'buah' : undefined)
  if (whole === undefined || word === undefined) return fail('form')
  const known = words.find(([, , names]) => names.split(' ').includes(word.toLowerCase()))
  if (!known) return fail('unknown-unit')
  const [unit, each] = known
  const isLarge = each === 1 && (unit === 'kg' || unit === 'l')
  if (fraction?.length === 3 && whole !== '0' && !(point === ',' && isLarge)) return fail('ambiguous')
  const value = Number(((Number(`${whole}.${fraction ?? 0}`) / Number(divisor ?? 1)) * each).toPrecision(12))
  return value > 0 && value < 1e9 ? ok({ unit, value }) : fail('out-of-range')
}
