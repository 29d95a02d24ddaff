import type { OwnMessages } from './map.messages.ts'

/** The map's words in English, once they are loaded. */
export let english: OwnMessages | undefined

/** Loads the map's words in a language; those in Indonesian are always there. */
export async function loadMessages(language: string): Promise<void> {
  if (language.startsWith('en')) english ??= (await import('./map.messages.en.ts')).en
}
