import { type Barcode, drawEan, drawQr, type Ean } from './barcodes.ts'
import type { Size } from './grid.ts'
import { LabelError } from './label-error.ts'
import type { Paragraph, Role } from './label-text.ts'
import { lineMm, linesOf, textWidth } from './text-size.ts'

/** White between text and codes, and between codes. Millimetres. */
export const gap = 2

/** How much room a label gives to its parts: all grow and shrink together. */
export interface Step {
  /** Type size of the text, in points. */
  readonly text: number
  /** Type size of the name. */
  readonly name: number
  /** Square that the QR code may fill. Millimetres. */
  readonly qr: number
  /** Height of the bars. Millimetres. */
  readonly bars: number
}

/**
 * From generous to tight. The smallest print is 0.85 of the text: 5.5 points of Helvetica, whose small letters
 * are 1 mm high then, as Peraturan BPOM 31/2018 wants at least.
 */
export const steps: readonly Step[] = [
  { text: 11, name: 19, qr: 30, bars: 24 },
  { text: 10, name: 17, qr: 28, bars: 24 },
  { text: 9.5, name: 16, qr: 27, bars: 22 },
  { text: 9, name: 15, qr: 26, bars: 20 },
  { text: 8.5, name: 14, qr: 24, bars: 18 },
  { text: 8, name: 12, qr: 22, bars: 16 },
  { text: 7.5, name: 11, qr: 20, bars: 14 },
  { text: 7, name: 10, qr: 20, bars: 13 },
  { text: 6.5, name: 9, qr: 18, bars: 12 },
  { text: 6.5, name: 7, qr: 18, bars: 10 },
]

/** Size, weight and white above a paragraph. */
export interface Look {
  /** Points. */
  readonly size: (step: Step) => number
  readonly bold: boolean
  /** Millimetres, where another paragraph stands above. */
  readonly above: number
}

/** Of the smallest print. */
export const small = ({ text }: Step) => text * 0.85

export const looks: Record<Role, Look> = {
  sample: { size: small, bold: true, above: 0 },
  name: { size: ({ name }) => name, bold: true, above: 0.8 },
  place: { size: ({ text }) => text, bold: false, above: 0.5 },
  content: { size: ({ text }) => text * 1.15, bold: true, above: 0.8 },
  producer: { size: ({ text }) => text, bold: false, above: 0.5 },
  permit: { size: small, bold: false, above: 0.4 },
  note: { size: small, bold: false, above: 0.2 },
}

/** The sample's mark is white on black: the black reaches this far beyond the text. Millimetres. */
export const markEdge = { across: 1, down: 0.3 }

/** What a label holds. */
export interface LabelContent {
  readonly paragraphs: readonly Paragraph[]
  /** Page of the product, for the QR code, and what stands under it. */
  readonly address: string
  readonly caption: string
  readonly ean?: Ean | undefined
}

/**
 * How a label is set. `column`: the QR code at the top right, the EAN at the bottom right, the text beside both.
 * `row`: both at the right, the text beside them. `foot`: both at the bottom, the text above.
 */
export type Arrangement = 'column' | 'row' | 'foot'

export interface Layout {
  readonly arrangement: Arrangement
  /** Of {@link steps}. */
  readonly step: number
  readonly qr: Barcode
  readonly bars?: Barcode | undefined
}

/**
 * The most generous setting in which all of a label's text and codes find room.
 * @param room the label without its padding
 * @throws LabelError where there is none
 */
export function layOut({ paragraphs, caption, address, ean }: LabelContent, room: Size): Layout {
  const qrIn = drawQr(address)
  for (const [index, step] of steps.entries()) {
    const qr = qrIn(step.qr)
    const bars = ean && drawEan(ean, step.bars)
    const type = { points: small(step), bold: false }
    const scan = { width: Math.max(qr.width, textWidth(caption, type)), height: qr.height + lineMm(type) }
    for (const arrangement of ['column', 'row', 'foot'] as const) {
      const place = placeForText[arrangement](room, scan, bars)
      if (place && fits(paragraphs, step, place)) return { arrangement, step: index, qr, bars }
    }
  }
  const size = [room.width, room.height].map((side) => side.toFixed(0)).join(' × ')
  throw new LabelError(
    `tulisan dan kode tidak muat di ruang ${size} mm; pakai label yang lebih besar (--grid)`,
  )
}

/** Where text may stand: to a height, and how wide between two heights. */
interface Place {
  readonly height: number
  readonly widthAt: (from: number, to: number) => number
}

/** What the codes leave to the text; `undefined` where they alone do not fit. */
const placeForText: Record<Arrangement, (room: Size, qr: Size, bars?: Size) => Place | undefined> = {
  column({ width, height }, qr, bars) {
    const besideQr = width - qr.width - gap
    if (!bars) return qr.height > height ? undefined : { height, widthAt: () => besideQr }
    const besideBars = Math.min(width - bars.width - gap, besideQr)
    const end = height - bars.height - gap
    return end < qr.height ? undefined : { height, widthAt: (_, to) => (to <= end ? besideQr : besideBars) }
  },
  row({ width, height }, qr, bars = none) {
    const both = qr.width + gap + bars.width
    return Math.max(qr.height, bars.height) > height
      ? undefined
      : { height, widthAt: () => width - both - gap }
  },
  foot({ width, height }, qr, bars = none) {
    if (qr.width + gap + bars.width > width) return undefined
    return { height: height - Math.max(qr.height, bars.height) - gap, widthAt: () => width }
  },
}

/** In place of bars: takes no room, nor the gap before it. */
const none: Size = { width: -gap, height: 0 }

function fits(paragraphs: readonly Paragraph[], step: Step, { height, widthAt }: Place): boolean {
  let end = 0
  for (const [index, { role, text }] of paragraphs.entries()) {
    const { size, bold, above } = looks[role]
    const edge = role === 'sample' ? markEdge : { across: 0, down: 0 }
    const type = { points: size(step), bold }
    const start = end + (index > 0 ? above : 0) + edge.down
    const lineEnd = (line: number) => start + line * lineMm(type)
    const lines = linesOf(text, type, (line) => widthAt(lineEnd(line), lineEnd(line + 1)) - 2 * edge.across)
    end = lineEnd(lines) + edge.down
    if (end > height) return false
  }
  return true
}
