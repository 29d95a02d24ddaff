/** What a cell's format makes of the number in it: what a person sees is what counts. */
export interface NumberFormat {
  readonly kind: 'plain' | 'date' | 'percent'
  /** Leading zeros are shown up to this many digits: `00000`. */
  readonly digits?: number
  /** Letters and digits that are shown before the number: `"+62"0`. The currency is left out. */
  readonly prefix?: string
  /** Letters and digits that are shown after the number: `0" gr"`, `0".000"`. */
  readonly suffix?: string
  /** What the shown number was divided by, where the format says so: 15000 as "15 rb". */
  readonly scale?: 1000 | 1e6
  /** Most decimals that are shown; where absent, as many as there are. */
  readonly decimals?: number
  /**
   * Why nobody can say which number is meant: `three-decimals` shows 15 as 15.000 (or 15,000), `thousands` shows 15000 as
   * 15, `hidden` shows nothing, `scientific` shows 123456 as 1.2E+05.
   */
  readonly doubt?: 'three-decimals' | 'thousands' | 'hidden' | 'scientific'
}

const plain: NumberFormat = { kind: 'plain' }

/** Formats that Excel knows by number (ECMA-376, 18.8.30, and days of East Asia). */
function builtIn(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
    return { kind: 'date' }
  }
  // What was typed as 8.99E+12 has lost the rest of its digits.
  if (id === 11 || id === 48) return { kind: 'plain', doubt: 'scientific' }
  if (id === 9 || id === 10) return { kind: 'percent', decimals: id === 9 ? 0 : 2 }
  if (id === 1 || id === 3 || id === 37 || id === 38 || id === 41 || id === 42)
    return { kind: 'plain', decimals: 0 }
  return id === 2 || id === 4 || id === 39 || id === 40 || id === 43 || id === 44
    ? { kind: 'plain', decimals: 2 }
    : plain
}

/** Quoted and escaped text, blanks as wide as a sign, fill signs, colours and currencies, and all other signs. */
const token = /"([^"]*)"?|\\(.)|_.|\*.|\[(\$[^\]-]*)?[^\]]*\]|(.)/gsu
const currency = /^[\s.]*(?:rp|idr)[\s.]*$/i

/**
 * Reads a number format by its code, or its number where it has none.
 * @example numberFormat(164, 'dd/mm/yyyy') // { kind: 'date' }
 * @example numberFormat(165, '0".000"')    // { kind: 'plain', decimals: 0, suffix: '.000' }
 */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id)
  // Of up to four sections the first is for what stands in a catalogue.
  const first = /^(?:"[^"]*"|\\.|[^;"\\])*/su.exec(code)?.[0] ?? ''
  if (first === '') return code === '' ? plain : { kind: 'plain', doubt: 'hidden' }
  const { before, signs, after } = partsOf(first)
  // A time alone (h, s) is no day; m is a month only beside d or y.
  if (/[dy]/i.test(signs) && !/general/i.test(signs)) return { kind: 'date' }
  const percent = signs.includes('%')
  const words = {
    ...(isTold(before) && { prefix: before }),
    ...(isTold(after) && { suffix: after }),
  }
  if (/[0#?]e[-+]?[0#?]/i.test(signs)) return { kind: 'plain', doubt: 'scientific' }
  if (!/[0#?]/.test(signs) || /[/e]/i.test(signs)) return { kind: percent ? 'percent' : 'plain', ...words }
  const [, decimals = ''] = /\.([0#?]*)/.exec(signs) ?? []
  const shape = {
    kind: percent ? ('percent' as const) : ('plain' as const),
    decimals: decimals.length,
    ...words,
  }
  // A comma behind the last digit divides by a thousand; with "rb" beside it the number is what it was.
  const thousands = /[0#?](,+)(?![0#?,])/.exec(signs)?.[1]?.length ?? 0
  if (thousands > 0) {
    const isSaid = thousands === 1 ? /^\s*(?:rb|ribu|k)\.?\s*$/i : /^\s*(?:jt|juta)\.?\s*$/i
    return thousands <= 2 && isSaid.test(after) && !percent
      ? {
          kind: 'plain',
          decimals: 0,
          scale: thousands === 1 ? 1000 : 1e6,
          ...(words.prefix !== undefined && { prefix: words.prefix }),
        }
      : { kind: 'plain', doubt: 'thousands' }
  }
  // 15.00 with ".000" behind it is no number that anyone meant.
  const runsOn = decimals !== '' && /^[\s.,]*\d/.test(after)
  if (runsOn || (!percent && /^[0?]{3}$/.test(decimals))) return { ...shape, doubt: 'three-decimals' }
  return /^0{2,}$/.test(signs) ? { ...shape, digits: signs.length } : shape
}

/** The text before the first digit, the signs of the number, and the text behind. */
function partsOf(section: string): { before: string; signs: string; after: string } {
  let [before, signs, after] = ['', '', '']
  let hasDigits = false
  for (const [, quoted, escaped, symbol, sign] of section.matchAll(token)) {
    const isDigit = sign !== undefined && /[0#?g]/i.test(sign)
    // Text between digits, as in 0000"-"0000, groups them.
    if (isDigit) after = ''
    hasDigits ||= isDigit
    const text = quoted ?? escaped ?? symbol?.slice(1) ?? (sign && /[-+() ]/.test(sign) ? sign : undefined)
    if (text === undefined) signs += sign ?? ''
    else if (hasDigits) after += text
    else before += text
  }
  return { before, signs, after }
}

/** Whether a text beside a number says something of it. */
function isTold(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !currency.test(text)
}
