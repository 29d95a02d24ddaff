import { choiceName } from '@ovop-ntt/elements/ssr'
import { regencies } from '@ovop-ntt/geo'
import type { PictureRegion } from './regions-picture.ts'
import { linkTo, type Place, ways } from './site.ts'

/** Areas of NTT coloured by how many products they have; one may be the one that a page is about. */
export function regionsOf(place: Place, chosen?: string): Map<string, PictureRegion> {
  const { byRegency } = place.site.data
  // Few products everywhere are no reason for the strongest colour.
  const most = Math.max(6, ...[...byRegency.values()].map(({ length }) => length))
  return new Map(
    regencies.map(({ code }) => {
      const count = byRegency.get(code)?.length ?? 0
      const shade = count === 0 ? 0 : Math.max(1, Math.ceil((4 * count) / most))
      const region: PictureRegion = {
        name: choiceName({ field: 'regency', value: code }, place.language),
        note: count === 0 ? place.words.mapNone : place.words.count(count),
        shade,
        isChosen: code === chosen,
        ...(count > 0 && { href: linkTo(place, ways.regency(code)) }),
      }
      return [code, region]
    }),
  )
}
