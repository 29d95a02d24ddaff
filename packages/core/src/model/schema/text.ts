import * as z from 'zod/mini'

/**
 * Text for people: one string, or one per language (BCP 47 tag). Always plain text, never HTML.
 * @example 'Kopi arabika Bajawa'
 * @example { id: 'Kopi arabika Bajawa', en: 'Bajawa arabica coffee' }
 */
export const LocalizedText = z.union([z.string(), z.record(z.string(), z.string())])
export type LocalizedText = z.infer<typeof LocalizedText>
