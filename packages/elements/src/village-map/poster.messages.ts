import { dictionary } from '@ovop-ntt/core'
import { indicativeBorders } from '@ovop-ntt/geo/credit'
import { messagesIn } from '../messages.ts'

const id = {
  map: 'Peta desa dan produk NTT',
  show: 'Tampilkan peta',
  failed: 'Peta belum dapat dimuat. Periksa sambungan internet.',
  indicative: indicativeBorders.id as string,
}

export type OwnPosterMessages = typeof id

/** Words of the map before its code is there. Its English comes with that of the map. */
export const posterMessages = dictionary('poster', id, {
  en: () => import('./map.messages.en.ts').then(({ poster }) => poster),
})

/** The same; those that it shares with the card are the card's. */
export function posterMessagesIn(language: string) {
  return { ...messagesIn(language), ...posterMessages.in(language) }
}

export type PosterMessages = ReturnType<typeof posterMessagesIn>
