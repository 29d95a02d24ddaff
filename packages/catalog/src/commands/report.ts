import type { CheckResult } from '../check/check-sheets.ts'
import { formatProblem } from '../problems/problem.ts'

/** `--report text`, `--report json:laporan.json`: how problems are told, and the file they go to. */
export interface ReportTarget {
  readonly format: 'text' | 'json'
  /** Standard output for JSON, standard error for text, where absent. */
  readonly file?: string
}

/** @returns `undefined` for another format */
export function parseReportTarget(text: string): ReportTarget | undefined {
  const [, format, file] = /^(text|json)(?::(.+))?$/.exec(text) ?? []
  if (format !== 'text' && format !== 'json') return undefined
  return file === undefined ? { format } : { format, file }
}

/** The report as text: a line a problem; or as JSON: `{ problems, counts }`. */
export function writeReport(
  { problems, counts }: Pick<CheckResult, 'problems' | 'counts'>,
  format: ReportTarget['format'],
): string {
  if (format === 'json') {
    // Always the same members: a CSV file has no sheets.
    const listed = problems.map(({ file, sheet = null, ...problem }) => ({ file, sheet, ...problem }))
    return `${JSON.stringify({ problems: listed, counts }, undefined, 2)}\n`
  }
  return problems.map((problem) => `${formatProblem(problem)}\n`).join('')
}
