import type { Fault } from '../sheet.ts'
import { UnreadableError } from '../sheet.ts'
import { readReference } from './cell-reference.ts'
import type { ZipEntry } from './zip.ts'

/** Cells of a column merged over several rows: what stands in the first counts for all. */
export interface Merge {
  readonly column: number
  readonly first: number
  readonly last: number
}

const maxMerges = 500_000
const reference = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g
/** Longer than one of them. */
const overlap = 200

/**
 * The merged cells of a sheet, by first row. They stand behind the rows in the file, so that it is gone through twice;
 * the first time as plain text, which takes a fraction of the second.
 */
export async function readMerges(sheet: ZipEntry): Promise<ReadonlyMap<number, readonly Merge[]>> {
  const merges = new Map<number, Merge[]>()
  let count = 0
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of sheet.read()) {
    text += decoder.decode(piece, { stream: true })
    let end = 0
    for (const found of text.matchAll(reference)) {
      end = found.index + found[0].length
      const [from, to] = [readReference(found[1]!), readReference(found[2]!)]
      if (!from || !to || to.row <= from.row) continue
      if (++count > maxMerges) throw new UnreadableError('file-too-large', 'sel gabungan terlalu banyak')
      const merge = { column: from.column, first: from.row, last: to.row }
      const others = merges.get(from.row)
      if (others) others.push(merge)
      else merges.set(from.row, [merge])
    }
    text = text.slice(Math.max(end, text.length - overlap))
  }
  return merges
}

/** Fills the rows below the first of merged cells with what stands there, as a spreadsheet shows it. */
export class MergeFiller {
  readonly #merges: ReadonlyMap<number, readonly Merge[]>
  readonly #open = new Map<number, { last: number; text: string; fault: Fault | undefined }>()

  constructor(merges: ReadonlyMap<number, readonly Merge[]>) {
    this.#merges = merges
  }

  /** To be called for each row in order. A row with nothing of its own stays empty. */
  fill(row: number, cells: string[], faults: Map<number, Fault>): void {
    if (this.#merges.size === 0) return
    const isEmpty = faults.size === 0 && cells.every((text) => text === '')
    for (const [column, { last, text, fault }] of this.#open) {
      if (row > last) this.#open.delete(column)
      else if (!isEmpty && !cells[column] && !faults.has(column)) {
        while (cells.length <= column) cells.push('')
        cells[column] = text
        if (fault) faults.set(column, fault)
      }
    }
    for (const { column, last } of this.#merges.get(row) ?? []) {
      this.#open.set(column, { last, text: cells[column] ?? '', fault: faults.get(column) })
    }
  }
}
