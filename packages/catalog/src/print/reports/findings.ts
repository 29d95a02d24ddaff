import type { CheckCounts } from '../../check/checker.ts'
import type { SheetColumns } from '../../check/sheet-reading.ts'
import { type ProblemCode, type ProblemKind, problemKinds } from '../../read/problems/codes.ts'
import type { Problem } from '../../read/problems/problem.ts'
import { rowStretches } from '../../read/problems/row-list.ts'

/** What a check found: what a report tells. */
export interface Findings {
  readonly problems: readonly Problem[]
  readonly counts: CheckCounts
  /** Counts of all problems, also of those that are not listed; counted from the list where absent. */
  readonly byCode?: ReadonlyMap<ProblemCode, number> | undefined
  /** How the columns of each sheet were understood. */
  readonly columns?: readonly SheetColumns[] | undefined
  /** How many problems are not listed. */
  readonly unlisted?: number | undefined
}

/** Problems of one sheet of one file, by row. */
export interface ProblemGroup {
  readonly file: string
  readonly sheet?: string | undefined
  readonly problems: readonly Problem[]
}

/** Problems by file and sheet, in the order in which these were read. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, { file: string; sheet?: string | undefined; problems: Problem[] }>()
  for (const problem of problems) {
    const { file, sheet } = problem
    const key = JSON.stringify([file, sheet])
    const group = groups.get(key) ?? { file, sheet, problems: [] }
    groups.set(key, group)
    group.problems.push(problem)
  }
  for (const group of groups.values()) group.problems.sort((a, b) => a.row - b.row)
  return [...groups.values()]
}

/** A line of a report for people: a problem, and the rows that have it, as `12–14, 20`. */
export interface ReportLine {
  readonly problem: Problem
  readonly rows: string
}

/**
 * Problems of a sheet as people read them: rows that are no data for one reason stand in one line, where the first of
 * them stands. There is nothing to mend in them, and letterhead, totals and signatures would fill a screen.
 */
export function linesOf(problems: readonly Problem[]): ReportLine[] {
  const lines: { problem: Problem; rows: number[] }[] = []
  const byMessage = new Map<string, number[]>()
  for (const problem of problems) {
    const rows = problem.code === 'not-data' ? byMessage.get(problem.message) : undefined
    if (rows) {
      rows.push(problem.row)
      continue
    }
    const line = { problem, rows: [problem.row] }
    lines.push(line)
    if (problem.code === 'not-data') byMessage.set(problem.message, line.rows)
  }
  return lines.map(({ problem, rows }) => ({ problem, rows: rowStretches(rows) }))
}

export interface Frequency extends Pick<ProblemKind, 'severity'> {
  readonly code: ProblemCode
  readonly count: number
  /** What is wrong, without the particulars of one cell. */
  readonly wrong: string
}

/** Kinds of problems, errors before warnings, the most frequent first. */
export function frequenciesOf({ problems, byCode = countCodes(problems) }: Findings): Frequency[] {
  return Array.from(byCode, ([code, count]) => {
    const { severity, wrong } = problemKinds[code]
    return { code, count, severity, wrong: wrong.replace(/ ?\(?\{detail\}\)?/, ' …') }
  }).sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.code < b.code ? -1 : 1))
}

const rank = ({ severity }: Frequency) => (severity === 'error' ? 0 : 1)

function countCodes(problems: readonly Problem[]): Map<ProblemCode, number> {
  const counts = new Map<ProblemCode, number>()
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** The two halves of a problem's message: what is wrong, and what mends it. */
export function splitMessage({ code, message }: Problem): { wrong: string; mend: string } {
  const { wrong, expected }: ProblemKind = problemKinds[code]
  const between = '; diharapkan '
  if (!wrong.includes('{detail}')) return { wrong, mend: message.slice(wrong.length + between.length) }
  return { wrong: message.slice(0, message.length - expected.length - between.length), mend: expected }
}
