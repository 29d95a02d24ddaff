import {
  formatNetContent,
  halalStatus,
  localized,
  names,
  type Pack,
  type Product,
  parseAreaCode,
  regencyName,
  villageName,
} from '@ovop-ntt/core'
import { type LabelLanguage, labelWords } from './label-words.ts'
import { permitsOf } from './permits.ts'

/** What a paragraph is, and so how it looks. */
export type Role = 'sample' | 'name' | 'place' | 'content' | 'producer' | 'permit' | 'note'

export interface Paragraph {
  readonly role: Role
  readonly text: string
}

export interface LabelText {
  readonly paragraphs: readonly Paragraph[]
  /** What the data states and the label does not, with the reason. */
  readonly omitted: readonly string[]
}

/**
 * What a label says of a pack, from top to bottom, in plain text.
 * @param today ISO day: permits that ran out before are left out
 */
export function labelText(
  product: Product,
  pack: Pack | undefined,
  language: LabelLanguage,
  today: string,
): LabelText {
  const say = labelWords[language]
  const { place, producer, sample } = product
  const { permits, note, omitted } = permitsOf(product.certificates, language, today)
  const { shortDistrict } = names.in(language).areas
  const area = [
    villageOf(product, language),
    place.district && shortDistrict(place.district),
    regencyName(place.regency, language),
  ]
  const texts: [Role, string | undefined | false][] = [
    ['sample', sample && say.sample],
    ['name', localized(product.name, language)],
    ['place', area.filter(Boolean).join(', ')],
    ['content', pack?.netContent && say.netContent(formatNetContent(pack.netContent, language))],
    ['producer', say.madeBy(producer.name)],
    // UU 33/2014, article 26: who sells what is not halal has to say so.
    ['content', halalStatus(product) === 'non-halal' && say.nonHalal],
    ...permits.map((permit): [Role, string] => ['permit', permit]),
    ['note', note],
  ]
  const paragraphs = texts.flatMap(([role, text]) => {
    const line = oneLine(text || '')
    return line ? [{ role, text: line }] : []
  })
  return { paragraphs, omitted }
}

/** `Desa Oelfatu`: whether it is a desa or a kelurahan is in its code. */
function villageOf({ village, place }: Product, language: LabelLanguage): string {
  const code = parseAreaCode(village)
  const kind = code.ok ? code.value.villageKind : undefined
  return kind && !/^(desa|kelurahan)\s/i.test(place.village)
    ? names.in(language).areas[kind](place.village)
    : villageName(place.village, language)
}

/** Text of a catalogue without signs that break lines, hide letters or turn the direction of writing. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim()
}
