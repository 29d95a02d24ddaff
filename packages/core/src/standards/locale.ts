/** Locale of the interface for a language tag: English for `en…`, Indonesian for all else. */
export function localeOf(language: string | undefined): 'id-ID' | 'en-US' {
  return /^en\b/i.test(language ?? '') ? 'en-US' : 'id-ID'
}
