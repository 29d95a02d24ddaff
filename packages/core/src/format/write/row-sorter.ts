import { compareKeys } from '../compare-keys.ts'

/**
 * Sorts rows that come in groups: all products of a village, all that have a word. Products are added in the order
 * of their ids, so that only the groups need sorting.
 */
export interface RowSorter {
  /** @param line taken at once: its bytes may be used again */
  add(group: string, line: Uint8Array): void
  /**
   * Groups in rising order of their UTF-8 bytes, each with its lines in the order they were added. Read once. A line is
   * valid until the next is asked for.
   */
  read(): Iterable<readonly [group: string, lines: Iterable<Uint8Array>]>
}

/** Sorts in memory. */
export class MemorySorter implements RowSorter {
  readonly #groups = new Map<string, Uint8Array[]>()

  add(group: string, line: Uint8Array): void {
    const lines = this.#groups.get(group)
    // A copy: `slice` of a Buffer of Node is none.
    const own = new Uint8Array(line)
    if (lines) lines.push(own)
    else this.#groups.set(group, [own])
  }

  read(): Iterable<readonly [string, Uint8Array[]]> {
    return [...this.#groups].sort(([a], [b]) => compareKeys(a, b))
  }
}
