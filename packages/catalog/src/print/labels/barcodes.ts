import { toSVG } from '@bwip-js/node'
import { parseGtin } from '@ovop-ntt/core'
import { html, Markup } from '../markup.ts'
import type { Size } from './grid.ts'
import { LabelError } from './label-error.ts'

/**
 * A dot of an office printer, 300 to the inch. Modules are whole dots, so that all bars come out as wide as they
 * should, also at 600 and 1200 to the inch.
 */
const dotMm = 25.4 / 300

/** EAN at 103 % of its nominal size: X = 0.339 mm, where 0.264 mm (80 %) is the least. */
const eanModuleMm = 4 * dotMm
/**
 * Bars of EAN-13 and EAN-8 in modules (GS1 General Specifications, 5.2.6.6). On a small label they are cut shorter: read
 * all the same, but not from every side.
 */
const eanHeights = { ean13: 69.24, ean8: 55.24 }
/** White left and right of the bars, in modules (GS1 General Specifications, 5.2.3.4). */
const eanQuietZones = { ean13: [11, 7], ean8: [7, 7] } as const
/** Modules from the first bar to the last. */
const eanWidths = { ean13: 95, ean8: 67 }
/** Where the library lets the first bar begin: after the first digit of EAN-13. */
const firstBars = { ean13: 11, ean8: 0 }

/** White around a QR code, in modules (ISO/IEC 18004, 6.3.8). */
const qrQuietZone = 4
/** 4 dots are 0.339 mm: phones read that from a hand's distance. */
const leastQrDots = 4
/** More would be a code of more than 65 modules, too fine for a label. */
const longestAddress = 200

/** What of a GTIN a till can scan: the symbol, and the digits in it. */
export interface Ean {
  readonly symbol: 'ean13' | 'ean8'
  readonly digits: string
}

/** A code as it is printed, quiet zone included. Millimetres. */
export interface Barcode extends Size {
  readonly markup: Markup
}

/**
 * The EAN symbol of a GTIN: GTIN-12 is EAN-13 with a zero before it. `undefined` for a GTIN-14 of a case, which no
 * EAN carries, and for a number whose check digit is wrong.
 * @example eanOf('614141000036') // { symbol: 'ean13', digits: '0614141000036' }
 */
export function eanOf(gtin: string): Ean | undefined {
  const parsed = parseGtin(gtin)
  if (!parsed.ok) return undefined
  if (parsed.value.length === 8) return { symbol: 'ean8', digits: parsed.value }
  const digits = parsed.value.padStart(14, '0')
  return digits.startsWith('0') ? { symbol: 'ean13', digits: digits.slice(1) } : undefined
}

/**
 * The symbol with its digits and quiet zones.
 * @param barsMm how high the bars may be; never more than the nominal height
 */
export function drawEan({ symbol, digits }: Ean, barsMm = Number.POSITIVE_INFINITY): Barcode {
  const modules = Math.min(eanHeights[symbol], barsMm / eanModuleMm)
  // The library counts heights in millimetres at 72 modules to the inch.
  const picture = draw({ bcid: symbol, text: digits, includetext: true, height: (modules * 25.4) / 72 })
  const [left, right] = eanQuietZones[symbol]
  const width = left + eanWidths[symbol] + right
  return inMillimetres(
    'ean',
    digits,
    eanModuleMm,
    [firstBars[symbol] - left, 0, width, picture.height],
    picture,
  )
}

/**
 * A QR code with its quiet zone, for a square of any size: its modules are as large as whole dots allow, and never smaller
 * than a phone can read, when the code is larger than asked for. Error correction M: a smudge of a seventh
 * does no harm.
 * @throws LabelError where the address is too long for a label
 * @example drawQr('https://desa.example/madu')(20).width // 20.32, in millimetres
 */
export function drawQr(address: string): (boxMm: number) => Barcode {
  if (address.length > longestAddress) {
    throw new LabelError(
      `alamat halaman lebih dari ${longestAddress} huruf, terlalu panjang untuk kode QR pada label`,
    )
  }
  const picture = draw({ bcid: 'qrcode', text: address, eclevel: 'M' })
  // The library draws a module as a square of two units.
  const modules = picture.width / 2 + 2 * qrQuietZone
  const box = [-2 * qrQuietZone, -2 * qrQuietZone, 2 * modules, 2 * modules]
  return (boxMm) => {
    const dots = Math.max(leastQrDots, Math.floor(boxMm / dotMm / modules))
    return inMillimetres('qr', address, (dots * dotMm) / 2, box, picture)
  }
}

interface Picture extends Size {
  readonly marks: Markup
}

/** What the library draws, in its own units. */
function draw(options: Parameters<typeof toSVG>[0] & { eclevel?: string }): Picture {
  const [, width, height, marks] =
    /^<svg viewBox="0 0 (\S+) (\S+)"[^>]*>(.*)<\/svg>\s*$/s.exec(toSVG({ scale: 1, ...options })) ?? []
  if (marks === undefined) throw new Error('the barcode library drew something else than one SVG')
  return { width: Number(width), height: Number(height), marks: new Markup(marks.trim()) }
}

function inMillimetres(
  kind: string,
  says: string,
  unitMm: number,
  [x, y, columns = 0, rows = 0]: readonly number[],
  { marks }: Picture,
): Barcode {
  const [width, height] = [columns * unitMm, rows * unitMm]
  const markup = html`<svg class="${kind}" role="img" aria-label="${says}" width="${width.toFixed(4)}mm" height="${height.toFixed(4)}mm" viewBox="${x} ${y} ${columns} ${rows}" shape-rendering="crispEdges"><rect x="${x}" y="${y}" width="${columns}" height="${rows}" fill="#fff"/>${marks}</svg>`
  return { markup, width, height }
}
