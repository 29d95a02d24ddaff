import type { Found } from './answer.ts'

/** A list of cards that keeps the cards it shows while others come and go: no card is read or drawn twice. */
export class ResultsList {
  readonly #list: HTMLElement
  readonly #address: (id: string) => string
  readonly #items = new Map<string, HTMLLIElement>()

  /** @param address of a product's page */
  constructor(list: HTMLElement, address: (id: string) => string) {
    this.#list = list
    this.#address = address
  }

  get length(): number {
    return this.#items.size
  }

  show(found: readonly Found[]): void {
    const kept = new Map(this.#items)
    this.#items.clear()
    for (const product of found) this.#items.set(product.id, kept.get(product.id) ?? this.#item(product))
    this.#list.replaceChildren(...this.#items.values())
  }

  /** Puts more behind what is shown. @returns the first of them */
  add(found: readonly Found[]): HTMLLIElement | undefined {
    const fresh = found.filter(({ id }) => !this.#items.has(id))
    for (const product of fresh) this.#items.set(product.id, this.#item(product))
    const items = fresh.map(({ id }) => this.#items.get(id)!)
    this.#list.append(...items)
    return items[0]
  }

  #item({ id, name }: Found): HTMLLIElement {
    const item = document.createElement('li')
    // Where the reader is taken after "more".
    item.tabIndex = -1
    const card = document.createElement('ovop-product-card')
    card.setAttribute('product', id)
    const link = document.createElement('a')
    link.href = this.#address(id)
    link.textContent = name
    card.append(link)
    item.append(card)
    return item
  }
}
