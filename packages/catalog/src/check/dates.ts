const monthNames = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']
const otherNames: Partial<Record<string, number>> = {
  may: 5,
  aug: 8,
  ags: 8,
  agt: 8,
  oct: 10,
  dec: 12,
  nop: 11,
  peb: 2,
}

/** Days that spreadsheets count from 30 December 1899: serial 1 is 31 December 1899, leap day 1900 included. */
const excelEpoch = Date.UTC(1899, 11, 30)
const dayLength = 86_400_000

/**
 * Reads a day as Indonesian sheets write it, day first: `01/06/2026`, `1 Juni 2026`, ISO, or the serial number that
 * a spreadsheet stores (36526–73050: 2000 to 2099).
 * @returns ISO 8601, `undefined` for what is no day
 * @example parseDay('46098') // '2026-03-17'
 */
export function parseDay(text: string): string | undefined {
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text)
  if (serial) {
    const days = Number(serial[1])
    return days >= 36526 && days <= 73050 ? isoDay(excelEpoch + days * dayLength) : undefined
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return dayOf(iso[1], Number(iso[2]), iso[3])
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (numbers) return dayOf(numbers[3], Number(numbers[2]), numbers[1])
  const named = /^(\d{1,2})[ -]([a-z]{3,})\.?[ -](\d{4})$/i.exec(text)
  return named ? dayOf(named[3], monthOf(named[2] ?? ''), named[1]) : undefined
}

function monthOf(name: string): number {
  const short = name.slice(0, 3).toLowerCase()
  return otherNames[short] ?? monthNames.indexOf(short) + 1
}

/** The day in ISO 8601, or `undefined` for a 31 February. */
function dayOf(year: string | undefined, month: number, day: string | undefined): string | undefined {
  const [y, d] = [Number(year), Number(day)]
  if (!(y >= 2000 && y < 2100 && month >= 1 && month <= 12 && d >= 1 && d <= daysIn(y, month)))
    return undefined
  return `${y}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  // 2000 is a leap year, 2100 is none of those that are read.
  if (month === 2) return year % 4 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
