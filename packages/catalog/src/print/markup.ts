/** Text that is HTML already: made by {@link html}, or by a library that draws. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | readonly Markup[] | undefined

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * HTML from a template: what stands in it as text stays text, in content and in quoted attributes; only
 * {@link Markup} passes as it is. `undefined` leaves nothing.
 * @example html`<p title="${'"'}">${'<b>'}</p>`.text // '<p title="&quot;">&lt;b&gt;</p>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = parts[0] as string
  for (let i = 0; i < values.length; i += 1) text += written(values[i]) + parts[i + 1]
  return new Markup(text)
}

function written(value: Value): string {
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(written).join('')
  return escapeMarkup(String(value ?? ''))
}

/** Text for HTML and XML alike, in content and in quoted attributes. */
export function escapeMarkup(text: string): string {
  // Most texts have no such sign.
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text
}
