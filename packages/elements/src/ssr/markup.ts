import { render } from '@lit-labs/ssr'
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js'
import type { TemplateResult } from 'lit'

/** Lit's marks of the places of a template. Nothing draws there again, and text of ours never holds one: it is escaped. */
const marks = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g

/** A template as HTML. */
export const markupOf = (template: TemplateResult): string =>
  collectResultSync(render(template)).replace(marks, '')

/** Name of a class in plain HTML, where a page's own rules for `.card` or `.frame` would reach it. */
export const ownClass = (name: string): string => `ovop-${name}`

/** Markup with its classes named by {@link ownClass}. In texts and values a quotation mark is escaped. */
export const withOwnClasses = (markup: string): string =>
  markup.replace(/ class="([^"]*)"/g, (_, names: string) => {
    const own = names.split(/\s+/).filter(Boolean).map(ownClass)
    return own.length ? ` class="${own.join(' ')}"` : ''
  })

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text between tags, or within the quotes of an attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => escapes[sign] as string)

/** ` name="value"` for each that is given; `true` as a name alone. */
export function attributesOf(attributes: Readonly<Record<string, string | boolean | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (!/^[a-z][a-z0-9-]*$/.test(name) || name.startsWith('on') || name === 'style')
        throw new TypeError(`"${name}" is no attribute that can be set here`)
      if (value === undefined || value === false) return ''
      return value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`
    })
    .join('')
}
