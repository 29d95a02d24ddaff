import { formatDay, productAddress } from '@ovop-ntt/core'
import { baseStyles } from '@ovop-ntt/elements/base/base.styles.ts'
import { cardMessagesIn } from '@ovop-ntt/elements/product-card/card.messages.ts'
import { explainStyles } from '@ovop-ntt/elements/product-card/live-card.styles.ts'
import { cardStyles, productCardStyles } from '@ovop-ntt/elements/product-card/product-card.styles.ts'
import { selvedgeStyles } from '@ovop-ntt/elements/selvedge/selvedge.styles.ts'
import { isUpgraded } from '../placeholder.ts'
import { catalogueProperties, type FirstView, isSet, linkOf, sharedSheet } from './first-drawing.ts'
import { pressableCard } from './pressable-card.ts'
import { html } from './template.ts'

/** A placeholder of a card where a CMS keeps no tags but HTML's, with the attributes that it may have. */
const plainPlace = '[data-ovop=product-card][data-ovop-product]:not([data-ovop-catalog] *)'
const plainAttributes = ['product', 'layout', 'heading-level']

/** Set as properties, they count and their attributes do not. */
const properties = ['product', 'trusted', 'layout', 'headingLevel', 'detail', ...catalogueProperties]

const nameIn = (attribute: string) => /^data-ovop-(.*)/.exec(attribute)?.[1]

const sheet = sharedSheet([baseStyles, selvedgeStyles, cardStyles, productCardStyles, explainStyles])

/** A card that asks for nothing but its product. */
export const firstCard: FirstView = {
  selector:
    'ovop-product-card[product]:not([catalog],[catalog-key],[catalog-id],[trusted],[detail],[server-rendered],[data-ovop-catalog] *)',
  isPlace(place) {
    if (!place.matches(plainPlace)) return false
    const names = [...place.attributes].flatMap(({ name }) => nameIn(name) ?? [])
    return names.every((name) => plainAttributes.includes(name))
  },
  // What stood there is its fallback.
  putInto(place) {
    if (isUpgraded(place, 'ovop-product-card')) return
    const card = document.createElement('ovop-product-card')
    for (const { name, value } of place.attributes) {
      const own = nameIn(name)
      if (own) card.setAttribute(own, value)
    }
    card.append(...place.childNodes)
    place.append(card)
  },
  async view(card, { product: read, summary }, on, language) {
    const product = await read(card.getAttribute('product') ?? '').catch(() => undefined)
    if (!product || isSet(card, properties)) return undefined
    const messages = cardMessagesIn(language)
    const content = {
      product,
      messages,
      language,
      href: linkOf(card) ?? productAddress(summary, product.id),
      dated: summary.stale ? messages.asOf(formatDay(summary.generatedAt, language)) : undefined,
      headingLevel: Number(card.getAttribute('heading-level') ?? 3),
    }
    const view = pressableCard(content, on, {
      host: card,
      actionsOf: (button) => html`<slot name="actions">${button}</slot>`,
    })
    const frame = card.getAttribute('layout') === 'row' ? 'frame row' : 'frame'
    return { template: html`<div class=${frame}>${view}</div>`, sheet: sheet() }
  },
}
