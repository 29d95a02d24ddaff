// The script tag of a page whose cards are seen at once: `ovop-cards.js`.
import { firstCards } from './first-cards/first-cards.ts'
import { startLoader } from './loader.ts'

startLoader(firstCards())
