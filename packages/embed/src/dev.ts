// The script tag of a page that is being developed: the same, from the sources, which the development server watches.
import { claim } from './claim.ts'
import { findWidgets } from './find-widgets.ts'
import { start, take } from './widgets.ts'

const { catalog, catalogKey, catalogId, lang, theme } =
  document.querySelector<HTMLElement>('script[src*="/embed/src/dev.ts"]')?.dataset ?? {}
const root = new URL(catalog ?? '/ovop/catalog.json', document.baseURI).href

start(claim({ catalog: root, catalogKey, catalogId, lang, theme }))
findWidgets((widget) => take(widget))
