import type { LocalizedText } from './schema/text.ts'

/**
 * `text` in `language`, else in Indonesian, else in whatever language there is; `''` for none.
 * A regional tag falls back to its language: `en-GB` reads `en`.
 */
export function localized(text: LocalizedText | undefined, language = 'id'): string {
  if (text === undefined || typeof text === 'string') return text ?? ''
  return text[tagOf(text, language)] ?? ''
}

/** Under which tag {@link localized} finds its text. */
function tagOf(text: Readonly<Record<string, string>>, language: string): string {
  const tags = [language, language.split('-')[0] ?? '', 'id']
  return tags.find((tag) => Object.hasOwn(text, tag)) ?? Object.keys(text)[0] ?? ''
}

/**
 * The language of what {@link localized} gives, where it is another than was asked for: a page marks that part with `lang`,
 * so that it is read aloud as it should be. Text without a language is Indonesian.
 * @example otherLanguage({ id: 'Kopi', en: 'Coffee' }, 'en') // undefined
 * @example otherLanguage('Kopi Bajawa', 'en-GB')             // 'id'
 */
export function otherLanguage(text: LocalizedText | undefined, language = 'id'): string | undefined {
  if (text === undefined) return undefined
  const tag = typeof text === 'string' ? 'id' : tagOf(text, language)
  const primary = (of: string) => of.toLowerCase().split('-')[0]
  return tag && primary(tag) !== primary(language) ? tag : undefined
}
