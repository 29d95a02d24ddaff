// What is written for language models: `llms.txt`, the skill's steps with a reference of every element from the manifest.
// What stands in the steps is checked against it.
import { type ElementDeclaration, fieldsOf, methodsOf } from './manifest.ts'

/** Attributes that HTML itself has. */
const ofHtml = ['class', 'id', 'slot', 'hidden', 'style', 'title']

const tagPattern = /<(ovop-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g

/** @throws Error for an element, an attribute or an event in a text that the manifest does not have */
export function checkWords(text: string, elements: readonly ElementDeclaration[]): void {
  for (const [written, tag, attributes = ''] of text.matchAll(tagPattern)) {
    const element = elements.find(({ tagName }) => tagName === tag)
    if (!element) throw new Error(`There is no element <${tag}>`)
    const known = [...(element.attributes ?? []).map(({ name }) => name), ...ofHtml]
    for (const [, name = ''] of attributes.matchAll(/\s([\w-]+)/g))
      if (!known.includes(name)) throw new Error(`<${tag}> has no attribute ${name}: ${written}`)
  }
  const events = new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)))
  for (const [, name = ''] of text.matchAll(/addEventListener\('([^']+)'/g))
    if (!events.has(name)) throw new Error(`There is no event ${name}`)
}

const list = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `\n${title}:\n${lines.map((line) => `- ${line}`).join('\n')}\n`

const named = ({ name, description }: { name: string; description?: string }) =>
  `\`${name || '(children)'}\`: ${description}`

function referenceOf(element: ElementDeclaration): string {
  const attributes = element.attributes?.map(
    ({ name, type, description }) =>
      `\`${name}\` (${(type?.text ?? 'string').replaceAll(' | undefined', '')}): ${description}`,
  )
  const data = fieldsOf(element).filter((field) => !('attribute' in field))
  const methods = methodsOf(element).map(
    ({ name, parameters = [], description }) =>
      `\`${name}(${parameters.map((parameter) => parameter.name).join(', ')})\`: ${description}`,
  )
  return `## <${element.tagName}>

${element.description}
${list('Attributes', attributes ?? [])}${list('Properties only', data.map(named))}${list('Methods', methods)}${list(
  'Events',
  (element.events ?? []).map(named),
)}${list('Slots', (element.slots ?? []).map(named))}${list('Parts', (element.cssParts ?? []).map(named))}${list(
  'Custom properties',
  (element.cssProperties ?? []).map(named),
)}`
}

/** Text of `llms.txt`. @throws Error where the skill names what is not there */
export function llmsText(skill: string, elements: readonly ElementDeclaration[]): string {
  checkWords(skill, elements)
  const steps = skill.replace(/^---[\s\S]*?---\s*/, '')
  return `${steps}\n# Reference\n\n${elements.map(referenceOf).join('\n')}`
}
