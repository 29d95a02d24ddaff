// English at once in all elements, for whoever draws them without waiting: servers, tests.

import type { CoreWords } from '@ovop-ntt/core'
import { provideWords } from '@ovop-ntt/core/english'
import { en as dialog } from './buy-dialog/buy-dialog.messages.en.ts'
import type { ElementWords } from './locale.ts'
import { en as card } from './messages.en.ts'
import { en as detail } from './product-detail/detail.messages.en.ts'
import { en as grid } from './product-grid/grid.messages.en.ts'
import { en as stats } from './programme-stats/stats.messages.en.ts'
import { en as qris } from './qris/qris.messages.en.ts'
import { en as map, poster } from './village-map/map.messages.en.ts'

provideWords<Omit<ElementWords, keyof CoreWords>>('en', {
  card,
  grid,
  detail,
  dialog,
  qris,
  stats,
  map,
  poster,
})
