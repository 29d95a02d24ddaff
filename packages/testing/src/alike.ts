/**
 * Of elements beside each other that are drawn alike — cards of a list, rows of a table —, all but the first: who looked at
 * that one has seen them. Alike have the same parts, attributes, colours and letters; their words and addresses may differ.
 * Needs nothing from around it: pages get it as text.
 */
export function repeatsIn(root: Element): Element[] {
  const drawn = ['display', 'visibility', 'color', 'background-color', 'background-image', 'opacity'].concat([
    'font-size',
    'font-weight',
    'text-decoration-line',
  ])
  /** Attributes whose value says how an element is read or drawn; of others it is enough that they say something. */
  const telling =
    /^(class|part|role|type|lang|hidden|tabindex|slot|aria-(hidden|current|expanded|pressed|checked|selected|live|level))$/
  const partsOf = (element: Element) => [...(element.shadowRoot?.children ?? []), ...element.children]
  const numbers = new Map<string, number>()
  const known = new Map<Element, number>()
  /** A number for all that are drawn like this one. */
  const looksOf = (element: Element): number => {
    const attributes = [...element.attributes].map(
      ({ name, value }) => `${name}=${telling.test(name) ? value : value.trim() !== ''}`,
    )
    const style = getComputedStyle(element)
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
    const looks = JSON.stringify([
      element.localName,
      attributes.sort(),
      drawn.map((name) => style.getPropertyValue(name)),
      hasWords,
      partsOf(element).map(looksOf),
    ])
    const number = numbers.get(looks) ?? numbers.size
    numbers.set(looks, number)
    known.set(element, number)
    return number
  }
  const repeats: Element[] = []
  const visit = (element: Element) => {
    const seen = new Set<number | undefined>()
    for (const part of partsOf(element)) {
      const looks = known.get(part)
      if (seen.has(looks)) repeats.push(part)
      else {
        seen.add(looks)
        visit(part)
      }
    }
  }
  looksOf(root)
  visit(root)
  return repeats
}
