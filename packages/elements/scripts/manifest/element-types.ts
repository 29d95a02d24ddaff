// The types that all frameworks share, written from the manifest: what can be set on each element, and what it tells.
// How a framework writes them stands in `types/`, by hand.
import { type ElementDeclaration, fieldsOf } from './manifest.ts'

const comment = (description = '') => `    /** ${description.replaceAll('\n', ' ')} */`

const line = (name: string, type: string, description?: string) =>
  `${comment(description)}\n    '${name}'?: ${type} | undefined`

/** Attributes by the names that HTML has for them, and properties by theirs where these differ. */
function attributesOf(element: ElementDeclaration): string[] {
  const fields = fieldsOf(element)
  const properties = fields.map(({ name, description }) =>
    line(name, `${element.name}['${name}']`, description),
  )
  const attributes = element.attributes
    // Those of every element are the framework's own.
    ?.filter(({ name, fieldName }) => fieldName && name !== fieldName)
    .map(({ name, fieldName, type, description }) =>
      line(
        name,
        `${element.name}['${fieldName}']${type?.text === 'number' ? ' | Numeral' : ''}`,
        description,
      ),
    )
  return [...properties, ...(attributes ?? [])]
}

const eventsOf = ({ events = [] }: ElementDeclaration) =>
  events.map(({ name, type, description }) => `${comment(description)}\n    '${name}': ${type.text}`)

const interfaceOf = (
  name: string,
  description: string,
  elements: readonly ElementDeclaration[],
  lines: (element: ElementDeclaration) => string[],
) =>
  `/** ${description} */
export interface ${name} {
${elements.map((element) => `  '${element.tagName}': {\n${lines(element).join('\n')}\n  }`).join('\n')}
}
`

/** Text of `element-types.d.ts`. */
export function elementTypes(elements: readonly ElementDeclaration[]): string {
  const classes = elements.map(({ name }) => name)
  const events = elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text))
  return `// Written from custom-elements.json by the build.
import type { ${[...new Set([...classes, ...events])].sort().join(', ')} } from './index.js'

/** A number as HTML writes it. */
type Numeral = \`\${number}\`

${interfaceOf('ElementAttributes', 'What can be set on each element: attributes and properties.', elements, attributesOf)}
${interfaceOf('ElementEvents', 'What each element tells, by the names of the events.', elements, eventsOf)}`
}
