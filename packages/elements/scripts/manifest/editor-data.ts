// Hints for editors, written from the manifest: custom data for VS Code's HTML, and web-types for JetBrains' editors.
import { type ElementDeclaration, fieldsOf } from './manifest.ts'

/** Values of an attribute whose type lists them: `'lazy' | 'eager' | undefined` → `['lazy', 'eager']`. */
export const valuesOf = (type: string | undefined): string[] =>
  [...(type ?? '').matchAll(/'([^']*)'/g)].map(([, value]) => value as string)

const lines = (title: string, list: readonly { name: string; description?: string }[] = []): string[] =>
  list.length === 0
    ? []
    : [
        '',
        `**${title}**`,
        ...list.map(({ name, description }) => `- \`${name || '(default)'}\`: ${description}`),
      ]

/** Everything about an element as Markdown, for the box that an editor shows. */
const descriptionOf = (element: ElementDeclaration): string =>
  [
    element.description ?? '',
    ...lines('Events', element.events),
    ...lines('Slots', element.slots),
    ...lines('Parts', element.cssParts),
    ...lines('Custom properties', element.cssProperties),
  ].join('\n')

/**
 * Custom data for VS Code's HTML.
 * @see https://github.com/microsoft/vscode-custom-data
 */
export const htmlCustomData = (elements: readonly ElementDeclaration[]) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: { kind: 'markdown', value: descriptionOf(element) },
    attributes: element.attributes?.map(({ name, description, type }) => ({
      name,
      description,
      ...(type?.text === 'boolean' && { valueSet: 'v' }),
      ...(valuesOf(type?.text).length > 0 && {
        values: valuesOf(type?.text).map((value) => ({ name: value })),
      }),
    })),
  })),
})

/**
 * Web-types for JetBrains' editors.
 * @see https://github.com/JetBrains/web-types
 */
export const webTypes = (
  elements: readonly ElementDeclaration[],
  { name, version }: { name: string; version: string },
) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: element.attributes?.map(({ name, description, type, default: value }) => ({
          name,
          description,
          value: type?.text === 'boolean' ? { kind: 'no-value' } : { type: type?.text ?? 'string' },
          ...(value && { default: value.replaceAll("'", '') }),
        })),
        slots: element.slots?.map(({ name, description }) => ({ name, description })),
        css: {
          parts: element.cssParts?.map(({ name, description }) => ({ name, description })),
          properties: element.cssProperties?.map(({ name, description }) => ({ name, description })),
        },
        js: {
          events: element.events?.map(({ name, description, type }) => ({
            name,
            description,
            type: type.text,
          })),
          properties: fieldsOf(element).map(({ name, description, type }) => ({
            name,
            description,
            type: type?.text,
          })),
        },
      })),
    },
  },
})
