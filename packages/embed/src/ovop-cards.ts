// The script tag of a page whose cards are seen at once: `ovop-cards.js`.
import { firstCard } from './first-cards/first-card.ts'
import { firstDrawing } from './first-cards/first-drawing.ts'
import { startLoader } from './loader.ts'

startLoader(firstDrawing(firstCard))
