import { createClient } from '@ovop-ntt/core'
import { SearchPage } from './search-page.ts'

// What the widgets of the page read, and under which key.
const widgets = document.querySelector<HTMLScriptElement>('script[data-catalog]')
const { catalog = '', catalogKey } = widgets?.dataset ?? {}
new SearchPage(createClient({ catalog, catalogKey })).start()
