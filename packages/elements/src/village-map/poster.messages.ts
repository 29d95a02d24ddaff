import { indicativeBorders } from '@ovop-ntt/geo/credit'

const id = {
  map: 'Peta desa dan produk NTT',
  show: 'Tampilkan peta',
  failed: 'Peta belum dapat dimuat. Periksa sambungan internet.',
  retry: 'Coba lagi',
  indicative: indicativeBorders.id as string,
}

/** Words of the map before its code is there. */
export type PosterMessages = typeof id

const en: PosterMessages = {
  map: 'Map of NTT villages and products',
  show: 'Show the map',
  failed: 'The map could not be loaded. Check your connection.',
  retry: 'Try again',
  indicative: indicativeBorders.en,
}

export function posterMessagesIn(language: string): PosterMessages {
  return language.startsWith('en') ? en : id
}
