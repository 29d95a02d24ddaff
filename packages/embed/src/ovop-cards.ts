// The script tag of a page whose cards are seen at once: `ovop-cards.js`.
import { drawFirst } from './first-cards/draw-first.ts'
import { firstCard } from './first-cards/first-card.ts'

drawFirst(firstCard)
