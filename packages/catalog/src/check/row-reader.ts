import { type CellKind, columns, type Field, fields } from '../read/columns/columns.ts'
import type { Header } from '../read/columns/header.ts'
import { listWords, meaningOf, type Words } from '../read/columns/words.ts'
import { type ProblemCode, problemKinds } from '../read/problems/codes.ts'
import { describeProblem, type Problem } from '../read/problems/problem.ts'
import type { PictureContent, SheetRow } from '../read/sheet/sheet.ts'
import { brokenLetters, cleanCell, countLines, isListed, isNoValue, singles } from './clean-cell.ts'
import { findHostile } from './hostile-text.ts'

/** What people type for "nothing". */
const nothing = /^[\p{Pd}_.…]*$/u

const maxLengths: Partial<Record<Field, number>> = {
  story: 5000,
  storyEn: 5000,
  summary: 1000,
  summaryEn: 1000,
  producerStory: 2000,
  producerStoryEn: 2000,
}
const listLength = 1000
const usualLength = 120
const longKinds = new Set(['address', 'payload', 'file'])

const lists = new Set<Field>([
  'satellites',
  'tags',
  'payments',
  'delivery',
  'outlet',
  'mentoringAspects',
  'kbli',
])

/** Letters that a cell may have, by field. */
const maxLength = Object.fromEntries(
  fields.map((field) => {
    const isLong = longKinds.has(columns[field].kind) || lists.has(field)
    return [field, maxLengths[field] ?? (isLong ? listLength : usualLength)]
  }),
) as Record<Field, number>

/** What is read by field: cells of a sheet's row, or members of a record of the model. */
export type Cells = Pick<RowReader, 'text' | 'required' | 'list' | 'report'>

/** What a cell for an address or a file says: what it leads to, where its text only asks to be clicked. */
function linkedCell({ cells, links }: SheetRow, index: number, kind: CellKind): string | undefined {
  const [text, link] = [cells[index], links?.get(index)]
  const isAsked = link !== undefined && (kind === 'address' || kind === 'file')
  return isAsked && !/\w\.\w/.test(text ?? '') ? link : text
}

/** A row by field: gives its cells, and gathers what is wrong with them. Hostile cells read as empty. */
export class RowReader {
  readonly problems: Problem[] = []
  readonly row: number
  /** By column. */
  readonly #texts: string[] = []
  readonly #refused: boolean[] = []
  readonly #pictures: SheetRow['pictures']
  readonly #header: Header
  readonly #place: { file: string; sheet?: string | undefined }

  constructor(row: SheetRow, header: Header, place: { file: string; sheet?: string | undefined }) {
    this.row = row.number
    this.#header = header
    this.#place = place
    this.#pictures = row.pictures
    const isElsewhere = [...(row.pictures?.keys() ?? [])].some((index) => index !== this.#columnOf('photo'))
    if (isElsewhere) this.#push(this.titleOf('photo'), 'photo-elsewhere', '')
    if (row.cells.length > header.width) {
      const extra = row.cells.slice(header.width).find((cell) => cell.trim() !== '')
      if (extra !== undefined) this.#push(`kolom ke-${header.width + 1}`, 'extra-cells', extra)
    }
    for (const [field, { index }] of header.cells) {
      const fault = row.faults?.get(index)
      if (fault && problemKinds[fault.code].severity === 'error') {
        this.#texts[index] = fault.value ?? ''
        this.#refuse(field, fault.code, fault.detail)
        continue
      }
      const cell = linkedCell(row, index, columns[field].kind)
      if (!cell && !fault) continue
      const text = cleanCell(cell ?? '', field)
      const isFilled = !nothing.test(text) && !isNoValue(text, field)
      if (isFilled) this.#texts[index] = text
      if (fault) this.#push(this.titleOf(field), fault.code, fault.value ?? text, fault.detail)
      if (!isFilled) continue
      const hostile = findHostile(text, columns[field].kind)
      const lines = hostile === undefined && singles.has(field) ? countLines(cell ?? '') : 1
      if (hostile) this.#refuse(field, hostile)
      else if (lines > 2 || (lines === 2 && (isListed(cell ?? '') || columns[field].kind === 'number')))
        this.#refuse(field, 'several-products', `${lines} baris`)
      else if (brokenLetters.test(text)) this.#refuse(field, 'broken-letters')
      else if (text.length > maxLength[field]) {
        this.#refuse(field, 'too-long', `${text.length} huruf, paling panjang ${maxLength[field]}`)
      } else if (lines === 2) this.report(field, 'lines-joined', text)
    }
  }

  /** Whether an error was found: a warning leaves the row in. */
  get bad(): boolean {
    return this.problems.some(({ severity }) => severity === 'error')
  }

  /** The cell without outer blanks; `''` where nothing stands, or where it was refused. */
  text(field: Field): string {
    const column = this.#columnOf(field)
    return this.#refused[column] ? '' : (this.#texts[column] ?? '')
  }

  /** Pictures in the cell, or over it. */
  pictures(field: Field): readonly PictureContent[] {
    return this.#pictures?.get(this.#columnOf(field)) ?? []
  }

  /**
   * {@link text} of a cell that must be filled.
   * @param instead which is asked for where the sheet has that column only
   */
  required(field: Field, instead: Field = field): string {
    const asked = this.#columnOf(field) < 0 && this.#columnOf(instead) >= 0 ? instead : field
    if (this.#texts[this.#columnOf(field)] === undefined) this.report(asked, 'missing-value')
    return this.text(field)
  }

  /** Parts of a cell that lists several things. */
  list(field: Field, separator = /;/): string[] {
    const text = this.text(field)
    if (text === '') return []
    return text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  }

  /** The value of the model that the cell's word means; another word is told, and left out where it may be. */
  word<T extends string>(field: Field, words: Words<T>, code: ProblemCode = 'word-left-out'): T | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    const meaning = meaningOf(words, text)
    if (meaning === undefined) this.report(field, code, listWords(words))
    return meaning
  }

  /** Says that all cells together are too long: of most rows the story is. */
  reportLength(detail: string): void {
    this.report('story', 'too-long', `seluruh baris ${detail}`)
  }

  report(field: Field, code: ProblemCode, detail?: string): void {
    this.#push(this.titleOf(field), code, this.#texts[this.#columnOf(field)] ?? '', detail)
  }

  /** -1 where there is none. */
  #columnOf(field: Field): number {
    return this.#header.cells.get(field)?.index ?? -1
  }

  /** As written in the sheet; the usual title where the sheet has no such column. */
  titleOf(field: Field): string {
    return this.#header.cells.get(field)?.title ?? columns[field].title
  }

  #push(column: string, code: ProblemCode, value: string, detail?: string): void {
    this.problems.push(describeProblem({ ...this.#place, row: this.row, column }, code, value, detail))
  }

  #refuse(field: Field, code: ProblemCode, detail?: string): void {
    this.#refused[this.#columnOf(field)] = true
    this.report(field, code, detail)
  }
}
