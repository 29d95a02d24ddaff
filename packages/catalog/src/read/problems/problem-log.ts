import type { ProblemCode } from './codes.ts'
import type { Problem } from './problem.ts'

/** Problems that a report lists: nobody mends more in one go, and a million of them would fill memory. */
const mostListed = 20_000

/** Problems as they are found: the first are kept, all are counted. */
export class ProblemLog {
  readonly problems: Problem[] = []
  /** How often each kind of problem was found. */
  readonly byCode = new Map<ProblemCode, number>()
  /** Found, but not among {@link problems}. */
  unlisted = 0

  readonly add = (problem: Problem): void => {
    this.byCode.set(problem.code, (this.byCode.get(problem.code) ?? 0) + 1)
    if (this.problems.length < mostListed) this.problems.push(problem)
    else this.unlisted += 1
  }
}
