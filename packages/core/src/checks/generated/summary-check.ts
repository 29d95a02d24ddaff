// Compiled from the schemas by `pnpm --filter @ovop-ntt/core compile-checks`; not to be edited.
import { isPictureAddress } from '../../model/address.ts'
import type { ProductSummary } from '../../model/schema/product.ts'
import { check, array, boolean, number, object, optional, record, text, union } from '../check.ts'

export const productId = text({ max: 50, pattern: /^\d{2}\.\d{2}-[a-z0-9]+(-[a-z0-9]+)*$/ })
export const localizedText = union(text(), record(text()))
export const villageCode = text({ pattern: /^\d{2}\.\d{2}\.\d{2}\.[12]\d{3}$/ })
export const place = object({ village: text(), district: text(), regency: text() })
const pictureAddress = text({ test: isPictureAddress, says: "not an address of a picture" })
const pictureSource = object({ src: pictureAddress, width: number({ int: true, above: 0 }) })
export const productImage = object({ src: pictureAddress, width: optional(number({ int: true, above: 0 })), height: optional(number({ int: true, above: 0 })), sources: optional(array(pictureSource)), thumbhash: optional(text({ max: 64, pattern: /^[A-Za-z0-9+/]+={0,2}$/ })), alt: optional(localizedText), credit: optional(text()), shows: optional(text({ max: 64 })) })
const netContent = object({ value: number({ above: 0 }), unit: text({ max: 64 }) })
export const isoDate = text({ pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ })
export const pack = object({ netContent: optional(netContent), container: optional(text({ max: 40 })), price: optional(number({ int: true, min: 1, max: 10000000000 })), gtin: optional(text({ pattern: /^(\d{8}|\d{12,14})$/ })), sku: optional(text({ max: 64 })), availability: optional(text({ max: 64 })), availabilityDate: optional(isoDate) })
export const certificate = object({ kind: text({ max: 64 }), number: optional(text({ min: 1, max: 64 })), percent: optional(number({ min: 0, max: 100 })), issued: optional(isoDate), expires: optional(isoDate), state: optional(text({ max: 64 })), verified: optional(object({ by: text({ min: 1 }), at: isoDate, source: optional(text()) })) })
export const mentoring = object({ status: text({ max: 64 }), by: optional(text()), aspects: optional(array(text({ max: 64 }))) })
const productSummary = object({ id: productId, name: localizedText, category: text({ max: 64 }), programme: optional(text({ max: 64 })), village: villageCode, place: place, images: array(productImage), packs: array(pack), season: optional(array(number({ int: true, min: 1, max: 12 }))), certificates: array(certificate), halal: optional(text({ max: 64 })), payments: array(text({ max: 64 })), mentoring: optional(mentoring), featured: optional(boolean), sample: optional(boolean), updatedAt: optional(isoDate) })
export const checkProductSummary = check<ProductSummary>(productSummary)
/** The fields of a summary that are known here, in the order of canonical JSON. */
export const summaryFieldNames = ["category","certificates","featured","halal","id","images","mentoring","name","packs","payments","place","programme","sample","season","updatedAt","village"] as const satisfies readonly (keyof ProductSummary)[]
