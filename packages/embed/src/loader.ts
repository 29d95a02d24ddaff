// The script tag: a classic script, since it must work where it is pasted. It looks which widgets the page uses, loads
// their code once and registers those and no others; the catalogue is read at the same time.
import { claim } from './claim.ts'
import { findWidgets } from './find-widgets.ts'
import { primedFetch } from './prime.ts'

/** Name of the chunk with the widgets, beside this script; put in by the build. */
declare const WIDGETS: string

// `currentScript` is there only while the script first runs, and never in a module, as some sites load all scripts.
const script = (document.currentScript ??
  document.querySelector('script[src*="ovop.js"]')) as HTMLScriptElement | null
const { catalog, catalogKey, catalogId, lang, theme } = script?.dataset ?? {}
/** Of this script; the page's where it was written into the page. */
const here = script?.src || document.baseURI
const tag = claim({
  catalog: catalog ? new URL(catalog, document.baseURI).href : new URL('catalog.json', here).href,
  catalogKey,
  catalogId,
  lang,
  theme,
})

/** Cards that read the tag's catalogue, and will ask for it at once. */
const readsAtOnce =
  ':is(ovop-product-card, [data-ovop=product-card], .ovop-embed.ovop-product-card):not([catalog], [data-ovop-catalog], [server-rendered], ovop-catalog[catalog] *, [data-ovop-catalog] *)'

type Widgets = typeof import('./widgets.ts')
let widgets: Promise<Widgets> | undefined

async function load(): Promise<Widgets> {
  // An address, not a bare specifier: in a script from another origin that would be looked up in the page's.
  const chunk = new URL(WIDGETS, here).href
  tag.fetch ??= document.querySelector(readsAtOnce) ? primedFetch(tag.catalog) : fetch.bind(globalThis)
  // A failed import is remembered by its address; another query asks anew.
  const module: Widgets = await import(chunk).catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, 3000))
    return import(`${chunk}?again`)
  })
  module.start(tag)
  return module
}

let hasTold = false

findWidgets(async (widget) => {
  widgets ??= load()
  try {
    await (await widgets).take(widget)
  } catch (error) {
    // The fallback links stay as they are.
    if (!hasTold) console.warn('[ovop]', error)
    hasTold = true
  }
})
