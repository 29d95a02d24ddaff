// The same card as nodes of the page, and what happens on it.
import {
  buttonText,
  kindsOf,
  labels,
  permitNote,
  placeOf,
  rupiah,
  type SameProduct,
  sameCardMarkup,
} from './same-card.markup.ts'

const card = document.createElement('template')
card.innerHTML = sameCardMarkup()

export function add<Tag extends keyof HTMLElementTagNameMap>(parent: Node, tag: Tag, text = '') {
  const element = document.createElement(tag)
  element.textContent = text
  parent.appendChild(element)
  return element
}

/** @param explain somebody asks what labels mean */
export function drawSameCard(product: SameProduct, explain: (kinds: readonly string[]) => void): HTMLElement {
  const item = card.content.firstElementChild!.cloneNode(true) as HTMLElement
  const part = <E extends Element = HTMLElement>(selector: string) => item.querySelector<E>(selector)!
  if (product.isAway) item.classList.add('away')
  const picture = part<HTMLImageElement>('img')
  picture.alt = product.name
  picture.src = product.picture
  const name = part<HTMLAnchorElement>('.name a')
  name.href = product.page
  name.textContent = product.name
  part('.place span').textContent = placeOf(product)
  part('.price b').textContent = rupiah(product.price)
  part('.price span').textContent = product.pack
  part('.supply').textContent = product.supply
  const own = kindsOf(product)
  if (own.length === 0) part('.trust').replaceChildren()
  else {
    const list = part('.labels')
    for (const kind of own) {
      const [short, long] = labels[kind]!
      const label = add(list, 'li', short)
      label.title = long
    }
    if (product.certificates.length) part('.note').textContent = permitNote
    part('.explain').addEventListener('click', () => explain(own))
  }
  const button = part('.buy')
  button.textContent = buttonText(product)
  button.ariaLabel = `${button.textContent} ${product.name}`
  button.addEventListener('click', () => location.assign(product.page))
  return item
}

/** What labels mean, in the panel that a card or a grid has for it. */
export function showMeaning(panel: HTMLElement, kinds: readonly string[]): void {
  panel.replaceChildren()
  for (const kind of kinds) add(panel, 'p', `${labels[kind]![1]}. ${permitNote}.`)
  panel.showPopover()
}
