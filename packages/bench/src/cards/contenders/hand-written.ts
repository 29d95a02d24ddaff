// The same card as a custom element written by hand, without a library: what it costs to do no more than this.
import { shownCard } from './shown-card.ts'

const list = shownCard.read()

class HandWrittenCard extends HTMLElement {
  async connectedCallback() {
    const products = await list
    const product = products.get(this.getAttribute('product') ?? '')
    if (!product) return
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const add = (parent: Node, tag: string, className: string, text = '') => {
      const element = document.createElement(tag)
      element.className = className
      element.textContent = text
      parent.appendChild(element)
      return element
    }
    const card = add(root, 'article', 'card')
    const picture = add(card, 'img', '') as HTMLImageElement
    Object.assign(picture, { loading: 'lazy', width: 400, height: 300, alt: '', src: product.picture })
    const body = add(card, 'div', 'body')
    add(body, 'h3', 'name', product.name)
    add(body, 'p', 'place', product.place)
    add(body, 'p', 'price', product.price)
    const link = add(body, 'a', 'button', 'Pesan') as HTMLAnchorElement
    link.href = product.page
  }
}

const sheet = new CSSStyleSheet()
sheet.replaceSync(shownCard.css)
customElements.define('hand-written-card', HandWrittenCard)
