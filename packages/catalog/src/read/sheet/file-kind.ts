/** What a file is by its first bytes. */
export type FileKind = { readonly kind: 'csv' } | { readonly kind: 'zip' } | OtherKind

interface OtherKind {
  readonly kind: 'other'
  /** In words for the report. */
  readonly name: string
}

/** How many bytes at the start tell. */
export const headBytes = 1024

/** First bytes, as letters of Latin-1. */
const signatures: readonly (readonly [name: string, ...starts: string[]])[] = [
  // Both stand in the same container.
  ['Excel lama (.xls) atau Excel berkata sandi', '\xd0\xcf\x11\xe0'],
  // Excel 2 to 4, before there was a container.
  ['Excel sangat lama (.xls)', '\x09\x00\x04\x00', '\x09\x02\x06\x00', '\x09\x04\x06\x00'],
  ['DIF', 'TABLE\r\n0,1', 'TABLE\n0,1'],
  ['SYLK (.slk)', 'ID;P'],
  ['EtherCalc', 'socialcalc:version:'],
  ['surel atau halaman web tersimpan (MIME)', 'MIME-Version:'],
  ['Lotus 1-2-3', '\x00\x00\x02\x00', '\x00\x00\x1a\x00'],
  ['RTF', '{\\rtf'],
  ['PDF', '%PDF'],
  ['gambar', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF'],
  ['arsip', '\x1f\x8b', 'Rar!', '7z\xbc\xaf'],
]
const zipStarts = ['PK\x03\x04', 'PK\x05\x06']
const markup = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|meta|style|table|div|\?xml|workbook)\b/i

/**
 * What a file is: offices name old Excel files, web pages and others `.xlsx` or `.csv`, so that the name says nothing.
 * Whatever is none of the others and looks like text is taken for CSV.
 */
export function fileKindOf(head: Uint8Array): FileKind {
  const text = String.fromCharCode(...head.subarray(0, headBytes))
  const startsWith = (start: string) => text.startsWith(start)
  if (zipStarts.some(startsWith)) return { kind: 'zip' }
  const [name] = signatures.find(([, ...starts]) => starts.some(startsWith)) ?? []
  if (name !== undefined) return { kind: 'other', name }
  if (markup.test(text)) return { kind: 'other', name: 'halaman web atau XML' }
  return text.includes('\0') && !isUtf16(head) ? { kind: 'other', name: 'bukan teks' } : { kind: 'csv' }
}

function isUtf16([a, b, c, d]: Uint8Array): boolean {
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  return a === 0 ? c === 0 : b === 0 && d === 0
}
