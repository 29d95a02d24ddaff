import type { ProductSummary } from '../model/schema/product.ts'
import { villageKindOf } from '../standards/village-kind.ts'
import { cardNames } from './card-names.ts'

/**
 * Name of a regency or a city in a language, from the official one or, without its kind, the short one.
 * @param form `full`: `Kabupaten Ngada`; `short`, for little room: `Kab. Ngada`, of which English has none; `own`, for the
 * least: `Ngada`. A city keeps its word in each, since Kupang is both.
 * @example regencyName('Kabupaten Ngada', 'en') // 'Ngada Regency'
 * @example regencyName('Kota Kupang', 'en')     // 'Kupang City'
 * @example regencyName('Sumba Timur', 'en')     // 'East Sumba'
 * @example regencyName('Kabupaten Ngada', 'id', 'short') // 'Kab. Ngada'
 */
export function regencyName(name: string, language = 'id', form: 'full' | 'short' | 'own' = 'full'): string {
  const [, kind, written = name] = /^(Kabupaten|Kab\.?|Kota)\s+(\S.*)$/i.exec(name) ?? []
  const { areas, ownNames } = cardNames.in(language)
  const own = Object.hasOwn(ownNames, written) ? ownNames[written]! : written
  if (kind === undefined || (form === 'own' && !/^kota$/i.test(kind))) return own
  if (/^kota$/i.test(kind)) return areas.city(own)
  return form === 'short' ? areas.shortRegency(own) : areas.regency(own)
}

/**
 * Name of a village in a line of places. English says its kind where the name itself, or its code, does.
 * @example villageName('Desa Beiwali', 'en') // 'Beiwali village'
 * @example villageName('Beiwali', 'en', '53.09.06.2009') // 'Beiwali village'
 * @example villageName('Beiwali', 'id', '53.09.06.2009') // 'Beiwali'
 */
export function villageName(name: string, language = 'id', code?: string): string {
  const [, word, own = name] = /^(Desa|Kelurahan|Kel\.?)\s+(\S.*)$/i.exec(name) ?? []
  const kind = word ? (/^desa$/i.test(word) ? 'desa' : 'kelurahan') : villageKindOf(code ?? '')
  return cardNames.in(language).inLine.village(own, name, kind)
}

/** Name of a district in a line of places: `Bajawa`, in English `Bajawa district`. */
export function districtName(name: string, language = 'id'): string {
  const [, own = name] = /^(?:Kecamatan|Kec\.?)\s+(\S.*)$/i.exec(name) ?? []
  return own && cardNames.in(language).inLine.district(own, name)
}

/**
 * Where a product comes from, from the village to the regency.
 * @example placeText(coffee, 'id') // 'Beiwali, Bajawa, Kabupaten Ngada'
 * @example placeText(coffee, 'en') // 'Beiwali village, Bajawa district, Ngada Regency'
 */
export function placeText({ place, village }: ProductPlace, language = 'id'): string {
  return [
    villageName(place.village, language, village),
    districtName(place.district, language),
    regencyName(place.regency, language),
  ]
    .filter(Boolean)
    .join(', ')
}

type ProductPlace = Pick<ProductSummary, 'place' | 'village'>
