import type { LocalizedText } from './schema/text.ts'

/**
 * `text` in `language`, else in Indonesian, else in whatever language there is; `''` for none.
 * A regional tag falls back to its language: `en-GB` reads `en`.
 */
export function localized(text: LocalizedText | undefined, language = 'id'): string {
  if (text === undefined || typeof text === 'string') return text ?? ''
  const own = (tag: string) => (Object.hasOwn(text, tag) ? text[tag] : undefined)
  return own(language) ?? own(language.split('-')[0] ?? '') ?? own('id') ?? Object.values(text)[0] ?? ''
}
