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

type Values = readonly unknown[]

/** Puts values of a template into a copy of its nodes. */
interface Step {
  fill(node: Node, values: Values): void
  /** Of a value that stands among children: its number. */
  child?: number
}

/** The nodes of a template, once, and where in a copy of them steps have something to do. */
interface Blueprint<S extends Step> {
  nodes: Node
  /** In the order of the document, which numbers the nodes. */
  steps: (S & { at: number })[]
}

/** Of a template with those that stand in it: each step takes the values of one of them, by its number. */
type WholeBlueprint = Blueprint<Step & { part: number }>

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value

/**
 * The nodes of a template. They are made by the DOM alone: its text is never read as HTML, and a value is text, or nodes of
 * another template. From the second of a shape on they are copied at one go with those that stand in it: a hundred cards
 * have few shapes.
 */
export function draw(template: Template): Node {
  const parts: Values[] = []
  const shape = shapeOf(template, parts)
  const known = wholes.get(shape)
  if (known) {
    const { nodes, steps } = known
    const copy = nodes.cloneNode(true)
    // All are found before any is filled: what a value brings moves the others.
    const places = placesIn(copy, steps)
    for (const [index, { fill, part }] of steps.entries()) fill(places[index] as Node, parts[part] as Values)
    return copy
  }
  const { nodes, found } = unfilled(template)
  if (known === null) wholes.set(shape, { nodes: nodes.cloneNode(true), steps: numbered(nodes, found) })
  else wholes.set(shape, null)
  for (const { fill, part, node } of found) fill(node, parts[part] as Values)
  return nodes
}

/** The nodes of a copy that have these numbers, in one walk. */
function placesIn(copy: Node, steps: readonly { at: number }[]): Node[] {
  const walker = document.createTreeWalker(copy)
  let passed = 0
  return steps.map(({ at }) => {
    for (; passed < at; passed += 1) walker.nextNode()
    return walker.currentNode
  })
}

/** Steps that know their nodes, with the numbers of these. */
function numbered<S extends Step>(
  nodes: Node,
  found: readonly (S & { node: Node })[],
): Blueprint<S>['steps'] {
  const numbers = new Map<Node, number>()
  const walker = document.createTreeWalker(nodes)
  while (walker.nextNode()) numbers.set(walker.currentNode, numbers.size + 1)
  return found.map((step) => ({ ...step, at: numbers.get(step.node) as number }))
}

/** By shape; nothing yet of one that was drawn once. */
const wholes = new Map<string, WholeBlueprint | null>()
const blueprints = new Map<readonly string[], Blueprint<Step> & { name: number }>()

function blueprintOf(strings: readonly string[]) {
  let blueprint = blueprints.get(strings)
  if (!blueprint) {
    blueprint = { ...readTemplate(strings), name: blueprints.size }
    blueprints.set(strings, blueprint)
  }
  return blueprint
}

/** Which templates stand in it and where. @param parts takes the values of each, in the order of {@link unfilled} */
function shapeOf({ strings, values }: Template, parts: Values[]): string {
  parts.push(values)
  let shape = String(blueprintOf(strings).name)
  for (const [index, value] of values.entries())
    if (isTemplate(value)) shape += `(${index} ${shapeOf(value, parts)})`
  return shape
}

/** The nodes of a template with those that stand in it, and what is to be filled in them. */
function unfilled(template: Template) {
  const found: (Step & { part: number; node: Node })[] = []
  let count = 0
  const put = ({ strings, values }: Template): Node => {
    const part = count
    count += 1
    const { nodes, steps } = blueprintOf(strings)
    const copy = nodes.cloneNode(true)
    const places = placesIn(copy, steps)
    for (const [index, { fill, child }] of steps.entries()) {
      const node = places[index] as ChildNode
      const value = child === undefined ? undefined : values[child]
      if (isTemplate(value)) node.replaceWith(put(value))
      else found.push({ fill, part, node })
    }
    return copy
  }
  return { nodes: put(template), found }
}

function readTemplate(strings: readonly string[]): Blueprint<Step> {
  const nodes = new DocumentFragment()
  const found: (Step & { node: Node })[] = []
  let place: DocumentFragment | Element = nodes
  const markup = strings.reduce((before, text, index) => `${before}\0${index - 1}\0${text}`)
  for (const [, end, tag, attributes = '', text = ''] of markup.matchAll(token)) {
    if (end) place = place.parentNode as Element
    else if (tag) {
      const element: Element =
        tag === 'svg' || place instanceof SVGElement
          ? document.createElementNS('http://www.w3.org/2000/svg', tag)
          : document.createElement(tag)
      place.append(element)
      for (const [, name = '', quoted, bare] of attributes.matchAll(attribute)) {
        const parts = (quoted ?? bare ?? '').split(hole)
        if (parts.length === 1 && !hole.test(name)) element.setAttribute(name, parts[0] as string)
        else found.push({ node: element, fill: attributeFiller(name, parts) })
      }
      if (!attributes.endsWith('/')) place = element
    } else
      for (const [index, part] of text.split(hole).entries()) {
        if (index % 2 === 0) {
          if (part) place.append(part)
          continue
        }
        const child = Number(part)
        const node = new Text()
        place.append(node)
        found.push({ node, fill: (node, values) => fillChild(node as Text, values[child]), child })
      }
  }
  return { nodes, steps: numbered(nodes, found) }
}

function attributeFiller(name: string, parts: readonly string[]): Step['fill'] {
  const [, own] = hole.exec(name) ?? []
  const numberOf = Number(own ?? parts[1])
  if (own)
    return (node, values) => {
      const value = values[numberOf]
      if (typeof value === 'function') value(node)
    }
  const bare = name.slice(1)
  if (name.startsWith('@'))
    return (node, values) => {
      const value = values[numberOf]
      if (typeof value === 'function') node.addEventListener(bare, value as EventListener)
    }
  if (name.startsWith('?'))
    return (node, values) => (node as Element).toggleAttribute(bare, Boolean(values[numberOf]))
  // `class=${value}`, without text around it.
  if (parts.length === 3 && !parts[0] && !parts[2])
    return (node, values) => {
      const value = values[numberOf]
      if (value !== nothing) (node as Element).setAttribute(name, textOf(value))
    }
  return (node, values) => {
    const texts = parts.map((part, index) => (index % 2 ? textOf(values[Number(part)]) : part))
    ;(node as Element).setAttribute(name, texts.join(''))
  }
}

const textOf = (value: unknown): string => (value === nothing ? '' : String(value ?? ''))

function fillChild(node: Text, value: unknown): void {
  // Most values are text.
  if (!Array.isArray(value)) node.data = textOf(value)
  else node.replaceWith(...value.flatMap(nodesOf))
}

function nodesOf(value: unknown): (Node | string)[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  return [isTemplate(value) ? draw(value) : textOf(value)]
}
