import { dictionary } from '@ovop-ntt/core'
import { indicativeBorders } from '@ovop-ntt/geo/credit'
import { messagesIn } from '../messages.ts'

const id = {
  map: 'Peta desa dan produk NTT',
  show: 'Tampilkan peta',
  failed: 'Peta belum dapat dimuat. Periksa sambungan internet.',
  indicative: indicativeBorders.id as string,
}

const en: typeof id = {
  map: 'Map of NTT villages and products',
  show: 'Show the map',
  failed: 'The map could not be loaded. Check your connection.',
  indicative: indicativeBorders.en,
}

const posterMessages = dictionary('poster', id, { en })

/** Words of the map before its code is there; those it shares with the card are the card's. */
export function posterMessagesIn(language: string) {
  return { ...messagesIn(language), ...posterMessages.in(language) }
}

export type PosterMessages = ReturnType<typeof posterMessagesIn>
