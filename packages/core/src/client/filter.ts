import type { Facets } from '../format/schema/table.ts'
import { type Facet, facetNames, facetsOf } from '../model/facets.ts'
import type { ProductSummary } from '../model/schema/product.ts'
import type {
  availabilities,
  categories,
  certificateKinds,
  HalalStatus,
  mentoringStatuses,
  OpenEnum,
  paymentKinds,
  programmes,
} from '../model/vocabulary.ts'

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
  /** Only these products; lists have them in this order. */
  ids?: readonly string[] | undefined
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
export function askedValues(filter: ProductFilter): [field: Facet, value: string][] {
  const { certified = [] } = filter
  const asked = certified.map((kind): [Facet, string] =>
    // Whoever states a certificate without its number is not certified.
    kind === 'halal' ? ['halal', 'certified'] : ['certificate', kind],
  )
  for (const field of facetNames) {
    // Several certificates may be asked for.
    const value = field === 'certificate' ? undefined : filter[field]
    if (value !== undefined) asked.push([field, value])
  }
  return asked
}

/** Whether a product passes. A facet of the table without its key in {@link ProductFilter} is a type error above. */
export function matches(product: ProductSummary, filter: ProductFilter): boolean {
  const { regency, district, village, category, ids } = filter
  const values = facetsOf(product)
  return (
    (regency === undefined || product.village.startsWith(`${regency}.`)) &&
    (district === undefined || product.village.startsWith(`${district}.`)) &&
    (village === undefined || product.village === village) &&
    (category === undefined || product.category === category) &&
    (ids === undefined || ids.includes(product.id)) &&
    askedValues(filter).every(([field, value]) => values[field].includes(value))
  )
}

/** Whether a subtree with these counts may hold a product that passes. */
export function mayHold(facets: Facets, filter: ProductFilter): boolean {
  return askedValues(filter).every(
    ([field, value]) => facets[field] === undefined || facets[field][value] !== undefined,
  )
}
