import type { Pack } from '../model/schema/pack.ts'
import { formatNetContent } from '../standards/net-content.ts'
import { cardNames } from './card-names.ts'
import { unitNames } from './units.ts'

/** What stands in a record under a word, however it is written. */
function under<T>(record: Readonly<Record<string, T>>, word: string): T | undefined {
  const name = word.trim().toLowerCase()
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/**
 * A pack in a language: what the seller calls it, and its content. What is sold by its own unit is said once. A word for a
 * pack that a language does not know stays as the seller wrote it. Between number and unit stands a no-break space.
 * @example packText({ container: 'bungkus', netContent: { value: 200, unit: 'g' } }, 'id') // 'bungkus 200 g'
 * @example packText({ container: 'bungkus', netContent: { value: 200, unit: 'g' } }, 'en') // '200 g pack'
 * @example packText({ container: 'lembar', netContent: { value: 1, unit: 'sheet' } }, 'en') // '1 sheet'
 */
export function packText(pack: Pack | undefined, language = 'id'): string {
  const { container = '', netContent } = pack ?? {}
  const { packs, packOf } = cardNames.in(language)
  const known = under(packs, container)
  const word = known ?? container
  if (!netContent) return word
  // Number and unit stay on one line.
  const content = formatNetContent(netContent, language).replaceAll(' ', '\u00a0')
  const unit = under(unitNames.in(language), netContent.unit)
  if (!word || unit?.includes(word) || content.endsWith(`\u00a0${container}`)) return content
  if (known === undefined) return `${word} ${content}`
  return packOf[unit ? 'counted' : 'measured'](word, content)
}
