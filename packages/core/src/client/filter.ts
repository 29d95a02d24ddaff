import { facetsOf } from '../format/rows.ts'
import type { Facets } from '../format/table.ts'
import type { certificateKinds } from '../model/certificate.ts'
import type { paymentKinds } from '../model/channel.ts'
import type { OpenEnum } from '../model/open-enum.ts'
import type { availabilities } from '../model/pack.ts'
import type { categories, HalalStatus, ProductSummary, programmes } from '../model/product.ts'
import type { mentoringStatuses } from '../model/programme.ts'

/** Which products: all of what is given must hold. */
export interface ProductFilter {
  /** Kemendagri code of the regency that the product's village lies in: `53.09`. */
  regency?: string | undefined
  /** Kemendagri code of the district: `53.09.01`. */
  district?: string | undefined
  /** Kemendagri code of the village: `53.09.01.2001`. */
  village?: string | undefined
  category?: OpenEnum<(typeof categories)[number]> | undefined
  /** Kinds of certificate that the product states, all of them; `halal` only with its number. */
  certified?: readonly OpenEnum<(typeof certificateKinds)[number]>[] | undefined
  halal?: HalalStatus | undefined
  payment?: OpenEnum<(typeof paymentKinds)[number]> | undefined
  mentoring?: OpenEnum<(typeof mentoringStatuses)[number]> | undefined
  /** Of one pack at least. */
  availability?: OpenEnum<(typeof availabilities)[number]> | undefined
  programme?: OpenEnum<(typeof programmes)[number]> | undefined
}

/**
 * How the villages of the area asked for begin among keys of villages: a dot closes a code below which others lie, since
 * `53.1` must not match `53.10`.
 */
export function areaPrefix({ regency, district, village }: ProductFilter): string {
  const areas = [regency && `${regency}.`, district && `${district}.`, village && `${village}/`]
  const given = areas.filter((area) => area !== undefined)
  const smallest = given.at(-1) ?? ''
  return given.every((area) => smallest.startsWith(area)) ? smallest : noArea
}

/** A village in one regency and a district of another: no key begins so. */
const noArea = '-'

/** What a filter asks of the fields that entries count: `[field, value]`, all of which must hold. */
export function askedValues(filter: ProductFilter): [field: string, value: string][] {
  const { certified = [], halal, payment, mentoring, availability, programme } = filter
  const single = Object.entries({ halal, payment, mentoring, availability, programme })
  const asked = [
    ...certified.map((kind): [string, string] =>
      // Whoever states a certificate without its number is not certified.
      kind === 'halal' ? ['halal', 'certified'] : ['certificate', kind],
    ),
    ...single,
  ]
  return asked.filter((pair): pair is [string, string] => pair[1] !== undefined)
}

/** Whether a product passes. */
export function matches(product: ProductSummary, filter: ProductFilter): boolean {
  const { regency, district, village, category } = filter
  const values = facetsOf(product)
  return (
    (regency === undefined || product.village.startsWith(`${regency}.`)) &&
    (district === undefined || product.village.startsWith(`${district}.`)) &&
    (village === undefined || product.village === village) &&
    (category === undefined || product.category === category) &&
    askedValues(filter).every(([field, value]) => values[field]?.includes(value))
  )
}

/** Whether a subtree with these counts may hold a product that passes. */
export function mayHold(facets: Facets, filter: ProductFilter): boolean {
  return askedValues(filter).every(
    ([field, value]) => facets[field] === undefined || facets[field][value] !== undefined,
  )
}
