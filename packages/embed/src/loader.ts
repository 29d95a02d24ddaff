import { inTheCalm } from './calm.ts'
import { chunksOfPage } from './chunks.ts'
import type { Claim } from './claim.ts'
import { findWidgets } from './find-widgets.ts'
import { localKey } from './local-key.ts'
import { pageWords } from './page-words.ts'
import { patiently } from './patiently.ts'
import { finished } from './placeholder.ts'
import { prime } from './prime.ts'
import { here } from './script-tag.ts'

/** File of the widgets' code beside this script; put in by the build. */
declare const WIDGETS: string

/** Draws the first cards before the code of the widgets is there. */
export interface FirstCards {
  /** Comes when the whole code is due for a widget that was found: at once where it is no plain card. */
  take(widget: Element): Promise<void>
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
export function watchPage(tag: Claim, firstCards?: FirstCards): void {
  async function load(): Promise<Widgets> {
    if (here.startsWith('file:')) {
      const module = await fromDisk()
      module.start(tag)
      return module
    }
    const chunks = chunksOfPage()
    // What fails is asked for anew by whoever needs it.
    for (const file of Object.keys(pageWords(tag.lang))) chunks.load(here, file).catch(() => {})
    tag.fetch ??= document.querySelector(readsAtOnce) ? prime(tag.catalog).fetch : fetch.bind(globalThis)
    const module = (await patiently(() => chunks.load(here, WIDGETS))) as Widgets
    module.start(tag)
    return module
  }

  let widgets: Promise<Widgets> | undefined
  let hasTold = false
  let hasMissed = false

  let hurry = () => {}
  const due = new Promise<void>((resolve) => {
    hurry = resolve
  })
  let waits = false

  async function found(widget: Element): Promise<void> {
    // A first card that cannot be drawn is left to the whole code.
    if (firstCards) await firstCards.take(widget).catch(() => {})
    if (widget.matches(finished)) {
      if (!waits) inTheCalm(hurry)
      waits = true
      await due
    } else hurry()
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
