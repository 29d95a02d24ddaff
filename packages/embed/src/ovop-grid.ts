// The script tag of a page with a grid that is seen at once: `ovop-grid.js`. It draws single cards, too.
import { firstCard } from './first-cards/first-card.ts'
import { firstDrawing } from './first-cards/first-drawing.ts'
import { firstGrid } from './first-cards/first-grid.ts'
import { startLoader } from './loader.ts'

// In a task of its own: a browser that notes who asks for data, as one with open tools does, reads all functions again that
// are at work then, and the outermost is this whole file.
queueMicrotask(() => startLoader(firstDrawing(firstCard, firstGrid)))
