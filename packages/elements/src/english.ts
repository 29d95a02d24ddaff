// English at once in all elements, for whoever draws them without waiting: servers, tests.
import { provideWords } from '@ovop-ntt/core/english'
import { en as dialog } from './buy-dialog/buy-dialog.messages.en.ts'
import type { ElementWords } from './locale.ts'
import { en as card } from './messages.en.ts'
import { en as stats } from './programme-stats/stats.messages.en.ts'
import { en as qris } from './qris/qris.messages.en.ts'
import { en as map } from './village-map/map.messages.en.ts'

provideWords<Pick<ElementWords, 'card' | 'dialog' | 'qris' | 'stats' | 'map'>>('en', {
  card,
  dialog,
  qris,
  stats,
  map,
})
