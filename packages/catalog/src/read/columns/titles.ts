import { distance } from 'fastest-levenshtein'
import { columns, type Field, fields } from './columns.ts'
import { foldWord } from './fold.ts'

/** Every name of every column, folded. */
const fieldByName: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => {
    const { title, aliases } = columns[field]
    return [foldWord(title), field.toLowerCase(), ...aliases].map((name) => [name, field] as const)
  }),
)

/** Words of a form's question around the name of what is asked for. */
const askingWords = new Set(
  [
    'apa apakah apa saja siapa berapa di dari dimana mana yang silakan silahkan mohon tolong tuliskan tulis sebutkan',
    'isi isikan isilah masukkan pilih unggah upload lampirkan cantumkan anda saudara bapak ibu kamu kami bisa dapat',
    'dihubungi aktif wajib diisi lengkap resmi ini itu nya sudah memiliki punya dalam jika bila ada contoh rupiah',
  ].flatMap((line) => line.split(' ')),
)
/** What a question is about in any case; a column of its own where nothing else stands there. */
const subjectWords = new Set(['produk', 'usaha', 'dibuat', 'dijual', 'diproduksi', 'berasal'])
/** A price for another measure than what is sold is another price. */
const perMeasure = /\bper\b(?!\s*(?:kemasan|bungkus|bks|pcs|satuan|unit|buah|lembar|botol|pak|pack))/i

/**
 * The field that a column's title means, in Indonesian or English: by one of its names, also with a remark in brackets,
 * or as a form asks for it.
 * @example fieldOf('Nama Produk (wajib, maks 120 huruf)') // 'name'
 * @example fieldOf('Berapa harga jual produk Anda?')      // 'price'
 */
export function fieldOf(title: string): Field | undefined {
  const exact = fieldByName.get(foldWord(title))
  // Most cells that are asked about are no titles at all.
  if (exact !== undefined || title.length > longestQuestion || !/[\s(*?]/.test(title)) return exact
  const said = title.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
  if (perMeasure.test(title)) return undefined
  const words = foldWord(said).split(' ')
  const asked = words.filter((word) => !askingWords.has(word))
  const topic = asked.filter((word) => !subjectWords.has(word))
  for (const candidate of [words, asked, topic]) {
    const field = fieldByName.get(candidate.join(' '))
    if (field !== undefined) return field
  }
  return undefined
}

const longestQuestion = 120

/** The column that an unknown title most likely means: nearly its name, or most of its words. */
export function likelyField(title: string, taken: (field: Field) => boolean): Field | undefined {
  const folded = foldWord(title)
  if (folded.length < 3 || folded.length > longestQuestion) return undefined
  const words = folded.split(' ')
  let best: { field: Field; rate: number } | undefined
  for (const [name, field] of fieldByName) {
    if (taken(field) || name.length < 3) continue
    const rate = Math.max(likeness(folded, name), shared(words, name.split(' ')))
    if (rate > leastRate && rate > (best?.rate ?? 0)) best = { field, rate }
  }
  return best?.field
}

const leastRate = 0.45

/** 1 for the same letters, 0 for none in place. */
function likeness(a: string, b: string): number {
  // NIK is not nearly NIB.
  if (Math.min(a.length, b.length) < 5) return 0
  return 1 - (1.5 * distance(a, b)) / Math.max(a.length, b.length)
}

/** How many of the words of either are the other's, cut short too: `Nama Klp. Tani`. */
function shared(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((word) => word.length > 2 && b.includes(word)).length
  return both / new Set([...a, ...b]).size
}
