import { maxColumns } from './cell-reference.ts'
import type { ZipEntry } from './zip.ts'

/** Units of length in a drawing, EMU (ECMA-376 part 1, 20.1.2.1). */
const emuPerPoint = 12_700
const emuPerPixel = 9_525
/** Widths of columns are in digits of the font, which are seven pixels wide in the usual one. */
const pixelsPerDigit = 7
const usualRow = 15 * emuPerPoint
const usualColumn = 64 * emuPerPixel
const maxRows = 1_048_576

/** Where rows or columns begin and end, of which most have the same size. */
class Ruler {
  readonly #usual: number
  readonly #count: number
  /** Those of another size, in order, with what all before them have more than usual. */
  readonly #others: { index: number; size: number; before: number }[] = []

  constructor(usual: number, count: number, sizes: ReadonlyMap<number, number>) {
    this.#usual = usual
    this.#count = count
    let before = 0
    for (const [index, size] of [...sizes].sort(([a], [b]) => a - b)) {
      this.#others.push({ index, size, before })
      before += size - usual
    }
  }

  /** @param into way into it; never beyond its end */
  start(index: number, into = 0): number {
    const last = this.#lastBefore(index)
    const extra = last ? last.before + last.size - this.#usual : 0
    const own = this.#others[this.#position(index)]
    const size = own?.index === index ? own.size : this.#usual
    return index * this.#usual + extra + Math.min(into, size)
  }

  at(place: number): number {
    let [low, high] = [0, this.#count]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (this.start(middle) <= place) low = middle
      else high = middle
    }
    return low
  }

  #lastBefore(index: number) {
    return this.#others[this.#position(index) - 1]
  }

  /** Of the first that is not before `index`. */
  #position(index: number): number {
    let [low, high] = [0, this.#others.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#others[middle]?.index ?? 0) < index) low = middle + 1
      else high = middle
    }
    return low
  }
}

const element = /<(?:\w+:)?(row|col|sheetFormatPr)\s([^>]*)>/g
/** Longer than one of them. */
const overlap = 2000

/** The sizes of rows and columns, read as plain text, which is fast. */
export async function readGrid(sheet: ZipEntry): Promise<{ rows: Ruler; columns: Ruler }> {
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  let [usualHeight, usualWidth] = [usualRow, usualColumn]
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of sheet.read()) {
    text += decoder.decode(piece, { stream: true })
    let end = 0
    for (const found of text.matchAll(element)) {
      const [whole, name, written = ''] = found
      end = found.index + whole.length
      const value = (key: string) => new RegExp(`(?:^|\\s)${key}="([^"]*)"`).exec(written)?.[1]
      const number = (key: string) => Number(value(key) ?? 'none')
      const isHidden = /^(?:1|true)$/.test(value('hidden') ?? '')
      if (name === 'sheetFormatPr') {
        if (number('defaultRowHeight') > 0) usualHeight = number('defaultRowHeight') * emuPerPoint
        if (number('defaultColWidth') > 0) usualWidth = widthOf(number('defaultColWidth'))
      } else if (name === 'row' && (isHidden || number('ht') >= 0)) {
        rows.set(number('r') - 1, isHidden ? 0 : number('ht') * emuPerPoint)
      } else if (name === 'col' && (isHidden || number('width') >= 0)) {
        const last = Math.min(number('max'), maxColumns)
        for (let column = number('min'); column <= last; column += 1)
          columns.set(column - 1, isHidden ? 0 : widthOf(number('width')))
      }
    }
    text = text.slice(Math.max(end, text.length - overlap))
  }
  return {
    rows: new Ruler(usualHeight, maxRows, rows),
    columns: new Ruler(usualWidth, maxColumns, columns),
  }
}

const widthOf = (digits: number) => digits * pixelsPerDigit * emuPerPixel
