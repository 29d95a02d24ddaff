import { type Column, columns, type Field } from '../read/columns/columns.ts'
import { foldWord } from '../read/columns/fold.ts'

/** Signs that show nothing and mean nothing: soft hyphens, joiners, byte order marks, marks of direction by themselves. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
/** A number or a phone copied from a list of contacts stands in marks of direction. */
const direction = /[\u202a-\u202e\u2066-\u2069]/g
/** A spreadsheet's sign for "this is text", typed where it does not work. */
const textMark = /^['‘’`´](?=[+\d])/
/** A code that went through a column of decimals in another program: `2000000300016.0`. */
const decimalCode = /^(\d{7,})\.0$/
/** Letters that were lost, read in the wrong encoding, or written for another program: `Se�i`, `Seâ€™i`, `CafÃ©`, `Bo\\"a`. */
export const brokenLetters = /\\["']|\ufffd|â€[\u0080-\u00bf™œ˜“”¦]|Ã[\u0080-\u00bf©¨¡³±¶¼]|Â[\u00a0-\u00bf]/u

/** Texts whose line ends are the writer's. */
const longTexts = new Set<Field>([
  ...(['story', 'storyEn', 'summary', 'summaryEn'] as const),
  ...(['producerStory', 'producerStoryEn'] as const),
])
/** Of which a row has one. */
export const singles: ReadonlySet<Field> = new Set(['name', 'producer', 'price', 'netContent'])

/** The text of a cell without what only its way into the file added: nothing that a person sees is lost. */
export function cleanCell(cell: string, field: Field): string {
  const { kind } = columns[field]
  if (kind === 'payload') return cell.trim()
  let text = cell.trim().normalize('NFC')
  if (/[^\x20-\x7e]/.test(text)) {
    text = text.replace(unseen, '').replace(/[\u00a0\u2007\u202f]/g, ' ')
    if (longTexts.has(field)) text = text.replace(/\r\n?/g, '\n')
    else if (kind === 'text') text = text.replace(/\s*[\r\n]+\s*/g, ' ')
    if (kind === 'number' || kind === 'phone') text = text.replace(direction, '')
    text = text.trim()
  }
  if (kind === 'number' || kind === 'phone') {
    return text.replace(textMark, '').replace(decimalCode, '$1')
  }
  return kind === 'text' && !longTexts.has(field) && text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text
}

/** Lines of a cell that have something in them. */
export function countLines(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 1
  return cell.split(/[\r\n]+/).filter((line) => line.trim() !== '').length
}

/** Whether a cell lists things, a line each: `1. Kopi`, `- Madu`. */
export function isListed(cell: string): boolean {
  return cell.split(/[\r\n]+/).filter((line) => /^\s*(?:\d{1,2}[.)]\s|[-•*–]\s*\S)/.test(line)).length > 1
}

const noValues = new Set([
  ...[
    'n a',
    'na',
    'nihil',
    'null',
    'nan',
    'none',
    'nil',
    'kosong',
    'tidak ada',
    'tdk ada',
    'tak ada',
    'tidak punya',
  ],
  ...[
    'belum',
    'belum ada',
    'blm',
    'blm ada',
    'belum punya',
    'blm punya',
    'proses',
    'dalam proses',
    'dlm proses',
  ],
  ...[
    'masih proses',
    'masih dalam proses',
    'masih dlm proses',
    'sedang proses',
    'sedang diurus',
    'sedang diproses',
  ],
  ...[
    'masih diurus',
    'dalam pengurusan',
    'dlm pengurusan',
    'sementara proses',
    'tidak tahu',
    '0',
    '00',
    '0000 00 00',
  ],
])
/** Words that say something in these columns. */
const valued = new Set<Field>(['halal'])

/** Whether an optional cell says in words that there is nothing to say: `belum ada`, `N/A`, `0000-00-00`. */
export function isNoValue(text: string, field: Field): boolean {
  const column: Column = columns[field]
  if (text.length > 24 || column.kind === 'word' || column.required || valued.has(field)) return false
  return noValues.has(text) || noValues.has(foldWord(text))
}
