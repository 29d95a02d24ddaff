// The script tag: a classic script, since it must work where it is pasted. It looks which elements the page
// uses, loads their code once and registers those and no others; the catalogue is read at the same time.
import { tagNames } from '@ovop-ntt/elements/tags.ts'
import { claim } from './claim.ts'
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
const readsAtOnce = 'ovop-product-card:not([catalog], [server-rendered], ovop-catalog[catalog] *)'

let widgets: Promise<typeof import('./widgets.ts')> | undefined

async function load(): Promise<typeof import('./widgets.ts')> {
  // An address, not a bare specifier: in a script from another origin that would be looked up in the page's.
  const chunk = new URL(WIDGETS, here).href
  tag.fetch ??= document.querySelector(readsAtOnce) ? primedFetch(tag.catalog) : fetch.bind(globalThis)
  // A failed import is remembered by its address; another query asks anew.
  const module: typeof import('./widgets.ts') = await import(chunk).catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, 3000))
    return import(`${chunk}?again`)
  })
  module.start(tag)
  return module
}

const waiting = new Set(tagNames)

async function look(): Promise<void> {
  for (const name of waiting) {
    if (!document.getElementsByTagName(name).length) continue
    waiting.delete(name)
    widgets ??= load()
    try {
      await (await widgets).use(name)
    } catch (error) {
      // The fallback links stay as they are.
      console.warn('[ovop]', error)
    }
  }
  if (waiting.size === 0) observer.disconnect()
}

const observer = new MutationObserver(look)
observer.observe(document, { childList: true, subtree: true })
look()
