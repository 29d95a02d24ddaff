import '../english.ts'

export { choiceName } from '../product-grid/choice-names.ts'
export { selvedgeOf } from '../selvedge/selvedge.ts'
export { dyeColours, selvedgePicture, yarnColour } from '../selvedge/selvedge-picture.ts'
export { drawBasemap, mapUnits } from '../village-map/draw-basemap.ts'
export { project } from '../village-map/projection.ts'
export { escapeHtml } from './markup.ts'
export { type ProductFacts, productFacts } from './product-facts.ts'
export {
  type RenderOptions,
  renderSearchForm,
  renderToLight,
  renderToString,
  type SearchFormOptions,
} from './render.ts'
export type { ServerContent } from './server-views.ts'
export { cardStyleSheet, detailStyleSheet, oneCardStyleSheet, statsStyleSheet } from './style-sheet.ts'
