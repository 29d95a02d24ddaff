import { escapeHtml } from '@ovop-ntt/elements/ssr'

/** Markup that is safe to write out. Only {@link html} and {@link trusted} make it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

export type Part = Html | string | number | undefined | null | false | readonly Part[]

function render(part: Part): string {
  if (part === undefined || part === null || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(render).join('')
  return escapeHtml(String(part))
}

/**
 * Writes markup. What is filled in becomes text, also within a quoted attribute; only {@link Html} goes in as it
 * is. A list is written one after the other; `undefined`, `null` and `false` are nothing.
 * @example html`<p title="${name}">${name}</p>`
 */
export function html(markup: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(markup.reduce((before, literal, index) => before + render(parts[index - 1]) + literal))
}

/** Markup that we wrote ourselves. Never for data. */
export function trusted(markup: string): Html {
  return new Html(markup)
}
