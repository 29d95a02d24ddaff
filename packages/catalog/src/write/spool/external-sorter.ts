import { join } from 'node:path'
import { compareKeys, type RowSorter } from '@ovop-ntt/core/format'
import { mergeRuns, type Run } from './merge-runs.ts'
import { lengthBytes, RunReader, RunWriter } from './run-file.ts'

export interface ExternalSorterOptions {
  /** Folder for its files, which stay there: whoever made it takes it away. */
  folder: string
  /** Start of the names of its files. */
  name: string
  /** Bytes of lines that memory holds. @default 16 MiB */
  memory?: number | undefined
}

/** Bytes that memory holds at first: a small catalogue needs no more. */
const firstMemory = 1 << 16

/** Groups in memory at a time: their names stand there beside the lines. */
const maxGroups = 1 << 17

interface Group {
  readonly name: string
  readonly number: number
}

/**
 * Sorts more lines than memory holds: what has come together is written as a sorted run, and the runs are merged
 * as they are read. Lines of one group keep the order they came in, so that of a group no two lines are ever
 * compared: 25 million search rows cost as much as their words.
 */
export class ExternalSorter implements RowSorter {
  readonly #path: string
  readonly #memory: number
  /** Lines in the order they came, each after its length, as in a run. */
  #lines = Buffer.alloc(0)
  #used = 0
  /** End of each line in `#lines`, and the number of its group. */
  #ends = new Uint32Array(1 << 12)
  #groupOf = new Uint32Array(1 << 12)
  #count = 0
  /** Of this run and of runs before it: the words of a language come again in each. */
  readonly #groups = new Map<string, number>()
  /** In order up to the last run; those of this one behind. */
  #order: Group[] = []
  #newGroups = 0
  readonly #runs: string[] = []

  constructor({ folder, name, memory = 16 * 1024 * 1024 }: ExternalSorterOptions) {
    this.#path = join(folder, name)
    this.#memory = memory
  }

  add(group: string, line: Uint8Array): void {
    const bytes = lengthBytes + line.length
    const isFull = this.#used + bytes > this.#memory || this.#groups.size === maxGroups
    if (isFull) this.#flush()
    if (this.#used + bytes > this.#lines.length) this.#growLines(this.#used + bytes)
    if (this.#count === this.#ends.length) this.#grow()
    this.#lines.writeUInt32LE(line.length, this.#used)
    this.#lines.set(line, this.#used + lengthBytes)
    this.#used += bytes
    let number = this.#groups.get(group)
    if (number === undefined) number = this.#addGroup(group)
    this.#groupOf[this.#count] = number
    this.#ends[this.#count] = this.#used
    this.#count += 1
  }

  /** The groups, in their order. More lines may be added after it. */
  *groups(): Generator<string> {
    for (const [group] of this.#merged()) yield group
  }

  *read(): Generator<readonly [string, Iterable<Buffer>]> {
    this.#flush()
    // What is read next is sorted by others, which want the memory.
    this.#lines = Buffer.alloc(0)
    yield* this.#merged()
  }

  *#merged(): Generator<readonly [string, Iterable<Buffer>]> {
    this.#flush()
    const runs: Run[] = this.#runs.map((path) => new RunReader(path))
    try {
      yield* mergeRuns(runs)
    } finally {
      for (const run of runs) run.close()
    }
  }

  #addGroup(name: string): number {
    const number = this.#groups.size
    this.#groups.set(name, number)
    this.#order.push({ name, number })
    this.#newGroups += 1
    return number
  }

  #growLines(bytes: number): void {
    const twice = Math.max(firstMemory, 2 * this.#lines.length)
    const grown = Buffer.allocUnsafeSlow(Math.max(bytes, Math.min(twice, this.#memory)))
    this.#lines.copy(grown, 0, 0, this.#used)
    this.#lines = grown
  }

  #grow(): void {
    const [ends, groupOf] = [this.#ends, this.#groupOf]
    this.#ends = new Uint32Array(2 * ends.length)
    this.#groupOf = new Uint32Array(2 * groupOf.length)
    this.#ends.set(ends)
    this.#groupOf.set(groupOf)
  }

  #flush(): void {
    if (this.#count === 0) return
    const path = `${this.#path}-${this.#runs.length}`
    const writer = new RunWriter(path)
    try {
      this.#write(writer)
    } finally {
      writer.close()
    }
    this.#runs.push(path)
    // Names that hardly come again, as those of products, are not worth their memory.
    if (this.#count < 2 * this.#newGroups || this.#groups.size === maxGroups) {
      this.#groups.clear()
      this.#order = []
    }
    this.#newGroups = 0
    this.#used = 0
    this.#count = 0
  }

  /** Lines of a group side by side, by counting: each line is moved once. */
  #write(writer: RunWriter): void {
    const starts = new Uint32Array(this.#groups.size + 1)
    for (let i = 0; i < this.#count; i += 1) starts[this.#groupOf[i]! + 1]! += 1
    for (let i = 1; i < starts.length; i += 1) starts[i]! += starts[i - 1]!
    const ordered = new Uint32Array(this.#count)
    const next = starts.slice()
    for (let i = 0; i < this.#count; i += 1) ordered[next[this.#groupOf[i]!]!++] = i

    for (const { name, number } of this.#order.sort((a, b) => compareKeys(a.name, b.name))) {
      const [start, end] = [starts[number]!, starts[number + 1]!]
      if (start === end) continue
      writer.startGroup(name, end - start)
      for (let i = start; i < end; i += 1) {
        const line = ordered[i]!
        writer.copyLine(this.#lines, line === 0 ? 0 : this.#ends[line - 1]!, this.#ends[line]!)
      }
    }
  }
}
