import { compareKeys } from './compare-keys.ts'

/**
 * Sorts rows that come in groups: all products of a village, all that have a word. Products are added in the order
 * of their ids, so that only the groups need sorting.
 */
export interface RowSorter {
  add(group: string, line: string): void
  /** Groups in rising order of their UTF-8 bytes, each with its lines in the order they were added. Read once. */
  read(): Iterable<readonly [group: string, lines: Iterable<string>]>
}

/** Sorts in memory. */
export class MemorySorter implements RowSorter {
  readonly #groups = new Map<string, string[]>()

  add(group: string, line: string): void {
    const lines = this.#groups.get(group)
    if (lines) lines.push(line)
    else this.#groups.set(group, [line])
  }

  read(): Iterable<readonly [string, string[]]> {
    return [...this.#groups].sort(([a], [b]) => compareKeys(a, b))
  }
}
