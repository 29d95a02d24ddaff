import { isLinkAddress } from '@ovop-ntt/core'
import { isKept, type OpenedAtOnce, openAtOnce, prepareTrust } from '@ovop-ntt/core/client/at-once'
import { languageOf, providersOf, setPageSettings } from '@ovop-ntt/elements/base/page-settings.ts'
import { areLoaded, loadWords, type Words } from '@ovop-ntt/elements/base/words.ts'
import type { Claim } from '../claim.ts'
import type { FirstCards } from '../loader.ts'
import { isUpgraded, isWhole, tagOf } from '../placeholder.ts'
import { prime } from '../prime.ts'
import { swallowed } from '../trouble.ts'
import type { Template } from './template.ts'
import { draw as drawTemplate } from './template.ts'

/** What can be done on an element before it is live. */
export interface UntilLive {
  /**
   * A press waits for the live element, and is then made on it; where that shows no such thing, the press leads to a page.
   * @param place of what is pressed, as a selector
   * @param otherwise what it does instead where the live element does not come; none leads to a page then
   */
  press(place: string, otherwise?: () => void): void
  /** The live element did not come: nothing waits for it any more. */
  hasFailed(): boolean
  /** The live element is due. */
  hurry(): void
}

/** An element that can be drawn without its own code. */
export interface FirstView {
  /** Elements that ask for nothing but what it knows to draw. */
  selector: string
  /** What it says besides the words that all share. */
  words?: readonly Words[]
  /** Puts the element into a placeholder that stands for it. @returns whether it is one that it knows to draw */
  isPlace?(widget: Element): boolean
  putInto?(place: Element): void
  /** @returns nothing where it is to be left to the element itself */
  view(
    element: HTMLElement,
    catalogue: OpenedAtOnce,
    on: UntilLive,
    language: string,
  ): Promise<Drawn | undefined> | Drawn | undefined
}

export interface Drawn {
  template: Template
  /** One for all elements of the kind. */
  sheet: CSSStyleSheet
}

/** Attribute of an element that stands drawn; the element itself takes it away when it draws. */
const drawn = 'server-rendered'

/** Milliseconds after which the whole code comes by itself: the page has been drawn, and nobody waits for it. */
const calm = 2000
/** Milliseconds for which the first elements wait for their data; the whole code knows what to do without. */
const patience = 8000
/** Milliseconds after which a copy of an earlier visit is looked for: the data of a fast line is there by then. */
const soon = 100

export const pause = (time: number) => new Promise<undefined>((resolve) => setTimeout(resolve, time))

/** What is drawn first of a page, for the page as it is found and for the rest of the code as it comes. */
export interface FirstDrawing extends FirstCards {
  /** Draws a widget that is parsed to its end. @returns whether it stands drawn, or will be found again as what it stands for */
  draw(widget: Element): Promise<boolean>
}

/**
 * Draws what is seen first of a page as a server would, by a small part of the code: it is readable as soon as the data is
 * there. The whole code comes when somebody acts, or in the calm afterwards, draws the same from the same data, and the
 * element is a live one. What is not plain (a failure, a copy of an earlier visit, a large catalogue) is left to it.
 */
export function firstDrawing(tag: Claim, views: readonly FirstView[]): FirstDrawing {
  let catalogue: Promise<OpenedAtOnce | undefined> | undefined
  let hurry = () => {}
  const due = new Promise<void>((resolve) => {
    hurry = resolve
  })
  let pressed: { element: HTMLElement; place: string; otherwise: () => void } | undefined
  let isCalming = false
  let hasFailed = false

  function press(element: HTMLElement, place: string, instead?: () => void): void {
    // Looked for now: of what has been refused the live element shows no link.
    const follow = wayFrom(element, place)
    const otherwise = instead ?? follow
    if (hasFailed) {
      otherwise()
      return
    }
    if (pressed?.element === element && pressed.place === place) return
    const own = { element, place, otherwise }
    new MutationObserver((_, observer) => {
      if (element.hasAttribute(drawn)) return
      observer.disconnect()
      if (pressed !== own) return
      pressed = undefined
      const target = element.shadowRoot?.querySelector<HTMLElement>(place)
      if (target) target.click()
      else if (!instead) follow()
    }).observe(element, { attributeFilter: [drawn] })
    pressed = own
    hurry()
  }

  /** What a widget is drawn as; nothing where it is no plain one. */
  function viewsOf(widget: Element): { place?: FirstView | undefined; first?: FirstView | undefined } {
    // Within a provider, also through shadow roots, other settings hold.
    if (providersOf(widget).length > 0) return {}
    return {
      place: views.find(({ isPlace }) => isPlace?.(widget)),
      first: views.find(({ selector }) => widget.matches(selector)),
    }
  }

  /** What is being drawn: whoever asks for the same meanwhile waits no longer than it does. */
  const drawing = new WeakMap<Element, Promise<boolean>>()

  function draw(widget: Element): Promise<boolean> {
    const known = drawing.get(widget)
    if (known) return known
    const own = drawNow(widget).finally(() => drawing.delete(widget))
    drawing.set(widget, own)
    return own
  }

  async function drawNow(widget: Element): Promise<boolean> {
    if (isDrawn(widget)) return true
    const { place, first } = viewsOf(widget)
    if (!place && !first) return false
    // What it has taken in would vanish with its fallback: the whole code says so.
    const own = tagOf(widget)!
    if (!(place && isUpgraded(widget, own)) && swallowed(widget, own)) return false
    if (!first) {
      // The element in a placeholder is found by itself.
      place?.putInto?.(widget)
      return true
    }
    const element = widget as HTMLElement
    setPageSettings({ lang: tag.lang })
    const language = languageOf(element)
    catalogue ??= read(tag)
    const words = areLoaded(language, first.words) ? undefined : loadWords(language, first.words)
    words?.catch(() => {})
    const known = await catalogue
    if (!known) return false
    await words
    // Another was chosen meanwhile, whose words may be to come.
    if (languageOf(element) !== language) return drawNow(element)
    const on = {
      press: (place: string, otherwise?: () => void) => press(element, place, otherwise),
      hurry,
      hasFailed: () => hasFailed,
    }
    if (tag.theme && !element.hasAttribute('theme')) element.setAttribute('theme', tag.theme)
    const view = await first.view(element, known, on, language)
    if (isDrawn(element)) return true
    if (!view || customElements.get(element.localName) || element.hasAttribute(drawn)) return false
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [view.sheet]
    root.replaceChildren(drawTemplate(view.template))
    // Drawn to its end, and to be drawn anew by the element itself when its code is there.
    element.setAttribute(drawn, 'live')
    return isDrawn(element)
  }

  /** Whether it stands drawn already, by this script or another of the page. */
  function isDrawn(widget: Element): boolean {
    if (widget.getAttribute(drawn) !== 'live') return false
    if (!isCalming) setTimeout(hurry, calm)
    isCalming = true
    return true
  }

  return {
    // What fails is told by the whole code, as all that fails.
    draw: (widget) => draw(widget).catch(() => false),
    async take(widget) {
      // What is not parsed to its end is told of again.
      const { place, first } = viewsOf(widget)
      if (await (isWhole(widget) ? draw(widget) : (place ?? first))) await due
    },
    failed() {
      hasFailed = true
      const { otherwise } = pressed ?? {}
      pressed = undefined
      otherwise?.()
    },
  }
}

/** What a press leads to without the live element: the answer to its form, the page of its card, or else the element's own link. */
function wayFrom(element: HTMLElement, place: string): () => void {
  const target = element.shadowRoot?.querySelector(place)
  if (target instanceof HTMLFormElement)
    return () => {
      if (target.hasAttribute('action')) target.submit()
    }
  const card = target?.closest('article')
  const address = (card && linkOf(card)) ?? linkOf(element)
  return () => {
    if (address) location.assign(address)
  }
}

/** Whether a page has set one of these properties of an element whose code is not there. */
export const isSet = (element: Element, names: readonly string[]) =>
  names.some((name) => Object.hasOwn(element, name))

/** The properties that name another catalogue, or another key, than the page's tag. */
export const catalogueProperties = ['catalog', 'catalogKey', 'catalogId'] as const

/** The catalogue of the page's tag; the same answer is then there for the whole code, which asks for it no more. */
async function read(tag: Claim): Promise<OpenedAtOnce | undefined> {
  const { catalog, catalogKey, catalogId } = tag
  const options = { catalog, catalogKey, catalogId }
  // A page may have the tag twice.
  tag.primed ??= prime(catalog, true)
  const { primed } = tag
  tag.fetch = primed.fetch
  // Comes at the same time; where it does not, opening says so.
  prepareTrust(options)?.catch(() => {})
  const late = pause(patience)
  // Asked after what comes fast: it takes the browser longer than the card.
  const early = pause(soon)
    .then(() => isKept(catalog))
    .then((is) => (is ? undefined : primed.answer))
  const response = await Promise.race([primed.answer, early, late])
  const bytes = response?.ok ? await Promise.race([primed.bytes(), late]) : undefined
  return bytes && openAtOnce(bytes, options)
}

/** A style sheet that is made when it is first needed. */
export function sharedSheet(styles: readonly { cssText: string }[]): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | undefined
  return () => {
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(styles.map(({ cssText }) => cssText).join(''))
    }
    return sheet
  }
}

/** Where a link of the page's own leads that lies in an element. */
export function linkOf(element: Element): string | undefined {
  const href = element.querySelector<HTMLAnchorElement>('a[href]')?.href
  return href && isLinkAddress(href) ? href : undefined
}
