// The script tag of a page with a grid that is seen at once: `ovop-grid.js`. It draws single cards, too.
import { drawFirst } from './first-cards/draw-first.ts'
import { firstCard } from './first-cards/first-card.ts'
import { firstGrid } from './first-cards/first-grid.ts'

drawFirst(firstCard, firstGrid)
