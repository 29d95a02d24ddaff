import { dyeColours, selvedgeOf, yarnColour } from '@ovop-ntt/elements/ssr'
import { type Drawing, short } from './drawing.ts'
import { palette } from './palette.ts'
import type { PictureContent } from './picture-content.ts'

/** A photo to be set into a picture: its bytes as they are shown, cut to the place. */
export interface PlacedPhoto {
  /** `data:image/png;base64,…` */
  address: string
}

/** The drawing of a product's kind in yarn on the dye of its regency. */
export function kindTile(
  drawing: Drawing,
  { villageCode, drawing: path }: PictureContent,
  { x, y, width, height, size }: { x: number; y: number; width: number; height: number; size: number },
): void {
  const scale = size / 48
  const stroke = Math.max(1.6, 1.9 - size / 400)
  drawing.add(
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${dyeColours[selvedgeOf(villageCode).dye]}"/><path transform="translate(${short(x + (width - size) / 2)} ${short(y + (height - size) / 2)}) scale(${short(scale, 3)})" fill="none" stroke="${yarnColour}" stroke-width="${short(stroke)}" stroke-linecap="round" stroke-linejoin="round" d="${path}"/>`,
  )
}

/** The pin before a place. `size` is its height. */
export function pin(drawing: Drawing, x: number, y: number, size: number, colour: string): void {
  drawing.add(
    `<path transform="translate(${short(x)} ${short(y)}) scale(${short(size / 16, 3)})" fill="${colour}" d="M8 0a5.5 5.5 0 0 0-5.5 5.5C2.5 9.5 8 16 8 16s5.5-6.5 5.5-10.5A5.5 5.500 0 0 0 8 0m0 7.700a2.200 2.200 0 1 1 0-4.400 2.200 2.200 0 0 1 0 4.400"/>`,
  )
}

/** A word on a ground with round ends. @returns where it ends */
export function pill(
  drawing: Drawing,
  text: string,
  x: number,
  y: number,
  {
    size,
    ground,
    line,
    colour,
    weight = 600,
  }: { size: number; ground: string; line?: string; colour: string; weight?: 600 | 800 },
): number {
  const inset = size * 0.6
  const width = drawing.width(text, { size, weight }) + 2 * inset
  const height = size * 1.7
  drawing.add(
    `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${short(height / 2)}" fill="${ground}"${line ? ` stroke="${line}"` : ''}/>`,
  )
  drawing.text(text, x + inset, y + height / 2 + size * 0.36, { size, weight, colour })
  return x + width
}

/** Price, strong, with its pack: `mulai Rp 55.000 bungkus 200 g`. A price that is none is set like text. */
export function priceLine(
  drawing: Drawing,
  { from, price, pack }: PictureContent,
  x: number,
  y: number,
  { size, room }: { size: number; room: number },
): void {
  const small = { size: size * 0.62, weight: 400, colour: palette.quiet } as const
  const isPrice = pack !== '' || /\d/.test(price)
  const strong = {
    size: isPrice ? size : size * 0.72,
    weight: isPrice ? 800 : 600,
    colour: palette.ink,
  } as const
  let at = x
  if (from) at = drawing.text(from, at, y, small) + size * 0.22
  at = drawing.text(price, at, y, strong) + size * 0.3
  const [line] = drawing.lines(pack, small, Math.max(0, x + room - at), 1).lines
  if (line && x + room - at > small.size * 3) drawing.text(line, at, y, small)
}

/**
 * Village and regency after a pin: smaller where they are long, since a regency that is cut may be another.
 * @returns what stands there
 */
export function placeLine(
  drawing: Drawing,
  { village, regency }: PictureContent,
  x: number,
  y: number,
  { size, room }: { size: number; room: number },
): string {
  pin(drawing, x - size * 0.12, y - size * 0.83, size, palette.quiet)
  const start = x + size * 1.05
  const sizes = [1, 0.92, 0.84, 0.76].map((part) => size * part)
  const { size: fitting, lines } = drawing.fit(`${village}, ${regency}`, 400, sizes, room - (start - x), 1)
  const [line = ''] = lines
  drawing.text(line, start, y, { size: fitting, weight: 400, colour: palette.quiet })
  return line
}
