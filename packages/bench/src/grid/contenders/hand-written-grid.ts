// A lean grid as a custom element written by hand, without a library: a field, two selects, chips, and cards that show picture,
// name, place and price.
import { type ShownProduct, shownCard } from '../../cards/contenders/shown-card.ts'

/** What this grid narrows by besides what it shows. */
export interface GridProduct extends ShownProduct {
  category: string
  regency: string
  payments: readonly string[]
}

const answer = fetch('products.json')

function add<T extends HTMLElement>(parent: Node, tag: string, className = '', text = ''): T {
  const element = document.createElement(tag) as T
  element.className = className
  element.textContent = text
  parent.appendChild(element)
  return element
}

class HandWrittenGrid extends HTMLElement {
  #products: readonly GridProduct[] = []
  readonly #cards = new Map<string, HTMLElement>()
  #words = ''
  #category = ''
  #regency = ''
  readonly #payments = new Set<string>()

  async connectedCallback() {
    this.#products = await (await answer).json()
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const form = add(root, 'form')
    const field = add<HTMLInputElement>(form, 'input')
    field.type = 'search'
    field.addEventListener('input', () => {
      this.#words = field.value.toLowerCase()
      this.#narrow()
    })
    this.#select(form, 'category', (value) => {
      this.#category = value
    })
    this.#select(form, 'regency', (value) => {
      this.#regency = value
    })
    for (const payment of ['qris', 'kkpd', 'cod']) {
      const label = add(form, 'label', 'chip')
      const box = add<HTMLInputElement>(label, 'input')
      box.type = 'checkbox'
      box.value = payment
      label.append(payment)
      box.addEventListener('change', () => {
        if (box.checked) this.#payments.add(payment)
        else this.#payments.delete(payment)
        this.#narrow()
      })
    }
    add(root, 'p', 'count')
    const list = add(root, 'ul', 'cards')
    for (const product of this.#products) this.#cards.set(product.id, this.#card(list, product))
    this.#narrow()
  }

  #select(form: HTMLElement, name: 'category' | 'regency', set: (value: string) => void) {
    const select = add<HTMLSelectElement>(form, 'select')
    select.append(new Option('', ''))
    for (const value of new Set(this.#products.map((product) => product[name])))
      select.append(new Option(value, value))
    select.addEventListener('change', () => {
      set(select.value)
      this.#narrow()
    })
  }

  #card(list: HTMLElement, product: GridProduct): HTMLElement {
    const item = add(list, 'li')
    const card = add(item, 'article', 'card')
    const picture = add<HTMLImageElement>(card, 'img')
    Object.assign(picture, { loading: 'lazy', width: 400, height: 300, alt: '', src: product.picture })
    const body = add(card, 'div', 'body')
    add(body, 'h3', 'name', product.name)
    add(body, 'p', 'place', product.place)
    add(body, 'p', 'price', product.price)
    add<HTMLAnchorElement>(body, 'a', 'button', 'Pesan').href = product.page
    return item
  }

  #narrow() {
    let count = 0
    for (const { id, name, category, regency, payments } of this.#products) {
      const isFound =
        name.toLowerCase().includes(this.#words) &&
        (!this.#category || category === this.#category) &&
        (!this.#regency || regency === this.#regency) &&
        [...this.#payments].every((payment) => payments.includes(payment))
      const card = this.#cards.get(id)
      if (card) card.hidden = !isFound
      if (isFound) count += 1
    }
    const line = this.shadowRoot?.querySelector('.count')
    if (line) line.textContent = `${count} produk`
  }
}

const sheet = new CSSStyleSheet()
sheet.replaceSync(`${shownCard.css}
form{display:flex;flex-wrap:wrap;gap:8px;margin-block-end:16px}
input[type=search]{flex:1 0 100%}
input,select,.chip{min-block-size:44px;font:inherit}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(160px,1fr));gap:12px;margin:0;padding:0;list-style:none}`)
customElements.define('hand-written-grid', HandWrittenGrid)
