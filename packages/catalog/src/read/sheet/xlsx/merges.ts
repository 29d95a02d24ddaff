import type { Fault } from '../sheet.ts'

/** Cells of a column merged over several rows: what stands in the first counts for all. */
export interface Merge {
  readonly column: number
  readonly first: number
  readonly last: number
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
