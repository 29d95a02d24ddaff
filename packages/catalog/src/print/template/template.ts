import { type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { columns, type Field, fields } from '../../read/columns/columns.ts'
import { example, guideSheet, listSheet } from '../../read/columns/example.ts'
import { type Choices, choices } from './choices.ts'

/** Rows that are ready to be filled in: with drop-downs, and cells that keep long numbers as text. */
const readyRows = 500

const colours = {
  indigo: 'FF27406B',
  cotton: 'FFEFE7D8',
  ink: 'FF2B2622',
  white: 'FFFFFFFF',
  faded: 'FF7A7067',
}

/** A style that sets anything must name its font, or the program's own is taken. */
const font = { name: 'Calibri', size: 11 }

const header = (required: boolean): CellStyle => ({
  font: { ...font, bold: true, color: { rgb: required ? colours.white : colours.ink } },
  fill: {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { rgb: required ? colours.indigo : colours.cotton },
  },
  alignment: { vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin', color: { rgb: colours.indigo } } },
})

/** Long numbers are text, or a spreadsheet rounds them; a price is a number, so that it can be summed. */
const numberFormats: Partial<Record<Field, string>> = { price: '#,##0', updatedAt: 'yyyy-mm-dd' }
const textFormat = '@'

/**
 * An XLSX to fill in: every column with its note, drop-downs for all lists of words, an example row that `import`
 * skips, and a sheet of guidance.
 * @returns the file's bytes
 */
export async function writeTemplate(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [productSheet(), guidance(), lists()],
    defaultFont: font,
    properties: { title: 'Tabel produk OVOP NTT', creator: 'OVOP NTT' },
  })
}

const isRequired = (field: Field) => 'required' in columns[field]
const plain = (help: string) => help.replaceAll('`', '')

function productSheet(): WriteSheet {
  const cells = new Map<string, object>()
  for (const [index, field] of fields.entries()) {
    cells.set(`0,${index}`, {
      value: columns[field].title,
      type: 'string',
      style: header(isRequired(field)),
      comment: { author: 'OVOP NTT', text: plain(columns[field].help) },
    })
    cells.set(`1,${index}`, {
      value: example[field] ?? null,
      type: typeof example[field] === 'number' ? 'number' : 'string',
      style: {
        font: { ...font, italic: true, color: { rgb: colours.faded } },
        numFmt: numberFormats[field] ?? textFormat,
      },
    })
  }
  // A column's own format does not reach cells that are not in the file.
  const empty = Array.from({ length: readyRows - 1 }, () => fields.map(() => null))
  return {
    name: 'Produk',
    columns: fields.map((field) => ({
      width: widthOf(field),
      style: { numFmt: numberFormats[field] ?? textFormat },
    })),
    rows: [
      fields.map((field) => columns[field].title),
      fields.map((field) => example[field] ?? null),
      ...empty,
    ],
    cells: cells as NonNullable<WriteSheet['cells']>,
    rowDefs: new Map([[0, { height: 30 }]]),
    freezePane: { rows: 1, columns: 2 },
    dataValidations: fields.map(validation),
    pageSetup: { paperSize: 'a4', orientation: 'landscape' },
  }
}

function widthOf(field: Field): number {
  const { kind, title } = columns[field]
  if (field === 'name') return 40
  const usual = kind === 'text' || kind === 'address' || kind === 'payload' ? 24 : 16
  return Math.max(usual, title.length + 3)
}

/** The drop-down of a column, or only the note that shows when a cell is entered. */
function validation(field: Field, index: number): DataValidation {
  const { title, help } = columns[field]
  const column = columnName(index)
  const choice = choices[field]
  return {
    // There is no kind for a note alone: any length will do.
    ...(choice
      ? { type: 'list', formula1: listRange(field, choice) }
      : { type: 'textLength', operator: 'lessThanOrEqual', formula1: '32767' }),
    ...(choice &&
      !choice.open && {
        showErrorMessage: true,
        errorStyle: 'stop',
        errorTitle: title,
        errorMessage: 'Pilih salah satu kata dari daftar.',
      }),
    allowBlank: true,
    showInputMessage: true,
    inputTitle: `${title}${isRequired(field) ? ' (wajib)' : ''}`.slice(0, 32),
    inputMessage: cut(plain(help), 250),
    range: `${column}2:${column}${readyRows + 1}`,
  }
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}

const listFields = Object.keys(choices) as Field[]

/** A column of the sheet of lists: a drop-down's own text may have no more than 255 characters. */
function listRange(field: Field, { words }: Choices): string {
  const column = columnName(listFields.indexOf(field))
  return `${listSheet}!$${column}$2:$${column}$${words.length + 1}`
}

function lists(): WriteSheet {
  const depth = Math.max(...listFields.map((field) => choices[field]?.words.length ?? 0))
  const rows = Array.from({ length: depth }, (_, row) =>
    listFields.map((field) => choices[field]?.words[row] ?? null),
  )
  return {
    name: listSheet,
    hidden: true,
    columns: listFields.map(() => ({ width: 22 })),
    rows: [listFields.map((field) => columns[field].title), ...rows],
  }
}

const steps = [
  'Isi lembar "Produk": satu baris untuk satu produk. Produk dengan beberapa kemasan: satu baris untuk tiap isi bersih, kolom lain sama.',
  'Kolom berlatar biru tua wajib diisi; yang lain boleh kosong. Jangan mengganti judul kolom.',
  'Hapus baris contoh, atau biarkan: baris yang namanya diawali "CONTOH:" tidak diterbitkan.',
  'Sel dengan daftar pilihan: klik panah di tepi sel. Beberapa pilihan dalam satu sel dipisah titik koma.',
  'Nomor telepon hanya terbit bila izin_kontak diisi ya (UU 27/2022). Jangan menulis NIK di mana pun.',
  'Periksa dengan: ovop check produk.xlsx --report html',
]

function guidance(): WriteSheet {
  const head = ['kolom', 'wajib', 'isi', 'pilihan']
  const rows = fields.map((field) => [
    columns[field].title,
    isRequired(field) ? 'ya' : '',
    plain(columns[field].help),
    choices[field]?.words.join(', ') ?? '',
  ])
  const above = ['Petunjuk mengisi tabel produk OVOP NTT', ...steps.map((step, i) => `${i + 1}. ${step}`), '']
  const wrapped: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } }
  const cells = new Map<string, object>([
    ['0,0', { value: above[0], type: 'string', style: { font: { ...font, bold: true, size: 14 } } }],
    ...head.map(
      (value, i) => [`${above.length},${i}`, { value, type: 'string', style: header(true) }] as const,
    ),
    ...rows.flatMap((row, r) =>
      row.map(
        (value, i) => [`${above.length + 1 + r},${i}`, { value, type: 'string', style: wrapped }] as const,
      ),
    ),
  ])
  return {
    name: guideSheet,
    columns: guideWidths.map((width) => ({ width })),
    rows: [...above.map((text) => [text]), head, ...rows],
    rowDefs: new Map(rows.map((row, r) => [above.length + 1 + r, { height: heightOf(row) }])),
    cells: cells as NonNullable<WriteSheet['cells']>,
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** Widths of the guidance's columns, in letters. */
const guideWidths = [22, 8, 70, 50]

/** Points that a row of wrapped text needs: not every program sets the height itself. */
function heightOf(row: readonly string[]): number {
  const lines = row.map((text, i) => Math.ceil(text.length / ((guideWidths[i] ?? 1) * 0.95)))
  return 15 * Math.max(1, ...lines) + 2
}

/** 0 → `A`, 26 → `AA`. */
function columnName(index: number): string {
  const rest = index % 26
  const before = Math.floor(index / 26)
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + rest)
}
