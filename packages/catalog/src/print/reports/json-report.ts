import type { Findings } from './findings.ts'

/** The report for programs: `{ problems, counts, columns }`. */
export function jsonReport({ problems, counts, columns = [], unlisted = 0 }: Findings): string {
  // Always the same members: a CSV file has no sheets.
  const listed = problems.map(({ file, sheet = null, ...problem }) => ({ file, sheet, ...problem }))
  return `${JSON.stringify({ problems: listed, counts, columns, ...(unlisted > 0 && { unlisted }) }, undefined, 2)}\n`
}
