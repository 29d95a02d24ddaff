// What stands in for Lit where a view is drawn once: the same views, without what draws anew. The build gives these to the
// views of a card by the names they import from `lit`.
export const nothing = Symbol('nothing')
export const noChange = nothing
export const isServer = false

export interface Template {
  strings: readonly string[]
  values: readonly unknown[]
}

/* @__NO_SIDE_EFFECTS__ */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): Template => ({ strings, values })
export const svg = html

/* @__NO_SIDE_EFFECTS__ */
export const css = (strings: TemplateStringsArray, ...values: { cssText: string }[]) => ({
  cssText: strings.reduce((before, text, index) => before + values[index - 1]?.cssText + text),
})

interface Drawing {
  update(part: { element: Element }, values: unknown[]): unknown
}

export class Directive {}
export const directive =
  (type: new () => Drawing) =>
  (...values: unknown[]) =>
  (element: Element) =>
    new type().update({ element }, values)

/** A tag with its attributes, or text. In the views no text holds a `<`. */
const token = /<(\/?)([\w-]+)((?:"[^"]*"|[^">])*)>|([^<]+)/g
const attribute = /([^\s=/]+)(?:=(?:"([^"]*)"|(\S+)))?/g
/** Where a value stands, by its number. */
const hole = /\0(\d+)\0/

type Fill = (node: Node, values: readonly unknown[]) => void

/** What is filled into one node of a copy; the path leads to the node, child by child. */
interface Place {
  path: readonly number[]
  fills: Fill[]
}

const blueprints = new WeakMap<readonly string[], { nodes: DocumentFragment; places: Place[] }>()

/**
 * The nodes of a template. They are made by the DOM alone: its text is never read as HTML, and a value is text, or nodes of
 * another template.
 */
export function draw({ strings, values }: Template): Node {
  let blueprint = blueprints.get(strings)
  if (!blueprint) {
    blueprint = blueprintOf(strings)
    blueprints.set(strings, blueprint)
  }
  const copy = blueprint.nodes.cloneNode(true)
  // All are found before any is filled: what a value brings moves the others.
  const nodes = blueprint.places.map(({ path }) => path.reduce(childAt, copy))
  for (const [index, { fills }] of blueprint.places.entries())
    for (const fill of fills) fill(nodes[index] as Node, values)
  return copy
}

/** By its siblings: a list of children would be made for each node. */
function childAt(node: Node, index: number): Node {
  let child = node.firstChild as Node
  for (let left = index; left > 0; left -= 1) child = child.nextSibling as Node
  return child
}

function blueprintOf(strings: readonly string[]): { nodes: DocumentFragment; places: Place[] } {
  const nodes = new DocumentFragment()
  const fillsOf = new Map<Node, Fill[]>()
  function fillLater(node: Node, fill: Fill): void {
    fillsOf.set(node, [...(fillsOf.get(node) ?? []), fill])
  }
  let parent: DocumentFragment | Element = nodes
  const markup = strings.reduce((before, text, index) => `${before}\0${index - 1}\0${text}`)
  for (const [, end, tag, attributes = '', text = ''] of markup.matchAll(token)) {
    if (end) parent = parent.parentNode as Element
    else if (tag) {
      const element: Element =
        tag === 'svg' || parent instanceof SVGElement
          ? document.createElementNS('http://www.w3.org/2000/svg', tag)
          : document.createElement(tag)
      parent.append(element)
      for (const [, name = '', quoted, bare] of attributes.matchAll(attribute)) {
        const parts = (quoted ?? bare ?? '').split(hole)
        if (parts.length === 1 && !hole.test(name)) element.setAttribute(name, parts[0] as string)
        else fillLater(element, attributeFiller(name, parts))
      }
      if (!attributes.endsWith('/')) parent = element
    } else
      for (const [index, part] of text.split(hole).entries()) {
        if (part) parent.append(part)
        if (index % 2)
          fillLater(parent.lastChild as Node, (node, values) => {
            const value = values[Number(part)]
            // Most values are text, which takes the place of the number that stands there.
            if (value && typeof value === 'string') (node as Text).data = value
            else (node as Text).replaceWith(...nodesOf(value))
          })
      }
  }
  const pathTo = (node: Node): number[] =>
    node.parentNode
      ? [...pathTo(node.parentNode), [...node.parentNode.childNodes].indexOf(node as ChildNode)]
      : []
  return { nodes, places: [...fillsOf].map(([node, fills]) => ({ path: pathTo(node), fills })) }
}

function attributeFiller(name: string, parts: readonly string[]): Fill {
  const [, own] = hole.exec(name) ?? []
  const numberOf = Number(own ?? parts[1])
  if (own)
    return (node, values) => {
      const value = values[numberOf]
      if (typeof value === 'function') value(node)
    }
  if (name.startsWith('@'))
    return (node, values) => {
      const value = values[numberOf]
      if (typeof value === 'function') node.addEventListener(name.slice(1), value as EventListener)
    }
  if (name.startsWith('?'))
    return (node, values) => {
      ;(node as Element).toggleAttribute(name.slice(1), Boolean(values[numberOf]))
    }
  // `class=${value}`, without text around it.
  if (parts.length === 3 && !parts[0] && !parts[2])
    return (node, values) => {
      const value = values[numberOf]
      if (value !== nothing) (node as Element).setAttribute(name, (value as string) ?? '')
    }
  return (node, values) => {
    const texts = parts.map((part, index) => (index % 2 ? values[Number(part)] : part))
    ;(node as Element).setAttribute(name, texts.map((one) => (one === nothing ? '' : (one ?? ''))).join(''))
  }
}

function nodesOf(value: unknown): (Node | string)[] {
  if (value === nothing || value === undefined || value === null || value === '') return []
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  return [typeof value === 'object' ? draw(value as Template) : String(value)]
}
