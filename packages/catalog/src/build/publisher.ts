import { CatalogAbout } from '@ovop-ntt/core/format'
import * as z from 'zod/mini'

/** Who publishes a catalogue, and what it is called: what a publisher's JSON file says. */
export const Publisher = z.looseObject({
  id: CatalogAbout.shape.id,
  title: CatalogAbout.shape.title,
  publisher: CatalogAbout.shape.publisher,
  licence: CatalogAbout.shape.licence,
  contact: CatalogAbout.shape.contact,
  /** Page of a product with `{id}`: absolute, or relative to the catalogue. */
  productUrl: CatalogAbout.shape.productUrl,
  /** Of the texts; found in the products where absent. */
  languages: z.optional(CatalogAbout.shape.languages),
})
export type Publisher = z.infer<typeof Publisher>

/** What a publisher's file is missing; the message names file and field. */
export class PublisherError extends Error {
  override readonly name = 'PublisherError'
}

/** @throws PublisherError */
export function parsePublisher(json: string, file: string): Publisher {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new PublisherError(`${file}: bukan JSON yang benar`, { cause })
  }
  const parsed = Publisher.safeParse(value)
  if (parsed.success) return parsed.data
  const path = parsed.error.issues[0]?.path.join('.') || '(seluruhnya)'
  throw new PublisherError(
    `${file}: ${path}: tidak ada atau tidak benar; diharapkan id, title, publisher, licence, dan bila ada contact, productUrl (dengan {id})`,
    { cause: parsed.error },
  )
}
