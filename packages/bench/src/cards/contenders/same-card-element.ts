// The same card as a custom element written by hand: what it costs to show all that ours shows, and to do no more.

import type { SameProduct } from './same-card.markup.ts'
import { sameCardStyles } from './same-card.styles.ts'
import { add, drawSameCard, showMeaning } from './same-card.ts'

const list = fetch('products.json')
  .then((response) => response.json() as Promise<SameProduct[]>)
  .then((products) => new Map(products.map((product) => [product.id, product])))

class SameCard extends HTMLElement {
  async connectedCallback() {
    const product = (await list).get(this.getAttribute('product') ?? '')
    if (!product) return
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const meaning = document.createElement('div')
    meaning.className = 'meaning'
    meaning.popover = 'auto'
    const frame = add(root, 'div')
    frame.className = 'frame'
    frame.append(
      drawSameCard(product, (kinds) => showMeaning(meaning, kinds)),
      meaning,
    )
  }
}

const sheet = new CSSStyleSheet()
sheet.replaceSync(sameCardStyles(':host'))
customElements.define('same-card', SameCard)
