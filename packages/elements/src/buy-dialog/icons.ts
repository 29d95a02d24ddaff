import type { WayToBuy } from '@ovop-ntt/core'
import { type SVGTemplateResult, svg } from 'lit'

// Plain shapes of ours: a logo of a shop or a payment scheme would claim a tie that is not there.
const paths: Record<WayToBuy['kind'] | 'close' | 'back', string> = {
  whatsapp: 'M4 4h16v12H10l-5 4v-4H4z',
  'whatsapp-catalog': 'M4 4h16v12H10l-5 4v-4H4zM8 8h8M8 12h5',
  phone: 'M6 3h4l2 5-3 2c1 2 3 4 5 5l2-3 5 2v4c0 1-1 2-2 2C11 20 4 13 4 5c0-1 1-2 2-2z',
  email: 'M3 5h18v14H3zM3 6l9 7 9-7',
  website: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5-5 13 0 18c5-5 5-13 0-18z',
  marketplace: 'M4 8h16l-1 12H5zM8 8c0-6 8-6 8 0',
  inaproc: 'M4 3h16v18H4zM8 8h8M8 12h8M8 16h5',
  kopdes: 'M3 20h18M5 20V10l7-6 7 6v10M9 20v-6h6v6',
  outlet: 'M4 10v10h16V10M3 5h18l1 5H2zM10 20v-5h4v5',
  qris: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18h2v2',
  kkpd: 'M3 6h18v12H3zM3 10h18M6 15h4',
  publisher: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-8 16-8 16 0',
  back: 'M15 4l-8 8 8 8',
  close: 'M5 5l14 14M19 5L5 19',
}

/** A drawing of 24 × 24, in the colour of the text beside it. Decoration only. */
export function icon(name: keyof typeof paths): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${paths[name]} /></svg>`
}
