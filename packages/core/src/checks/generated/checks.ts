// Compiled from the schemas by `pnpm --filter @ovop-ntt/core compile-checks`; not to be edited.
import { certificate, isoDate, localizedText, mentoring, pack, place, productId, productImage, villageCode } from './summary-check.ts'
import { isLinkAddress } from '../../model/address.ts'
import { isProductUrl } from '../../format/product-url.ts'
import type { Product } from '../../model/schema/product.ts'
import type { Village } from '../../model/schema/place.ts'
import type { LocalizedText } from '../../model/schema/text.ts'
import type { Root } from '../../format/schema/root.ts'
import type { Entry } from '../../format/schema/table.ts'
import type { ShownProvenance } from '../../format/schema/provenance.ts'
import { check, array, boolean, literal, number, object, optional, record, text, tuple, union, unknown } from '../check.ts'

const linkAddress = text({ test: isLinkAddress, says: "not an address that may be linked" })
const contact = object({ name: optional(text()), phone: optional(text({ pattern: /^\+[1-9]\d{6,14}$/ })), whatsapp: optional(text({ pattern: /^\+[1-9]\d{6,14}$/ })), email: optional(text({ pattern: /^[^\s@?&]+@[^\s@?&]+$/ })), url: optional(linkAddress) })
const producer = object({ name: text({ min: 1 }), kind: optional(text({ max: 64 })), nib: optional(text({ pattern: /^\d{13}$/ })), kbli: optional(array(text({ pattern: /^\d{5}$/ }))), story: optional(localizedText), contactConsent: optional(boolean), contact: optional(contact) })
const position = object({ longitude: number({ min: -180, max: 180 }), latitude: number({ min: -90, max: 90 }), approximate: optional(boolean) })
const channel = object({ kind: text({ max: 64 }), name: optional(text()), phone: optional(text({ pattern: /^\+[1-9]\d{6,14}$/ })), url: optional(linkAddress), address: optional(text()), position: optional(position) })
const delivery = object({ kinds: array(text({ max: 64 })), area: optional(localizedText), note: optional(localizedText) })
const curation = object({ potential: optional(text({ max: 64 })), rawMaterials: optional(text({ max: 64 })), satelliteVillages: optional(text({ max: 64 })), buyers: optional(text({ max: 64 })), distribution: optional(text({ max: 64 })), legality: optional(text({ max: 64 })) })
const grade = object({ scheme: text(), stars: number({ int: true, min: 1, max: 5 }), year: number({ int: true, min: 2000, max: 2100 }) })
const product = object({ id: productId, name: localizedText, category: text({ max: 64 }), programme: optional(text({ max: 64 })), village: villageCode, place: place, images: array(productImage), packs: array(pack), season: optional(array(number({ int: true, min: 1, max: 12 }))), certificates: array(certificate), halal: optional(text({ max: 64 })), payments: array(text({ max: 64 })), mentoring: optional(mentoring), featured: optional(boolean), sample: optional(boolean), updatedAt: optional(isoDate), summary: optional(localizedText), story: optional(localizedText), tags: optional(array(text())), origin: optional(text({ max: 64 })), satelliteVillages: optional(array(villageCode)), producer: producer, channels: array(channel), qris: optional(object({ payload: text({ max: 512 }), merchantName: optional(text()), nmid: optional(text()) })), delivery: optional(delivery), curation: optional(curation), grade: optional(grade) })
export const checkProduct = check<Product>(product)
const village = object({ code: villageCode, name: text({ min: 1 }), kind: text({ max: 64 }), district: text(), regency: text(), province: optional(text()), position: optional(position), bpsCode: optional(text({ pattern: /^\d{10}$/ })) })
export const checkVillage = check<Village>(village)
export const checkLocalizedText = check<LocalizedText>(localizedText)
const isoInstant = text({ pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/ })
const catalogCounts = object({ products: number({ int: true, min: 0 }), regencies: number({ int: true, min: 0 }), villages: number({ int: true, min: 0 }), by: object({ regency: record(number({ int: true, min: 0 })), category: record(number({ int: true, min: 0 })), mentoring: record(number({ int: true, min: 0 })), certificate: record(number({ int: true, min: 0 })), payment: record(number({ int: true, min: 0 })), halal: optional(record(number({ int: true, min: 0 }))), availability: optional(record(number({ int: true, min: 0 }))), programme: optional(record(number({ int: true, min: 0 }))), curation: optional(record(number({ int: true, min: 0 }))) }), matrix: optional(record(record(number({ int: true, min: 0 })))), byRegency: optional(record(record(record(number({ int: true, min: 0 }))))) })
const facets = record(record(number({ int: true, min: 0 })))
const entry = tuple(text(), text({ pattern: /^[0-9a-f]{32}$/ }), number({ int: true }), optional(facets))
const table = union(object({ rows: number({ int: true, min: 0 }), inline: array(unknown) }), object({ rows: number({ int: true, min: 0 }), depth: number({ int: true, min: 1 }), top: array(entry) }))
const delegatedKey = object({ key: text(), expires: isoInstant, by: text(), signature: text() })
const rootSignature = object({ key: text(), signature: text() })
const root = object({ spec: literal("ovop-catalog/1"), id: text({ pattern: /^[a-z0-9][a-z0-9-]{0,63}$/ }), title: localizedText, publisher: text({ min: 1 }), contact: optional(contact), licence: text(), languages: array(text(), { min: 1 }), sample: optional(boolean), revision: number({ int: true, min: 0 }), generatedAt: isoInstant, restoredAt: optional(isoInstant), staleAfter: optional(isoInstant), productUrl: optional(text({ test: isProductUrl, says: "not an address with {id}" })), counts: catalogCounts, search: optional(object({ analyzer: text() })), tables: object({ products: table, villages: table, categories: optional(table), terms: optional(table), facets: optional(table) }), keys: optional(array(delegatedKey)), signatures: optional(array(rootSignature)) })
export const checkRoot = check<Root>(root)
export const checkEntry = check<Entry>(entry)
const shownProvenance = object({ publisher: text({ min: 1 }), generatedAt: isoInstant }, true)
export const checkShownProvenance = check<ShownProvenance>(shownProvenance)
