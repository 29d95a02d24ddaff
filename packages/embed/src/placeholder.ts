import { type Tag, tagNames } from '@ovop-ntt/elements/tags'

/**
 * What the script tag cares for: our elements, and what stands for them where a CMS keeps no tags but HTML's. That is
 * `<div data-ovop="product-card" data-ovop-product="…"><a href>…</a></div>`, or, where attributes go too,
 * `<div class="ovop-embed ovop-product-card">` with the id in the address of its link.
 */
export const widgetSelector = `${tagNames.join()},[data-ovop],.ovop-embed`

/** A card that a server drew, which can be read and followed as it stands. */
export const finished = 'ovop-product-card[server-rendered]:not([server-rendered=live])'

const attributePrefix = 'data-ovop-'

/** Which of our elements it is, or stands for. */
export function tagOf(element: Element): Tag | undefined {
  const kind = element.getAttribute('data-ovop')
  const names = [
    element.localName,
    ...(kind === null ? element.classList : [`ovop-${kind.trim().toLowerCase()}`]),
  ]
  return tagNames.find((tag) => names.includes(tag))
}

/** What a widget says by an attribute of its own, or of the placeholder that stands for it. */
export const attributeOf = (widget: Element, name: string): string | null =>
  widget.getAttribute(widget.localName.startsWith('ovop-') ? name : attributePrefix + name)

/** Whether all its content has been parsed: while a page still comes in, the link inside may be on its way. */
export function isWhole(element: Element): boolean {
  if (document.readyState !== 'loading') return true
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true
  return false
}

/** Attributes that an element of ours understands. Of one that is registered. */
export const attributesOf = (tag: Tag): readonly string[] =>
  (customElements.get(tag) as { observedAttributes?: string[] } | undefined)?.observedAttributes ?? []

/** What a placeholder says that its element does not understand: `data-ovop-prodct`. */
export function unknownAttributes(place: Element, tag: Tag): string[] {
  const known = attributesOf(tag)
  return [...place.attributes]
    .map(({ name }) => name)
    .filter((name) => name.startsWith(attributePrefix) && !known.includes(name.slice(attributePrefix.length)))
}

/** Attributes that any element may have, and those that frameworks and tools put on all. */
const ofAnyElement =
  /^(?:id|class|style|slot|part|exportparts|is|lang|dir|title|hidden|inert|role|tabindex|translate|server-rendered|aria-.*|data-.*|on.*|_.*|.*[:@[(.].*)$/

/** What may be a misspelt setting: attributes of an element of ours that it does not know, and `data-product` of a placeholder. */
export function strangeAttributes(widget: Element, tag: Tag): string[] {
  const known = attributesOf(tag)
  return [...widget.attributes]
    .map(({ name }) => name)
    .filter((name) =>
      name.startsWith('data-')
        ? known.includes(name.slice(5))
        : widget.localName === tag && !known.includes(name) && !ofAnyElement.test(name),
    )
}

/** What the address of a link says of a product, or else of an area: `/produk/53.09-kopi-arabika-bajawa/`, `?kabupaten=53.09`. */
function* fromLink(place: Element): Generator<[name: string, value: string]> {
  const addresses = [...place.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .map(({ href }) => href)
    .join(' ')
  const product = /\d{2}\.\d{2}-[a-z0-9]+(-[a-z0-9]+)*/.exec(addresses)?.[0]
  const regency = /[/=#](\d{2}\.\d{2})(?![\w.-])/.exec(addresses)?.[1]
  if (product) yield ['product', product]
  else if (regency) yield ['regency', regency]
}

/** Whether the element stands in its placeholder already. */
export const isUpgraded = (place: Element, tag: Tag): boolean =>
  [...place.children].some(({ localName }) => localName === tag)

/**
 * Puts the element into the placeholder that stands for it. What stood there becomes its fallback, which it shows
 * until it has drawn. The placeholder stays: the page's own style, and whoever put it there, still find it.
 *
 * @param tag of an element that is registered
 */
export function upgrade(place: Element, tag: Tag): void {
  const widget = document.createElement(tag)
  const said = new Map(place.hasAttribute('data-ovop') ? [] : fromLink(place))
  for (const name of attributesOf(tag)) {
    const value = place.getAttribute(attributePrefix + name) ?? said.get(name)
    if (value !== undefined) widget.setAttribute(name, value)
  }
  widget.append(...place.childNodes)
  place.append(widget)
}
