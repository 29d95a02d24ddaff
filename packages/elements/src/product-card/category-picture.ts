import { categories, known } from '@ovop-ntt/core'
import { type SVGTemplateResult, svg } from 'lit'

/** Line drawings of 48 × 48, one for each category: what kind of thing it is, and no more. */
const paths: Record<(typeof categories)[number], string> = {
  food: 'M8 24h32a16 16 0 0 1-32 0zM14 40h20M17 17c-3-3 2-5 0-9M25 17c-3-3 2-5 0-9M33 17c-3-3 2-5 0-9',
  beverage:
    'M9 18h24v12a10 10 0 0 1-10 10h-4a10 10 0 0 1-10-10zM33 21h3a5 5 0 0 1 0 11h-3M16 12c-2-2 1-4 0-6M25 12c-2-2 1-4 0-6',
  snack: 'M14 10h20l3 5-3 25H14l-3-25zM11 15h26M19 23a5 5 0 0 1 10 0c0 5-10 5-10 10a5 5 0 0 0 10 0',
  herbal: 'M24 42V22M24 30C10 30 9 17 9 12c10 0 15 6 15 18zM24 24C24 13 30 7 39 7c0 11-5 17-15 17z',
  'ikat-weaving':
    'M7 9h34M7 39h34M10 9v30M38 9v30M24 13l8 11-8 11-8-11zM24 20l3 4-3 4-3-4zM10 17l5 7-5 7M38 17l-5 7 5 7',
  spice:
    'M10 22h28l-3 15a5 5 0 0 1-5 4H18a5 5 0 0 1-5-4zM31 22 40 7M20 15a2 2 0 1 0 0-.1M26 11a2 2 0 1 0 0-.1M16 10a1 1 0 1 0 0-.1',
  handicraft: 'M8 20h32l-4 21H12zM14 20a10 12 0 0 1 20 0M10 27h28M11 34h26M18 20v21M24 20v21M30 20v21',
  other: 'M24 6 40 15v18L24 42 8 33V15zM8 15l16 9 16-9M24 24v18M16 10.500l16 9',
}

/** The drawing of a category, as the `d` of a path in 48 × 48. */
export const categoryPath = (category: string): string => paths[known(categories, category, 'other')]

/** A quiet drawing for a product without a photo. Decoration: the name says what it is. */
export function categoryPicture(category: string): SVGTemplateResult {
  return svg`<svg viewBox="0 0 48 48" aria-hidden="true"><path d=${categoryPath(category)} /></svg>`
}
