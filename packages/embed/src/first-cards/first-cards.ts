import { formatDay, isLinkAddress, type Product, productAddress } from '@ovop-ntt/core'
import { isKept, openAtOnce } from '@ovop-ntt/core/client/at-once'
import { baseStyles } from '@ovop-ntt/elements/base/base.styles.ts'
import { languageOf, providersOf, setPageSettings } from '@ovop-ntt/elements/base/page-settings.ts'
import { OvopSelectEvent } from '@ovop-ntt/elements/events/events.ts'
import { messagesIn } from '@ovop-ntt/elements/messages.ts'
import { type CardContent, cardButton, cardView } from '@ovop-ntt/elements/product-card/card-view.ts'
import { cardStyles, productCardStyles } from '@ovop-ntt/elements/product-card/product-card.styles.ts'
import { selvedgeStyles } from '@ovop-ntt/elements/selvedge/selvedge.styles.ts'
import type { Claim } from '../claim.ts'
import type { FirstCards } from '../loader.ts'
import { isUpgraded, isWhole } from '../placeholder.ts'
import { prime } from '../prime.ts'
import { draw, html } from './template.ts'

/**
 * Cards that ask for nothing but their product. All others, and all other elements, are left to the whole code: it is then
 * loaded at once.
 */
const plain =
  'ovop-product-card[product]:not([catalog],[catalog-key],[catalog-id],[trusted],[detail],[server-rendered],[data-ovop-catalog] *)'

/** The same where a CMS keeps no tags but HTML's, with the attributes that it may have. */
const plainPlace = '[data-ovop=product-card][data-ovop-product]:not([data-ovop-catalog] *)'
const plainAttributes = ['product', 'layout', 'heading-level']

/** Attribute of an element that stands drawn; the element itself takes it away when it draws. */
const drawn = 'server-rendered'

/** Milliseconds after which the whole code comes by itself: the page has been drawn, and nobody waits for it. */
const calm = 2000
/** Milliseconds for which the first cards wait for their data; the whole code knows what to do without. */
const patience = 8000

/** What Lit calls a template; the build gives the card's view those of `template.ts`. */
type Actions = Parameters<typeof cardView>[2]

type Catalogue = NonNullable<Awaited<ReturnType<typeof openAtOnce>>>

/**
 * Draws the first cards of a page as a server would, by a small part of the code: each is readable as soon as the data is
 * there. The whole code comes when somebody acts, or in the calm afterwards, draws the same from the same data, and the
 * card is a live one. What is not plain (a failure, a copy of an earlier visit, a large catalogue) is left to it.
 */
export function firstCards(): FirstCards {
  let catalogue: Promise<Catalogue | undefined> | undefined
  let hurry = () => {}
  const due = new Promise<void>((resolve) => {
    hurry = resolve
  })
  let pressed: HTMLElement | undefined

  /** A press waits for the live card, and is then made on it. */
  function press(card: HTMLElement, place: string): void {
    if (pressed === card) return
    new MutationObserver((_, observer) => {
      if (card.hasAttribute(drawn)) return
      observer.disconnect()
      if (pressed === card) pressed = undefined
      card.shadowRoot?.querySelector<HTMLElement>(place)?.click()
    }).observe(card, { attributeFilter: [drawn] })
    pressed = card
    hurry()
  }

  return {
    async take(widget, tag) {
      // Within a provider, also through shadow roots, other settings hold.
      if (providersOf(widget).length > 0) return
      const isPlace = isPlainPlace(widget)
      if (!isPlace && !widget.matches(plain)) return
      if (isPlace || !isWhole(widget)) {
        // What is not parsed to its end is told of again; the card in a placeholder is found by itself.
        if (isPlace && isWhole(widget) && !isUpgraded(widget, 'ovop-product-card')) putCard(widget)
        await due
        return
      }
      const card = widget as HTMLElement & { product?: unknown }
      catalogue ??= read(tag)
      // What fails is told by the whole code, as all that fails.
      const known = await catalogue.catch(() => undefined)
      const product = await known?.product(card.getAttribute('product') ?? '').catch(() => undefined)
      const isTaken = customElements.get(card.localName) || card.hasAttribute(drawn)
      if (!known || !product || isTaken || card.product !== undefined) return
      if (tag.theme && !card.hasAttribute('theme')) card.setAttribute('theme', tag.theme)
      drawCard(card, product, known, { press, hurry })
      setTimeout(hurry, calm)
      await due
    },
    failed() {
      const link = pressed && linkOf(pressed)
      pressed = undefined
      if (link) location.assign(link)
    },
  }
}

const nameIn = (attribute: string) => /^data-ovop-(.*)/.exec(attribute)?.[1]

function isPlainPlace(place: Element): boolean {
  const names = [...place.attributes].flatMap(({ name }) => nameIn(name) ?? [])
  return place.matches(plainPlace) && names.every((name) => plainAttributes.includes(name))
}

/** Puts a card into the placeholder that stands for it, with what stood there as its fallback. */
function putCard(place: Element): void {
  const card = document.createElement('ovop-product-card')
  for (const { name, value } of place.attributes) {
    const own = nameIn(name)
    if (own) card.setAttribute(own, value)
  }
  card.append(...place.childNodes)
  place.append(card)
}

/** The catalogue of the page's tag; the same answer is then there for the whole code, which asks for it no more. */
async function read(tag: Claim): Promise<Catalogue | undefined> {
  const { catalog, catalogKey, catalogId, lang } = tag
  const primed = prime(catalog)
  tag.fetch = primed.fetch
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
  const early = isKept(catalog).then((is) => (is ? undefined : primed.answer))
  const response = await Promise.race([primed.answer, early, late])
  if (!response?.ok) return undefined
  const bytes = new Uint8Array(await response.clone().arrayBuffer())
  setPageSettings({ lang })
  return openAtOnce(bytes, { catalog, catalogKey, catalogId })
}

let sheet: CSSStyleSheet | undefined

/** One for all cards. */
function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    const styles = [baseStyles, selvedgeStyles, cardStyles, productCardStyles]
    sheet.replaceSync(styles.map(({ cssText }) => cssText).join(''))
  }
  return sheet
}

function linkOf(card: Element): string | undefined {
  const href = card.querySelector<HTMLAnchorElement>('a[href]')?.href
  return href && isLinkAddress(href) ? href : undefined
}

function drawCard(
  card: HTMLElement,
  product: Product,
  { summary }: Catalogue,
  on: { press(card: HTMLElement, place: string): void; hurry(): void },
): void {
  const language = languageOf(card)
  const messages = messagesIn(language)
  const content: CardContent = {
    product,
    messages,
    language,
    href: linkOf(card) ?? productAddress(summary, product.id),
    dated: summary.stale ? messages.asOf(formatDay(summary.generatedAt, language)) : undefined,
    headingLevel: Number(card.getAttribute('heading-level') ?? 3),
  }
  const actions = {
    select(event: Event) {
      if (!card.dispatchEvent(new OvopSelectEvent(product.id))) event.preventDefault()
    },
    buy: () => on.press(card, '[part=button]'),
    approach: on.hurry,
    explain(event: Event) {
      event.preventDefault()
      on.press(card, '.explain')
    },
    pictureFailed() {
      // What the live element has drawn since is its own.
      if (!customElements.get(card.localName)) show({ ...content, pictureFailed: true })
    },
  }
  const root = card.shadowRoot ?? card.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styleSheet()]
  const frame = card.getAttribute('layout') === 'row' ? 'frame row' : 'frame'
  function show(shown: CardContent): void {
    const button = html`<slot name="actions">${cardButton(shown, actions)}</slot>`
    const view = html`<div class=${frame}>${cardView(shown, actions, button as unknown as Actions)}</div>`
    root.replaceChildren(draw(view))
  }
  show(content)
  // Drawn to its end, and to be drawn anew by the element itself when its code is there.
  card.setAttribute(drawn, 'live')
}
