/// <reference path="./analyzer.d.ts" />
// The custom-elements manifest: what each element takes, tells and lets a page change, read from its class and the class's
// doc comment. Editor hints and the types of frameworks are written from it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cli } from '@custom-elements-manifest/analyzer/cli.js'
import type {
  ClassDeclaration,
  ClassField,
  ClassMember,
  ClassMethod,
  CustomElementDeclaration,
  CustomElementField,
  Module,
  Package,
} from 'custom-elements-manifest/schema'
import { type Tag, tagNames, tags } from '../../src/tags.ts'
import { usedBy } from './used-by.ts'

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))

/** What an element of ours is, as it stands in the manifest. */
export interface ElementDeclaration extends CustomElementDeclaration {
  tagName: Tag
}

/** Files in which classes of events stand. */
const eventFiles = ['src/events/events.ts', 'src/village-map/map-events.ts']

const elementFile = (tag: Tag) => `src/${tags[tag].folder}/${tags[tag].folder}.ts`

/** Name of an event's class by the name under which it is told: `ovop-buy` → `OvopBuyEvent`. */
function eventClasses(): Record<string, string> {
  const classes: Record<string, string> = {}
  for (const file of eventFiles) {
    const source = readFileSync(`${packageFolder}${file}`, 'utf8')
    for (const [, name, type] of source.matchAll(
      /class (\w+) extends Event \{\s+static get type\(\) \{\s+return '([\w-]+)'/g,
    ))
      classes[type as string] = name as string
  }
  return classes
}

const isPublic = (member: ClassMember) =>
  (member.privacy ?? 'public') === 'public' && !member.name.startsWith('#') && !member.static

/** Where something was inherited from is a file of ours that no page can reach. */
function own<Part extends object>(part: Part): Part {
  const { inheritedFrom: _, ...rest } = part as Part & { inheritedFrom?: unknown }
  return rest as Part
}

const isMethod = (member: ClassMember): member is ClassMethod => member.kind === 'method'
const isField = (member: ClassMember): member is ClassField => member.kind === 'field'

function publicElement(found: CustomElementDeclaration, tag: Tag): ElementDeclaration {
  const classes = eventClasses()
  // Without a description stands what the analyzer saw in the code: an event of ours among ourselves.
  const told = found.events?.filter(({ description }) => description)
  const events = told?.map((event) => {
    const name = classes[event.name]
    if (!name) throw new Error(`${tag}: no class of an event says that it is "${event.name}"`)
    return own({ ...event, type: { text: name } })
  })
  const { slots, attributes, members, ...rest } = found
  const { parts, tokens, descriptions } = usedBy(tag)
  const described = (names: Set<string>) =>
    [...names].sort().map((name) => ({ name, description: descriptions.get(name) ?? '' }))
  return {
    ...rest,
    tagName: tag,
    customElement: true,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: attributes?.map(own) ?? [],
    members: members?.filter(isPublic).map(own) ?? [],
    events: events ?? [],
    slots: slots?.map(own) ?? [],
    cssParts: described(parts),
    cssProperties: described(tokens),
  }
}

/** Fields that a page may set. */
export const fieldsOf = ({ members = [] }: ElementDeclaration): CustomElementField[] =>
  (members as ClassMember[]).filter(isField).filter(({ readonly }) => !readonly)

/** Methods that a page may call. */
export const methodsOf = ({ members = [] }: ElementDeclaration): ClassMethod[] =>
  (members as ClassMember[]).filter(isMethod)

const classesIn = (manifest: Package, file: string) =>
  manifest.modules
    .find(({ path }) => path === file)
    ?.declarations?.filter((declaration): declaration is ClassDeclaration => declaration.kind === 'class') ??
  []

const exported = (name: string, module: string) => ({
  kind: 'js' as const,
  name,
  declaration: { name, module },
})

/** Reads the sources. @throws Error where an element of the list has no class, or tells of an event that has none */
export async function readManifest(): Promise<Package> {
  const globs = ['src/base/ovop-element.ts', ...eventFiles, ...tagNames.map(elementFile)]
  const found: Package = await cli({
    argv: ['analyze', '--litelement', '--quiet', '--globs', ...globs],
    cwd: packageFolder,
    noWrite: true,
  })
  const modules = tagNames.map((tag): Module => {
    const declaration = classesIn(found, elementFile(tag)).find((each) => 'tagName' in each)
    if (!declaration) throw new Error(`${elementFile(tag)} has no class whose doc comment says @element`)
    const path = `dist/${tags[tag].folder}/define.js`
    return {
      kind: 'javascript-module',
      path,
      declarations: [publicElement(declaration as CustomElementDeclaration, tag)],
      exports: [
        exported(declaration.name, path),
        {
          kind: 'custom-element-definition',
          name: tag,
          declaration: { name: declaration.name, module: path },
        },
      ],
    }
  })
  const events = eventFiles.flatMap((file) => classesIn(found, file))
  const path = 'dist/index.js'
  modules.push({
    kind: 'javascript-module',
    path,
    declarations: events,
    exports: events.map(({ name }) => exported(name, path)),
  })
  return { schemaVersion: found.schemaVersion, readme: 'README.md', modules }
}

/** The elements of a manifest, in the order of the list of tags. */
export const elementsOf = (manifest: Package): ElementDeclaration[] =>
  manifest.modules.flatMap(({ declarations = [] }) =>
    declarations.filter((each): each is ElementDeclaration => 'tagName' in each),
  )
