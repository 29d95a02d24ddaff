export { escapeHtml } from './markup.ts'
export { type RenderOptions, renderToLight, renderToString } from './render.ts'
export type { ServerContent } from './server-views.ts'
export { cardStyleSheet, detailStyleSheet } from './style-sheet.ts'
