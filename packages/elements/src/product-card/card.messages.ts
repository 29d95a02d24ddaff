import { dictionary, provideWords } from '@ovop-ntt/core'

/** What stands on a card that shows its product. */
export const cardWords = {
  buy: 'Pesan',
  buyProduct: (name: string) => `Pesan ${name}`,
  ask: 'Tanya penjual',
  askProduct: (name: string) => `Tanya penjual tentang ${name}`,
  sample: 'Contoh',
  sampleNote: 'Data contoh, bukan data resmi',
  noPhoto: 'Belum ada foto',
  explain: 'Apa arti label ini?',
  numbered: (number: string) => `nomor ${number}`,
  accordingToProducer: 'menurut produsen',
  takes: (payment: string) => `Menerima ${payment}`,
  from: 'mulai',
  noPrice: 'Harga: tanya penjual',
  statedByProducer: 'Menurut produsen, belum diperiksa',
  verifiedBy: (by: string) => `Diperiksa oleh ${by}`,
  asOf: (date: string) => `Data per ${date}`,
}

export type CardMessages = typeof cardWords

/**
 * The words of a card, which stand apart from what else elements share: the first cards of a page say no more. Other languages
 * come for all of it at once.
 */
export const cardMessages = dictionary('card', cardWords, {
  en: async () => {
    const { en } = await import('../messages.en.ts')
    provideWords('en', { card: en })
    return en
  },
})

/** A card's words in a language; Indonesian where we have no others. */
export const cardMessagesIn = (language: string): CardMessages => cardMessages.in(language)
