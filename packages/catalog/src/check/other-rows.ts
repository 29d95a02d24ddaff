import { type Field, requiredFields } from '../read/columns/columns.ts'
import { foldWord } from '../read/columns/fold.ts'
import type { Header } from '../read/columns/header.ts'
import { categoryWords } from '../read/columns/words.ts'
import type { SheetRow } from '../read/sheet/sheet.ts'

const total = /^(?:sub[ -]?total|(?:grand )?total|jumlah|rata-rata|rekap(?:itulasi)?)\b/i
const note =
  /^(?:\*|catatan|keterangan|ket[ .:]|mengetahui|menyetujui|nip\b|plt\b|ttd\b|dibuat|disusun|nb\b|dicetak|a\.?n\.\s)/i
/** Begins a signature or a note, and the name of a product as well: "Kepala ikan asap". */
const noteOrName = /^(?:sumber|kepala|camat|lurah|sekretaris|kabid|petugas|tanggal|tgl)\b/i
/** What no product is called, nor its maker: whoever signs, and with what number. "Tanda Tangan Alam" is a brand. */
const signing =
  /^\(?(?:mengetahui|menyetujui|nip\b|ttd\b|tanda tangan[\s.,:…_)]*$|yang membuat|pembuat daftar)/i
const placeAndDay = /^[\p{L} .]{3,40}, ?(?:\d{1,2}|[.…]+) ?\p{L}{3,}/u
const sentence = /[.:;]$|: |(?:\S+\s+){7}/

/** Of a place or of a kind: what offices head groups of rows with, and the column that says the same of a row. */
const groupWords: readonly [RegExp, Field | undefined][] = [
  [/^(?:desa|kel(?:urahan)?)\b[. ]*/i, 'village'],
  [/^kec(?:amatan)?\b[. ]*/i, 'district'],
  [/^(?:kab(?:upaten)?|kota)\b[. ]*/i, 'regency'],
  [/^(?:kelompok produk|jenis|kategori)\b[.: ]*/i, 'category'],
  [/^(?:pulau|wilayah)\b[. ]*/i, undefined],
]
const groupFields = ['village', 'district', 'regency', 'category'] as const
const letterCounter = /^(?:[A-H]|[IVX]{1,4})[.)]?$/
const countedLabel = /^(?:[A-H]|[IVX]{1,4})[.)]\s+\p{Lu}/u

const isNumber = (text: string) => /^\d+[.)]?$/.test(text)

interface Filled {
  readonly indexes: readonly number[]
  readonly texts: readonly string[]
  /** How many of the required columns. */
  readonly required: number
  readonly isNamed: boolean
}

function filledOf(row: SheetRow, header: Header): Filled {
  const indexes: number[] = []
  for (const [index, text] of row.cells.entries()) if (text.trim() !== '') indexes.push(index)
  const isFilled = (field: Field) => {
    const column = header.cells.get(field)?.index
    return column !== undefined && indexes.includes(column)
  }
  return {
    indexes,
    texts: indexes.map((index) => row.cells[index]!.trim()),
    required: requiredFields.filter(isFilled).length,
    isNamed: isFilled('name'),
  }
}

/** Whether a row says enough to be a product, a bad one perhaps. */
export const isLikeProduct = (row: SheetRow, header: Header): boolean => filledOf(row, header).required > 1

/** A row of which the name alone is filled, with a counter perhaps: a product that lacks the rest, or a heading, or a note. */
export interface Label extends Above {
  readonly row: SheetRow
  readonly text: string
  /** By a letter or a Roman numeral, as groups are, in a cell before the text or at its head. */
  readonly isCounted: boolean
  /** Of two names side by side, as below two signatures. */
  readonly isPair?: boolean
}

interface Above {
  /** A blank row stands between it and the products above. */
  readonly isApart: boolean
  /** A note or a signature does. */
  readonly isBelowNote: boolean
}

/**
 * What a row below the header is, where it is no product whatever comes next: numbers of columns, a total,
 * a heading outside the column of names, a note or a signature.
 * @returns words for the report; `undefined` for what may be a product; a label where what comes next must say it
 */
export function describeOtherRow(row: SheetRow, header: Header, above: Above): string | Label | undefined {
  if (row.faults?.size) return undefined
  const { indexes, texts, required, isNamed } = filledOf(row, header)
  if (texts.length >= 3 && texts.every((text, i) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1]) === i + 1)) {
    return 'nomor kolom'
  }
  const isFew = texts.length > 1 && texts.length <= 3
  if (isFew && (required > 1 ? isSigned(texts) && isBelow(above) : isSignature(texts))) return signature
  if (above.isBelowNote && isPairOfNames(texts, header, row))
    return { row, text: texts.join(' '), isCounted: false, isPair: true, ...above }
  if (required > 1) return undefined
  if (texts.slice(0, 2).some((text) => total.test(text))) return 'jumlah'
  if (texts.length > 2) return undefined
  if (texts.some((text) => note.test(text) || placeAndDay.test(text))) return signature
  const [first = '', text = first] = texts
  if (isNamed) {
    const isLast = header.cells.get('name')?.index === indexes.at(-1)
    const isAlone = texts.length === 1 || letterCounter.test(first)
    if (!isLast || !isAlone || row.pictures?.size) return undefined
    return { row, text, isCounted: texts.length === 2 || countedLabel.test(text), ...above }
  }
  if (texts.some((text) => noteOrName.test(text))) return signature
  if (isHeading(texts)) return heading
  if (above.isApart) return noteBelow
  return texts.length === 1 && indexes[0]! < 2 && /\p{L}{3}/u.test(text) ? heading : undefined
}

const isBelow = ({ isApart, isBelowNote }: Above) => isApart || isBelowNote

/** `Mengetahui, | Bajawa, 17 Agustus 2026`, in columns of name and maker too. */
const isSigned = (texts: readonly string[]) => texts.some((text) => signing.test(text))

/** Two or three cells of one line of a signature, where they are not name and maker: those may be called so. */
const isSignature = (texts: readonly string[]) =>
  isSigned(texts) || texts.every((text) => note.test(text) || noteOrName.test(text) || placeAndDay.test(text))

/** `Yosef Contoh | Ana Contoh`, or dots to sign on: two cells without a digit, none of which is a kind of product. */
const isPairOfNames = (texts: readonly string[], header: Header, row: SheetRow) =>
  texts.length === 2 &&
  !texts.some((text) => /\d/.test(text)) &&
  !row.cells[header.cells.get('category')?.index ?? -1]?.trim()

const signature = 'catatan atau tanda tangan'
const noteBelow = 'catatan di bawah tabel'
const heading = 'judul bagian'

/** Whether a description is that of what stands below a table. */
export const isNote = (description: string): boolean => description === signature || description === noteBelow

/** Outside the column of names: `A | KECAMATAN BAJAWA`, `II. Kerajinan`, `Desa Waesae`. */
function isHeading([first = '', second]: readonly string[]): boolean {
  if (second !== undefined) return letterCounter.test(first)
  return countedLabel.test(first) || groupWords.some(([word]) => word.test(first))
}

/** The names of the places that a code stands for, by the columns that hold them. */
export type PlacesOf = (code: string) => Partial<Record<Field, string>>

/** What a person sees around a label. */
export interface Around {
  /** What a code in the column of codes says. */
  readonly placesOf: PlacesOf
  /** The product above, if any. */
  readonly last: SheetRow | undefined
  /** The next row that is more than a label; `'header'` for the titles of a table. */
  readonly next: SheetRow | 'header' | undefined
}

/**
 * What a label is by what stands around it. It heads a group where the titles of a table come next; where it is
 * counted by a letter, as no product is; or where the next product says the same of itself: `Desa Waesae` above a
 * product of Waesae (by its code, where no column has the name), `Kerajinan` above one of that kind. It is a note below one, or as a sentence apart. Otherwise
 * it is a product of which nothing but the name was filled in, whatever its name begins with, and is refused as such.
 * @returns words for the report; `undefined` for a product
 */
export function describeLabel(label: Label, header: Header, around: Around): string | undefined {
  const { last, next } = around
  const { text, isCounted, isPair, isApart, isBelowNote } = label
  const product = next && next !== 'header' && isLikeProduct(next, header) ? next : undefined
  if (isPair) return product || !isBelowNote ? undefined : noteBelow
  if (isBelow(label) && noteOrName.test(text)) return signature
  if (isApart && sentence.test(text)) return noteBelow
  if (next === 'header') return heading
  if (isCounted) return [last, product].some((one) => one && isCountedByLetter(one)) ? undefined : heading
  if (product) return isSaidBy(text, product, header, around.placesOf) ? heading : undefined
  return isBelowNote ? noteBelow : undefined
}

const isCountedByLetter = ({ cells }: SheetRow) =>
  letterCounter.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '')

/** Whether a product says of its place or kind what a label says. */
function isSaidBy(text: string, product: SheetRow, header: Header, placesOf: PlacesOf): boolean {
  const cellOf = (field: Field) => product.cells[header.cells.get(field)?.index ?? -1]?.trim() ?? ''
  const places = placesOf(cellOf('villageCode'))
  const cell = (field: Field) => cellOf(field) || (places[field] ?? '')
  const group = groupWords.find(([word]) => word.test(text))
  if (!group) return groupFields.some((field) => means(text, cell(field), field))
  const [word, field] = group
  const said = field ? cell(field) : ''
  const first = product.cells.find((one) => one.trim() !== '')?.trim() ?? ''
  // Nothing says it: what stands out of a numbered list, or is written large above names that are not, heads it.
  if (said === '') return isNumber(first) || (isLarge(text) && !isLarge(cellOf('name')))
  return means(text.replace(word, ''), said.replace(word, ''), field!)
}

const isLarge = (text: string) => text === text.toUpperCase()

function means(label: string, cell: string, field: Field): boolean {
  const [a, b] = [foldWord(label), foldWord(cell)]
  if (a === '' || b === '') return false
  if (a === b) return true
  if (field !== 'category') return b.startsWith(`${a} `)
  return Object.values(categoryWords).some((words) => {
    const folded = words.map(foldWord)
    return folded.includes(a) && folded.includes(b)
  })
}
