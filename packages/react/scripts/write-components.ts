// Writes generated/index.ts: a component for each element, from the elements' custom-elements manifest. Part of the build.
import { mkdir, writeFile } from 'node:fs/promises'
import manifest from '@ovop-ntt/elements/custom-elements.json' with { type: 'json' }
import type { ClassField, CustomElementDeclaration, Package } from 'custom-elements-manifest/schema'
import { attributeName, listenerName } from '../src/definition.ts'

const elements = (manifest as unknown as Package).modules.flatMap(({ declarations = [] }) =>
  declarations.filter((each): each is CustomElementDeclaration & { tagName: string } => 'tagName' in each),
)

const comment = (text = '', indent = '') => `${indent}/** ${text.replaceAll('\n', ' ')} */`

function componentOf({
  name,
  tagName,
  description,
  members = [],
  events = [],
  attributes = [],
}: (typeof elements)[0]) {
  const properties = members.filter(
    (member): member is ClassField => member.kind === 'field' && !('readonly' in member),
  )
  for (const { name: property, attribute } of properties as (ClassField & { attribute?: string })[])
    if (attribute && attribute !== attributeName(property))
      throw new Error(
        `<${tagName}>: the attribute of ${property} is ${attribute}, not ${attributeName(property)}`,
      )
  if (attributes.length === 0) throw new Error(`<${tagName}> has no attributes in the manifest`)
  const props = [
    ...properties.map(
      ({ name: property, description }) =>
        `${comment(description, '  ')}\n  ${property}?: elements.${name}['${property}'] | undefined`,
    ),
    ...events.map(
      ({ name: event, type, description }) =>
        `${comment(description, '  ')}\n  ${listenerName(event)}?: ((event: elements.${type.text}) => void) | undefined`,
    ),
  ]
  return `export interface ${name}Props extends HTMLAttributes<elements.${name}> {
${props.join('\n')}
}

${comment(description)}
export const ${name}: Component<${name}Props, elements.${name}> = /* @__PURE__ */ component({
  tag: '${tagName}',
  properties: ${JSON.stringify(properties.map(({ name }) => name))},
  events: ${JSON.stringify(events.map(({ name }) => name))},
  register: () => elements.register('${tagName}', elements.${name}),
})
`
}

const source = `// Written by scripts/write-components.ts.
import { component } from '#component'
import * as elements from '@ovop-ntt/elements'
import type { HTMLAttributes } from 'react'
import type { Component } from '../src/definition.ts'

${elements.map(componentOf).join('\n')}`

await mkdir(new URL('../generated', import.meta.url), { recursive: true })
await writeFile(new URL('../generated/index.ts', import.meta.url), source)
