import { type ProblemCode, type ProblemKind, problemKinds } from './codes.ts'

/** Where a problem is, as a person finds it in a spreadsheet. */
export interface ProblemPlace {
  readonly file: string
  /** Absent for a CSV file. */
  readonly sheet?: string | undefined
  /** From 1, as in the margin of a spreadsheet. */
  readonly row: number
  /** Title of the column as written in the sheet; the usual title where the sheet has no such column. */
  readonly column: string
}

/** A problem in a cell. */
export interface Problem extends ProblemPlace {
  /** What stands in the cell, cut to 200 characters; withheld where it is personal. */
  readonly value: string
  readonly code: ProblemCode
  /** What is wrong and what was expected, in Indonesian. */
  readonly message: string
  readonly severity: ProblemKind['severity']
}

const maxShown = 200
/** A detail may name several places. */
const maxDetail = 800
/** Codes whose value a report must not repeat: it goes by mail and into logs. */
const personal = new Set<ProblemCode>([
  'personal-number',
  'personal-data',
  'phone-in-text',
  'contact-withheld',
])

export function describeProblem(place: ProblemPlace, code: ProblemCode, value: string, detail = ''): Problem {
  const { wrong, expected, severity } = problemKinds[code]
  const message = `${wrong}; diharapkan ${expected}`.replaceAll('{detail}', () =>
    printable(detail, maxDetail),
  )
  return { ...place, value: personal.has(code) ? '' : printable(value), code, message, severity }
}

/** A problem in one line: `file:row:column: what is wrong, what was expected`; of several rows, `12–14, 20` is the row. */
export function formatProblem(
  { file, sheet, row, column, value, code, message }: Problem,
  rows = `${row}`,
): string {
  const place = [file, ...(sheet === undefined ? [] : [sheet]), rows, column].map((part) => printable(part))
  const shown = value === '' ? '' : ` "${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`
  return `${place.join(':')}:${shown} ${message} [${code}]`
}

/** A cell on one line of a terminal, without signs that would move its cursor or colour. */
function printable(text: string, most = maxShown): string {
  return text.slice(0, most).replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
}
