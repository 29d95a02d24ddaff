import { csvLine } from './csv.ts'

/**
 * A row of CSV for others to open. A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`
 * or their full-width twins, a tab or a line break) gets an apostrophe before it, which spreadsheets take for "this is text"
 * (OWASP, CSV Injection). Numbers, also phone numbers, stay what they are.
 */
export function publicCsvLine(cells: readonly (string | number | boolean | undefined)[]): string {
  return csvLine(cells.map(publicCell))
}

function publicCell(value: string | number | boolean | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value)
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(value)
    ? `'${value}`
    : value
}
