import { selvedgePicture } from '@ovop-ntt/elements/ssr'
import { Drawing } from './drawing.ts'
import type { OutlineFont } from './outline-font.ts'
import { palette } from './palette.ts'
import type { PictureContent } from './picture-content.ts'
import { kindTile, type PlacedPhoto, pill, placeLine, priceLine } from './picture-parts.ts'

/** What chats and social networks ask for (Meta's guide to sharing: 1200 × 630). */
export const openGraphSize = { width: 1200, height: 630 } as const

const band = 40
/** Where a photo stands. */
export const openGraphPhoto = { x: 0, y: 0, width: 500, height: openGraphSize.height - band } as const
const tileWidth = 360
const inset = 56

const nameSizes = [76, 68, 60, 52, 46, 40]

/** A product's page as a picture, for whoever is sent its address. */
export function openGraphPicture(font: OutlineFont, content: PictureContent, photo?: PlacedPhoto): string {
  const { width, height } = openGraphSize
  const drawing = new Drawing(font)
  drawing.add(`<rect width="${width}" height="${height}" fill="${palette.paper}"/>`)
  const left = photo ? openGraphPhoto.width : tileWidth
  if (photo) drawing.add(photoImage(photo, openGraphPhoto))
  else kindTile(drawing, content, { x: 0, y: 0, width: left, height: height - band, size: 208 })
  drawing.add(selvedgePicture(content.villageCode, { x: 0, y: height - band, width, height: band }))

  const x = left + inset
  const room = width - x - inset
  let right = width - inset
  if (content.sample) {
    const size = 24
    right -= drawing.width(content.sample, { size, weight: 800 }) + size * 1.2
    pill(drawing, content.sample, right, 52, {
      size,
      weight: 800,
      ground: palette.sample,
      colour: palette.onSample,
    })
    right -= 24
  }
  const publisher = { size: 24, weight: 600, colour: palette.quiet } as const
  drawing.text(drawing.lines(content.publisher, publisher, right - x, 1).lines[0] ?? '', x, 81, publisher)

  // What counts most stands at the bottom, wherever the name ends.
  const bottom = drawFacts(drawing, content, x, room, height - band - 40)
  const top = 128
  const place = 29
  const { size, lines } = nameSizes
    .map((one) => ({ size: one, ...drawing.lines(content.name, { size: one, weight: 800 }, room, 3) }))
    .find(
      ({ size: one, lines: set, isCut }) => !isCut && top + set.length * one * 1.1 + place * 2.6 < bottom,
    ) ?? { size: 40, ...drawing.lines(content.name, { size: 40, weight: 800 }, room, 2) }
  let y = top + size * 0.82
  for (const one of lines) {
    drawing.text(one, x, y, { size, weight: 800, colour: palette.ink })
    y += size * 1.1
  }
  placeLine(drawing, content, x, y + 16 - size * 0.1, { size: place, room })
  return drawing.svg(width, height, content.sentence)
}

/** Price, stock, labels with who says so, and the day, from below. @returns where they begin */
function drawFacts(
  drawing: Drawing,
  content: PictureContent,
  x: number,
  room: number,
  bottom: number,
): number {
  const quiet = { size: 21, weight: 400, colour: palette.quiet } as const
  let y = bottom
  const notes = [content.note, content.dated].filter(Boolean)
  const joined = notes.join(' · ')
  for (const note of drawing.width(joined, quiet) <= room ? [joined] : notes.reverse()) {
    drawing.text(drawing.lines(note, quiet, room, 1).lines[0] ?? '', x, y, quiet)
    y -= 31
  }
  if (content.labels.length > 0) {
    let at = x
    for (const label of content.labels) {
      if (at + drawing.width(label, { size: 21, weight: 600 }) + 26 > x + room) break
      at = pill(drawing, label, at, y - 34, { size: 21, ground: palette.cotton, colour: palette.ink }) + 10
    }
    y -= 62
  } else y -= 12
  if (content.supply) {
    const type = { size: 25, weight: 600, colour: content.isAway ? palette.against : palette.quiet } as const
    drawing.text(drawing.lines(content.supply, type, room, 1).lines[0] ?? '', x, y, type)
    y -= 42
  }
  priceLine(drawing, content, x, y, { size: 46, room })
  return y - 46
}

export function photoImage(
  { address }: PlacedPhoto,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): string {
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice" href="${address}"/>`
}
