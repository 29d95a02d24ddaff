import type { Product } from '@ovop-ntt/core'

/**
 * A product as it may be downloaded in bulk. Who agreed to be called by a visitor of a page did not agree to a list of
 * numbers, and a payment code belongs where its signature is checked: phones, contacts and QRIS are left out.
 */
export function openProduct({ qris: _, producer, channels, ...product }: Product): Product {
  const { contact: _contact, contactConsent: _consent, ...maker } = producer
  return { ...product, producer: maker, channels: channels.map(({ phone: _phone, ...channel }) => channel) }
}
