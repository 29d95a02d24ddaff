import { selvedgePicture } from '@ovop-ntt/elements/ssr'
import { Drawing } from './drawing.ts'
import type { OutlineFont } from './outline-font.ts'
import { palette } from './palette.ts'
import type { PictureContent } from './picture-content.ts'
import { kindTile, pill, placeLine, priceLine } from './picture-parts.ts'

/** Size in pixels at which a badge is pasted. */
export const badgeSize = { width: 400, height: 140 } as const

const tile = 104
const band = 12
const inset = 16
const room = badgeSize.width - tile - 2 * inset

/** Whether it can be had, whole: without its last month a season would say another thing. */
export function supplyLine(drawing: Drawing, supply: string): { size: number; text: string } {
  const { size, lines } = drawing.fit(supply, 600, [12, 11, 10, 9], room, 1)
  return { size, text: lines[0] ?? '' }
}

/**
 * A product on a small sign: what it is, where it comes from, its price, whether it can be had, and of which day that is.
 * Whole in one SVG, so that it stands in e-mails, chats and pages that let nothing but a picture through.
 */
export function badgePicture(font: OutlineFont, content: PictureContent): string {
  const { width, height } = badgeSize
  const drawing = new Drawing(font)
  drawing.add(
    `<clipPath id="tepi"><rect width="${width}" height="${height}" rx="12"/></clipPath><g clip-path="url(#tepi)"><rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
  )
  kindTile(drawing, content, { x: 0, y: 0, width: tile, height: height - band, size: 60 })
  drawing.add(selvedgePicture(content.villageCode, { x: 0, y: height - band, width, height: band }))
  if (content.sample) {
    const mark = { size: 10.5, weight: 600 } as const
    const wide = drawing.width(content.sample, mark) + mark.size * 1.2
    pill(drawing, content.sample, (tile - wide) / 2, 10, {
      ...mark,
      ground: palette.sample,
      colour: palette.onSample,
    })
  }
  const x = tile + inset
  const one = drawing.fit(content.name, 800, [19, 18, 17, 16], room, 1)
  const isCut = one.lines.some((line) => line.endsWith('…'))
  const { size, lines } = isCut
    ? drawing.fit(content.name, 800, content.supply ? [15, 14, 13, 12] : [19, 17, 15, 14, 13, 12], room, 2)
    : one
  let y = (lines.length > 1 && content.supply ? 9 : 14) + size * 0.84
  for (const text of lines) {
    drawing.text(text, x, y, { size, weight: 800, colour: palette.ink })
    y += size * 1.14
  }
  y += 2
  placeLine(drawing, content, x, y, { size: 12.5, room })
  y += 25
  priceLine(drawing, content, x, y, { size: 19, room })
  if (content.supply) {
    const { size, text } = supplyLine(drawing, content.supply)
    drawing.text(text, x, y + 17, {
      size,
      weight: 600,
      colour: content.isAway ? palette.against : palette.quiet,
    })
  }
  drawing.text(content.dated, x, height - band - 9, { size: 10, weight: 400, colour: palette.quiet })
  drawing.add(
    `</g><rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="11.5" fill="none" stroke="${palette.line}"/>`,
  )
  return drawing.svg(width, height, content.sentence)
}
