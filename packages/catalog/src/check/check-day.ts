import type { Field } from '../read/columns/columns.ts'
import { parseDay } from './dates.ts'
import type { RowReader } from './row-reader.ts'

const aYear = 366 * 86_400_000

/** A day that a row states of its data; what is none, or lies far ahead, is told and left out. */
export function checkDay(row: RowReader, field: Field, time = new Date()): string | undefined {
  const text = row.text(field)
  if (text === '') return undefined
  const day = parseDay(text)
  if (day === undefined) row.report(field, 'date-unreadable')
  else if (Date.parse(day) <= time.getTime() + aYear) return day
  // 2062 for 2026: two digits change places easily.
  else row.report(field, 'date-ahead')
  return undefined
}
