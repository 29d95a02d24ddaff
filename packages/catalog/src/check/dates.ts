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

/** Each month in Indonesian, as older lists spell it, and in English. */
const fullNames = [
  ['januari', 'january'],
  ['februari', 'pebruari', 'february'],
  ['maret', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['agustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november', 'nopember'],
  ['desember', 'december'],
]

/** Days that spreadsheets count from 30 December 1899: serial 1 is 31 December 1899, leap day 1900 included. */
const excelEpoch = Date.UTC(1899, 11, 30)
const dayLength = 86_400_000

/**
 * Reads a day as Indonesian sheets write it, day first: `01/06/2026`, `1/6/26`, `1 Juni 2026`, `Senin, 1 Jun 26`, ISO
 * (`2026-06-01`, `20260601`), English (`June 1, 2026`), with a time or without, or the serial number that a spreadsheet
 * stores (36526–73050: 2000 to 2099). A month first, such as `6/13/2026`, is no guess to make: it is refused.
 * @returns ISO 8601, `undefined` for what is no day
 * @example parseDay('46098') // '2026-03-17'
 */
export function parseDay(text: string): string | undefined {
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text)
  if (serial) {
    const days = Number(serial[1])
    return days >= 36526 && days <= 73050 ? isoDay(excelEpoch + days * dayLength) : undefined
  }
  const written = text.replace(/\s+/g, ' ').replace(before, '')
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/.exec(written)
  if (iso) return dayOf(iso[1], Number(iso[3]), iso[4])
  const compact = /^(20\d\d)(\d\d)(\d\d)$/.exec(written)
  if (compact) return dayOf(compact[1], Number(compact[2]), compact[3])
  const day = written.replace(weekday, '').replace(time, '')
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/.exec(day)
  if (numbers) return dayOf(numbers[4], Number(numbers[3]), numbers[1])
  const named = /^(\d{1,2})[ -]([a-z]{3,})\.?[ -](\d{4}|\d\d)$/i.exec(day)
  if (named) return dayOf(named[3], monthOf(named[2] ?? ''), named[1])
  const english = /^([a-z]{3,})\.? (\d{1,2}), (\d{4})$/i.exec(day)
  return english ? dayOf(english[3], monthOf(english[1] ?? ''), english[2]) : undefined
}

/** What letters and forms put before a day: `tgl 17 …`, `Bajawa, 17 …`. */
const before =
  /^(?:(?:tgl|tanggal)\b[.: ]*|(?!(?:senin|selasa|rabu|kamis|jum|sabtu|minggu|ahad))[\p{L} ]{3,40}, ?(?=\d{1,2}[ -]\p{L}))/iu
const weekday = /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\s*[,/]?\s+/i
const time = /[ ,]+(?:(?:pukul|jam) )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?(?:wita|am|pm))?$/i

/** By its first letters, if it is a month's name or cut from one; 0 for another word. */
function monthOf(name: string): number {
  const lower = name.toLowerCase()
  const short = lower.slice(0, 3)
  const month =
    (Object.hasOwn(otherNames, short) ? otherNames[short] : undefined) ?? monthNames.indexOf(short) + 1
  const isName =
    fullNames[month - 1]?.some((full) => full.startsWith(lower)) || lower.length === 3 || lower === 'agst'
  return isName ? month : 0
}

/** The day in ISO 8601, or `undefined` for a 31 February. */
function dayOf(year: string | undefined, month: number, day: string | undefined): string | undefined {
  const y = Number(year?.length === 2 ? `20${year}` : year)
  const d = Number(day)
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
