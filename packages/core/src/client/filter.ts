import type { Facets } from '../format/table.ts'
import type { certificateKinds } from '../model/certificate.ts'
import type { paymentKinds } from '../model/channel.ts'
import { halalStatus } from '../model/derived.ts'
import type { OpenEnum } from '../model/open-enum.ts'
import type { availabilities } from '../model/pack.ts'
import type { categories, ProductSummary } from '../model/product.ts'
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
  /** Kinds of certificate that the product states, all of them. */
  certified?: readonly OpenEnum<(typeof certificateKinds)[number]>[] | undefined
  payment?: OpenEnum<(typeof paymentKinds)[number]> | undefined
  mentoring?: OpenEnum<(typeof mentoringStatuses)[number]> | undefined
  availability?: OpenEnum<(typeof availabilities)[number]> | undefined
}

/** The longest area code asked for, closed by a dot where areas lie below it: `53.1` must not match `53.10`. */
export function areaPrefix({ regency, district, village }: ProductFilter): string | undefined {
  if (village !== undefined) return village
  const area = district ?? regency
  return area === undefined ? undefined : `${area}.`
}

/** Whether a product passes. */
export function matches(product: ProductSummary, filter: ProductFilter): boolean {
  const { regency, district, village, category, certified, payment, mentoring, availability } = filter
  return (
    (regency === undefined || product.village.startsWith(`${regency}.`)) &&
    (district === undefined || product.village.startsWith(`${district}.`)) &&
    (village === undefined || product.village === village) &&
    (category === undefined || product.category === category) &&
    (certified ?? []).every((kind) => isCertified(product, kind)) &&
    (payment === undefined || product.payments.includes(payment)) &&
    (mentoring === undefined || product.mentoring?.status === mentoring) &&
    (availability === undefined || product.packs.some((pack) => pack.availability === availability))
  )
}

function isCertified(product: ProductSummary, kind: string): boolean {
  return kind === 'halal'
    ? halalStatus(product) === 'certified'
    : product.certificates.some((certificate) => certificate.kind === kind)
}

/** Whether a subtree with these counts may hold a product that passes. */
export function mayHold(facets: Facets, filter: ProductFilter): boolean {
  const some = (field: string, value: string | undefined) =>
    value === undefined || facets[field] === undefined || facets[field][value] !== undefined
  return (
    (filter.certified ?? []).every((kind) => some('certificate', kind)) &&
    some('payment', filter.payment) &&
    some('mentoring', filter.mentoring) &&
    some('availability', filter.availability)
  )
}
