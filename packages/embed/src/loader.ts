import { chunksOfPage, type Digests } from './chunks.ts'
import { type Claim, claim } from './claim.ts'
import { findWidgets } from './find-widgets.ts'
import { localKey } from './local-key.ts'
import { prime } from './prime.ts'
import { here, scriptTag } from './script-tag.ts'

/** Files beside this script, with the digests of their bytes; put in by the build. */
declare const WORDS: Readonly<Record<string, Digests>>
declare const WIDGETS: string
declare const WIDGETS_DIGEST: string
declare const DIGESTS: string
declare const DIGESTS_DIGEST: string

/** Draws the first cards before the code of the widgets is there. */
export interface FirstCards {
  /** Comes when the whole code is due for a widget that was found: at once where it is no plain card. */
  take(widget: Element, tag: Claim): Promise<void>
  /** The whole code does not come. */
  failed(): void
}

/** Cards that read the tag's catalogue, and will ask for it at once. */
const readsAtOnce =
  ':is(ovop-product-card, [data-ovop=product-card], .ovop-embed.ovop-product-card):not([catalog], [data-ovop-catalog], [server-rendered], ovop-catalog[catalog] *, [data-ovop-catalog] *)'

type Widgets = typeof import('./widgets.ts')

/** From a disk a browser loads classic scripts alone: one that has everything in it. */
const fromDisk = () =>
  new Promise<Widgets>((resolve, reject) => {
    const local = document.createElement('script')
    local.src = new URL('ovop-local.js', here).href
    local.onload = () => resolve((document as Document & { [key: symbol]: Widgets })[Symbol.for(localKey)]!)
    local.onerror = reject
    document.head.append(local)
  })

/**
 * What the script tag does: a classic script, since it must work where it is pasted. It looks which widgets the page uses,
 * loads their code once and registers those and no others; the catalogue is read at the same time.
 */
export function startLoader(firstCards?: FirstCards): void {
  const { catalog, catalogKey, catalogId, lang, theme } = scriptTag?.dataset ?? {}
  const tag = claim({
    catalog: catalog ? new URL(catalog, document.baseURI).href : new URL('catalog.json', here).href,
    catalogKey,
    catalogId,
    lang,
    theme,
  })

  const chunks = chunksOfPage()
  const [language = ''] = (lang || document.documentElement.lang).toLowerCase().split(/[-_]/)
  const words = Object.hasOwn(WORDS, language) ? WORDS[language]! : {}
  // Who checks this script wants what it loads to be checked, too.
  if (scriptTag?.integrity)
    chunks.seal({ ...words, [WIDGETS]: WIDGETS_DIGEST, [DIGESTS]: DIGESTS_DIGEST }, async () => {
      const module = (await chunks.load(here, DIGESTS)) as { default: Digests }
      return module.default
    })

  async function load(): Promise<Widgets> {
    if (here.startsWith('file:')) {
      const module = await fromDisk()
      module.start(tag)
      return module
    }
    // What fails is asked for anew by whoever needs it.
    for (const file of Object.keys(words)) chunks.load(here, file).catch(() => {})
    tag.fetch ??= document.querySelector(readsAtOnce) ? prime(tag.catalog).fetch : fetch.bind(globalThis)
    const loaded = await chunks.load(here, WIDGETS).catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, 3000))
      return chunks.load(here, WIDGETS)
    })
    const module = loaded as Widgets
    module.start(tag)
    return module
  }

  let widgets: Promise<Widgets> | undefined
  let hasTold = false
  let hasMissed = false

  async function found(widget: Element): Promise<void> {
    // A first card that cannot be drawn is left to the whole code.
    if (firstCards) await firstCards.take(widget, tag).catch(() => {})
    widgets ??= load()
    const asked = widgets
    try {
      await (await asked).take(widget)
      if (!hasMissed) return
      hasMissed = false
      lookAgain()
    } catch (error) {
      // The fallback links stay as they are, until the next widget comes or the browser is online again.
      if (widgets === asked) widgets = undefined
      hasMissed = true
      if (!hasTold) console.warn('[ovop]', whatToDo(error), error)
      hasTold = true
      firstCards?.failed()
    }
  }

  let lookAgain = () => {}
  if (document.contentType === 'application/xhtml+xml')
    console.warn(
      '[ovop] This page is served as XHTML, where widgets stay as their links: serve it as text/html',
    )
  else lookAgain = findWidgets(found)
  addEventListener('online', () => lookAgain())
}

const whatToDo = (error: unknown) =>
  /lit-html/.test(String(error))
    ? 'The page’s Content-Security-Policy names its Trusted Types policies: add lit-html to them.'
    : 'Widgets stay as their links:'
