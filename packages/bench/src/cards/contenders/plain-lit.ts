// The same card with Lit and nothing of ours.
import { html, LitElement, nothing, unsafeCSS } from 'lit'
import { type ShownProduct, shownCard } from './shown-card.ts'

const list = shownCard.read()

class PlainLitCard extends LitElement {
  static override styles = unsafeCSS(shownCard.css)
  static override properties = { product: {}, shown: { state: true } }
  declare product: string
  declare shown: ShownProduct | undefined

  override async connectedCallback() {
    super.connectedCallback()
    this.shown = (await list).get(this.product)
  }

  override render() {
    const product = this.shown
    if (!product) return nothing
    return html`<article class="card"><img loading="lazy" width="400" height="300" alt="" src=${product.picture}>
      <div class="body"><h3 class="name">${product.name}</h3><p class="place">${product.place}</p>
      <p class="price">${product.price}</p><a class="button" href=${product.page}>Pesan</a></div></article>`
  }
}

customElements.define('plain-lit-card', PlainLitCard)
