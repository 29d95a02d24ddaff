import { requiredFields } from '../read/columns/columns.ts'
import type { Header } from '../read/columns/header.ts'
import type { SheetRow } from '../read/sheet/sheet.ts'

const total = /^(?:sub[ -]?total|(?:grand )?total|jumlah|rata-rata|rekap(?:itulasi)?)\b/i
const note =
  /^(?:\*|catatan|keterangan|ket[ .:]|sumber|mengetahui|menyetujui|nip\b|kepala|camat|lurah|sekretaris|kabid|plt\b|ttd\b|dibuat|disusun|petugas|tanggal|tgl|nb\b|dicetak|a\.?n\.\s)/i
const placeAndDay = /^[\p{L} .]{3,40}, ?(?:\d{1,2}|[.…]+) ?\p{L}{3,}/u

/** Of a place or of a kind: what offices head groups of rows with. */
const groupWord =
  /^(?:kec(?:amatan)?|kab(?:upaten)?|desa|kel(?:urahan)?|pulau|wilayah|kelompok produk|jenis|kategori)\b/i

/** Whether a row heads a group: `A | KECAMATAN BAJAWA`, `II. Kerajinan`, in capitals or after a letter that counts. */
function isGroupHeading(texts: readonly string[]): boolean {
  const [first = '', second] = texts
  const [counter, label] = second === undefined ? ['', first] : [first, second]
  const isCounted = /^(?:[A-H]|[IVX]{1,4})[.)]?$/.test(counter)
  if (counter !== '' && !isCounted) return false
  return isCounted || groupWord.test(label) || /^(?:[A-H]|[IVX]{1,4})[.)]\s+\p{Lu}/u.test(label)
}

/**
 * What a row below the header is, where it is no product: numbers of columns, a total, a heading, a note or a signature.
 * @param isApart a blank row stands between it and the products
 * @returns words for the report; `undefined` for what may be a product
 */
export function describeOtherRow(row: SheetRow, header: Header, isApart: boolean): string | undefined {
  if (row.faults?.size) return undefined
  const filled: number[] = []
  for (const [index, text] of row.cells.entries()) if (text.trim() !== '') filled.push(index)
  const texts = filled.map((index) => row.cells[index]!.trim())
  const isFilled = (column: number | undefined) => column !== undefined && filled.includes(column)
  if (filled.length >= 3 && texts.every((text, i) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1]) === i + 1)) {
    return 'nomor kolom'
  }
  const required = requiredFields.filter((field) => isFilled(header.cells.get(field)?.index)).length
  if (required > 1) return undefined
  if (texts.slice(0, 2).some((text) => total.test(text))) return 'jumlah'
  if (filled.length > 2) return undefined
  if (texts.some((text) => note.test(text) || placeAndDay.test(text))) return 'catatan atau tanda tangan'
  const isNamed = isFilled(header.cells.get('name')?.index)
  const isNumbered = texts.length === 2 && /^\d+\.?$/.test(texts[0]!)
  if (isGroupHeading(texts)) return 'judul bagian'
  if (isApart && !(isNamed && isNumbered)) return 'catatan di bawah tabel'
  const isHeading = filled.length === 1 && filled[0]! < 2 && !isNamed && /\p{L}{3}/u.test(texts[0]!)
  return isHeading ? 'judul bagian' : undefined
}
