import { type Fault, type SheetRow, UnreadableError } from '../sheet.ts'
import { readBehindRows } from './behind-rows.ts'
import { maxColumns, readReference } from './cell-reference.ts'
import { numberText, unescapeText } from './cell-text.ts'
import { MergeFiller } from './merges.ts'
import { loadPictures, type PlacedRow } from './row-pictures.ts'
import { isTrue, type Workbook, type WorkbookSheet } from './workbook.ts'
import { readXml, type XmlListener } from './xml.ts'
import type { ZipEntry } from './zip.ts'

/** Letters in all cells of a row. */
const maxRowLength = 1024 * 1024
/** `HYPERLINK("https://…","Klik di sini")`: with a text for its address, not with another cell's. */
const linkFormula = /^HYPERLINK\("([^"]+)"/i
const plain = { kind: 'plain' } as const

/** The rows of a sheet that have something in them, as they are read. */
export async function* sheetRows(
  { content, links, floating }: WorkbookSheet,
  workbook: Workbook,
  withPictures: boolean,
): AsyncGenerator<SheetRow, void, undefined> {
  const behind = await readBehindRows(content)
  const addresses = behind.links.size > 0 ? await links() : new Map<string, string>()
  const linkOf = (row: number, column: number) => addresses.get(behind.links.get(row)?.get(column) ?? '')
  const reader = new RowsListener(workbook, new MergeFiller(behind.merges), linkOf)
  const over = await floating()
  const whole = (row: PlacedRow) => loadPictures(row, over.get(row.number), withPictures)
  for await (const _ of readXml(content.read(), reader)) {
    for (const row of reader.take()) yield row.inside || over.has(row.number) ? await whole(row) : row
  }
  for (const row of reader.take()) yield row.inside || over.has(row.number) ? await whole(row) : row
}

/** Puts rows together from the parts of a sheet's XML. */
class RowsListener implements XmlListener {
  readonly #workbook: Workbook
  readonly #filler: MergeFiller
  readonly #linkOf: (row: number, column: number) => string | undefined
  #rows: PlacedRow[] = []
  #row = 0
  #isHidden = false
  readonly #hiddenColumns = new Set<number>()
  #cells: string[] = []
  #faults = new Map<number, Fault>()
  #links = new Map<number, string>()
  #pictures = new Map<number, ZipEntry>()
  #length = 0
  #column = -1
  #type = ''
  #style = 0
  #hasFormula = false
  #formula = ''
  /** Number of what stands in the cell beside its text: a picture. */
  #value = 0
  /** What the text at hand belongs to. */
  #part: 'v' | 't' | 'f' | undefined
  #text = ''
  #isReading = false

  constructor(
    workbook: Workbook,
    filler: MergeFiller,
    linkOf: (row: number, column: number) => string | undefined,
  ) {
    this.#workbook = workbook
    this.#linkOf = linkOf
    this.#filler = filler
  }

  take(): PlacedRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(name: string, attribute: (name: string) => string): void {
    if (name === 'v') this.#part = 'v'
    else if (name === 'c') this.#openCell(attribute)
    else if (name === 't' && !this.#isReading) this.#part = 't'
    else if (name === 'f') {
      this.#hasFormula = true
      this.#part = 'f'
    } else if (name === 'rPh') this.#isReading = true
    else if (name === 'col' && isTrue(attribute('hidden'))) {
      const last = Math.min(Number(attribute('max')), maxColumns)
      for (let column = Number(attribute('min')); column <= last; column += 1)
        this.#hiddenColumns.add(column - 1)
    } else if (name === 'row') {
      // Rows come in order; one without a number, or out of order, follows the last.
      this.#row = Math.max(this.#row + 1, Number(attribute('r')) || 0)
      this.#isHidden = isTrue(attribute('hidden'))
      this.#cells = []
      this.#faults = new Map()
      this.#links = new Map()
      this.#pictures = new Map()
      this.#length = 0
      this.#column = -1
    }
  }

  text(text: string): void {
    if (this.#part === 'f') this.#formula += text
    else if (this.#part) this.#text += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#part = undefined
    else if (name === 'c') this.#closeCell()
    else if (name === 'rPh') this.#isReading = false
    else if (name === 'row') this.#closeRow()
  }

  #openCell(attribute: (name: string) => string): void {
    this.#column = readReference(attribute('r'))?.column ?? this.#column + 1
    this.#type = attribute('t')
    this.#style = Number(attribute('s'))
    this.#value = Number(attribute('vm'))
    this.#hasFormula = false
    this.#formula = ''
    this.#text = ''
  }

  #closeCell(): void {
    const text = this.#textOfCell()
    if (text === '' || this.#column >= maxColumns) return
    while (this.#cells.length <= this.#column) this.#cells.push('')
    const [, formulaLink] = this.#hasFormula ? (linkFormula.exec(this.#formula) ?? []) : []
    const link = formulaLink ?? this.#linkOf(this.#row, this.#column)
    if (link !== undefined) this.#links.set(this.#column, link)
    if (typeof text !== 'string') this.#faults.set(this.#column, text)
    else {
      this.#cells[this.#column] = text
      this.#length += text.length
      if (this.#length > maxRowLength) throw new UnreadableError('row-too-large', '1 MB')
    }
  }

  #textOfCell(): string | Fault {
    const [text, { texts, formats, epoch, pictures }] = [this.#text, this.#workbook]
    const picture = pictures.of(this.#type, this.#value, text)
    if (picture) {
      if (picture === 'missing') return { code: 'photo-in-cell', value: '' }
      this.#pictures.set(this.#column, picture)
      return ''
    }
    switch (this.#type) {
      case 's':
        return texts[Number(text || 'none')] ?? { code: 'error-cell', value: '' }
      case 'str':
      case 'inlineStr':
        return unescapeText(text)
      case 'b':
        return isTrue(text) ? 'TRUE' : 'FALSE'
      case 'e':
        return { code: 'error-cell', value: text }
      case 'd':
        return text.slice(0, 10)
      default:
        if (text === '') return this.#hasFormula ? { code: 'formula-uncalculated' } : ''
        return numberText(text, formats[this.#style] ?? plain, epoch)
    }
  }

  #closeRow(): void {
    this.#filler.fill(this.#row, this.#cells, this.#faults)
    this.#rows.push({
      number: this.#row,
      cells: this.#cells,
      ...(this.#faults.size > 0 && { faults: this.#faults }),
      ...(this.#links.size > 0 && { links: this.#links }),
      ...(this.#pictures.size > 0 && { inside: this.#pictures }),
      ...(this.#isHidden && { hidden: true }),
      ...(this.#hiddenColumns.size > 0 && { hiddenColumns: this.#hiddenColumns }),
    })
  }
}
