import { compareKeys } from '@ovop-ntt/core/format'

/** A sorted run of groups, standing at one of them. */
export interface Run {
  /** The group it stands at; `undefined` behind the last. */
  readonly group: string | undefined
  /** The next line of the group, valid until another is asked for; `undefined` behind the last. */
  nextLine(): Buffer | undefined
  /** Goes on to the next group, past the lines that are left. */
  nextGroup(): void
  close(): void
}

/**
 * Merges runs. Lines of a group that stands in several come in the order of the runs, which is the order they were
 * added in.
 */
export function* mergeRuns(runs: readonly Run[]): Generator<readonly [string, Iterable<Buffer>]> {
  const heap = new RunHeap(runs)
  const together: number[] = []
  for (let first = heap.pop(); first !== undefined; first = heap.pop()) {
    const group = runs[first]!.group!
    together.length = 0
    together.push(first)
    for (let next = heap.peek(); next !== undefined && runs[next]!.group === group; next = heap.peek()) {
      together.push(heap.pop()!)
    }
    yield [group, linesOf(runs, together)]
    for (const run of together) {
      runs[run]!.nextGroup()
      heap.push(run)
    }
  }
}

function* linesOf(runs: readonly Run[], numbers: readonly number[]): Generator<Buffer> {
  for (const number of numbers) {
    const run = runs[number]!
    for (let line = run.nextLine(); line !== undefined; line = run.nextLine()) yield line
  }
}

/** A binary heap of runs by the group they stand at, then by their number. */
class RunHeap {
  readonly #runs: readonly Run[]
  readonly #heap: number[] = []

  constructor(runs: readonly Run[]) {
    this.#runs = runs
    for (const number of runs.keys()) this.push(number)
  }

  peek(): number | undefined {
    return this.#heap[0]
  }

  /** Puts in a run, unless it is at its end. */
  push(run: number): void {
    if (this.#runs[run]!.group === undefined) return
    const heap = this.#heap
    let at = heap.push(run) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(run, heap[parent]!)) break
      heap[at] = heap[parent]!
      at = parent
    }
    heap[at] = run
  }

  pop(): number | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (heap.length === 0 || last === undefined) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && this.#isBefore(heap[child + 1]!, heap[child]!)) child += 1
      if (!this.#isBefore(heap[child]!, last)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = last
    return first
  }

  #isBefore(a: number, b: number): boolean {
    const order = compareKeys(this.#runs[a]!.group!, this.#runs[b]!.group!)
    return order < 0 || (order === 0 && a < b)
  }
}
