import { selvedgePicture } from '@ovop-ntt/elements/ssr'
import { Drawing } from './drawing.ts'
import { photoImage } from './open-graph-picture.ts'
import type { OutlineFont } from './outline-font.ts'
import { palette } from './palette.ts'
import type { PictureContent } from './picture-content.ts'
import { kindTile, type PlacedPhoto, pill, placeLine, priceLine } from './picture-parts.ts'

/** Size in pixels at which a card is pasted. */
export const cardSize = { width: 360, height: 500 } as const
export const cardPhoto = { x: 0, y: 0, width: cardSize.width, height: 270 } as const

const inset = 20

/** A product's card as a picture: for print, e-mail and chat. */
export function cardPicture(font: OutlineFont, content: PictureContent, photo?: PlacedPhoto): string {
  const { width, height } = cardSize
  const drawing = new Drawing(font)
  drawing.add(
    `<clipPath id="tepi"><rect width="${width}" height="${height}" rx="14"/></clipPath><g clip-path="url(#tepi)"><rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
  )
  if (photo) drawing.add(photoImage(photo, cardPhoto))
  else kindTile(drawing, content, { ...cardPhoto, size: 120 })
  if (content.sample)
    pill(drawing, content.sample, 14, 14, { size: 12, ground: palette.sample, colour: palette.onSample })
  drawing.add(selvedgePicture(content.villageCode, { x: 0, y: cardPhoto.height, width, height: 14 }))
  const room = width - 2 * inset
  const { size, lines } = drawing.fit(content.name, 800, [22, 20, 18, 16, 14], room, 2)
  let y = cardPhoto.height + 14 + 20 + size * 0.8
  for (const one of lines) {
    drawing.text(one, inset, y, { size, weight: 800, colour: palette.ink })
    y += size * 1.18
  }
  y += 2
  placeLine(drawing, content, inset, y, { size: 14, room })
  y += 32
  priceLine(drawing, content, inset, y, { size: 23, room })
  if (content.supply) {
    y += 22
    const type = {
      size: 13.5,
      weight: 600,
      colour: content.isAway ? palette.against : palette.quiet,
    } as const
    drawing.text(drawing.lines(content.supply, type, room, 1).lines[0] ?? '', inset, y, type)
  }
  const quiet = { size: 11.5, weight: 400, colour: palette.quiet } as const
  drawing.text(content.dated, inset, height - 18, quiet)
  if (content.labels.length > 0) {
    if (content.note)
      drawing.text(drawing.lines(content.note, quiet, room, 1).lines[0] ?? '', inset, height - 36, quiet)
    let at = inset
    for (const label of content.labels) {
      if (at + drawing.width(label, { size: 12, weight: 600 }) + 15 > width - inset) break
      at =
        pill(drawing, label, at, height - 74, { size: 12, ground: palette.cotton, colour: palette.ink }) + 6
    }
  }
  drawing.add(
    `</g><rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="13.5" fill="none" stroke="${palette.line}"/>`,
  )
  return drawing.svg(width, height, content.sentence)
}
