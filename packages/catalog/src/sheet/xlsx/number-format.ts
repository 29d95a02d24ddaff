/** What a cell's format says of the number in it, as far as its text depends on it. */
export interface NumberFormat {
  readonly kind: 'plain' | 'date' | 'percent'
  /** Leading zeros are shown up to this many digits: `00000`. */
  readonly digits?: number
  /** Words that are shown after the number: `0" gr"`. */
  readonly suffix?: string
}

const plain: NumberFormat = { kind: 'plain' }

/** Formats that Excel knows by number: dates (ECMA-376, 18.8.30, and those of East Asia) and percents. */
const builtIn = (id: number): NumberFormat => {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
    return { kind: 'date' }
  }
  return id === 9 || id === 10 ? { kind: 'percent' } : plain
}

/**
 * Reads a number format by its code, or its number where it has none.
 * @example numberFormat(164, 'dd/mm/yyyy') // { kind: 'date' }
 */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id)
  // Of up to four sections the first is for what stands in a catalogue.
  const [first = ''] = code.split(';')
  const signs = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  // A time alone (h, s) is no day; m is a month only beside d or y.
  if (/[dy]/i.test(signs) && !/general/i.test(signs)) return { kind: 'date' }
  if (signs.includes('%')) return { kind: 'percent' }
  const [, suffix] = /(?:[0#?]|General)\s*"([^"]*\p{L}[^"]*)"[^0#?]*$/u.exec(first) ?? []
  if (suffix !== undefined) return { kind: 'plain', suffix }
  return /^0{2,}$/.test(signs) ? { kind: 'plain', digits: signs.length } : plain
}
