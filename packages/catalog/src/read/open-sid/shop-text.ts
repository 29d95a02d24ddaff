import { parseNetContent } from '@ovop-ntt/core'

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Marks that OpenSID's filter (CodeIgniter's `xss_clean`) puts where it took something out. */
const removed = /\[removed\](?:.*\[removed\])?/gs

/**
 * A text as its author meant it: the filter before OpenSID's database turns signs into character references, and takes
 * scripts out. References are read once, so that what then looks like a tag is seen for what it is.
 * @returns `isCut` when the filter took something out; what stood between its marks goes too
 */
export function readShopText(stored: string): { text: string; isCut: boolean } {
  const text = stored
    .replace(removed, '')
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .trim()
  return { text, isCut: stored.includes('[removed]') }
}

/**
 * A unit of sale, which OpenSID leaves to the seller: `toples 200 g` says what is in it, `kg` does not; `gram` is as
 * often the unit of the content as of the price, and is taken for neither.
 */
export function readUnit(text: string): { container: string; netContent: string } {
  const [, container = '', content = ''] = /^(\D*?)\s*(\d[\d.,]*\s*\p{L}+)$/u.exec(text) ?? []
  return parseNetContent(content).ok
    ? { container, netContent: content }
    : { container: text, netContent: '' }
}

/**
 * Names of pictures. The column holds 225 letters: a longer list is cut off, and its last name is half a name.
 */
export function readPhotos(stored: string): { names: string[]; isCut: boolean } {
  const filled = (names: readonly unknown[]) =>
    names.filter((name): name is string => typeof name === 'string' && name.trim() !== '')
  try {
    const names: unknown = JSON.parse(stored)
    return { names: filled(Array.isArray(names) ? names : []), isCut: false }
  } catch {
    const whole = stored.match(/"(?:[^"\\]|\\.)*"/g) ?? []
    return { names: filled(whole.map((name) => JSON.parse(name))), isCut: true }
  }
}

/**
 * What a buyer pays: the price without its discount, in percent (`1`) or rupiah (`2`).
 * @returns `undefined` where nothing would be left to pay
 */
export function discountedPrice(price: number, kind: string, discount: number): number | undefined {
  const rest = kind === '2' ? price - discount : price - (price * discount) / 100
  return rest >= 1 ? Math.round(rest) : undefined
}
