// The shop's own prices and stock. A real shop asks its server here; what it has no word on stays the catalogue's.

export const shop = 'Lapak Timur'

export interface Offer {
  /** Whole rupiah. */
  price?: number
  availability?: 'in-stock' | 'out-of-stock'
}

const offers: Readonly<Record<string, Offer>> = {
  '53.08-kopi-bubuk-detusoko': { price: 39_500, availability: 'in-stock' },
  '53.07-bubuk-cokelat-nita': { price: 41_000 },
  '53.10-kompiang-ruteng': { availability: 'out-of-stock' },
}

export const offerOf = (id: string): Offer | undefined => offers[id]
