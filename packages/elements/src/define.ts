// Registers all elements. Not by importing the define modules of each: a bundler puts what two entries share into a
// chunk, and a chunk that is not named in `sideEffects` may be dropped with the registration in it.

import { OvopBuyBadge } from './buy-badge/buy-badge.ts'
import { OvopCatalog } from './catalog/catalog.ts'
import { OvopProductCard } from './product-card/product-card.ts'
import { OvopProductDetail } from './product-detail/product-detail.ts'
import { OvopProductGrid } from './product-grid/product-grid.ts'
import { OvopProgrammeStats } from './programme-stats/programme-stats.ts'
import { OvopQris } from './qris/qris.ts'
import { register } from './register.ts'
import { OvopVillageMap } from './village-map/village-map.ts'

export * from './index.ts'

register('ovop-buy-badge', OvopBuyBadge)
register('ovop-catalog', OvopCatalog)
register('ovop-product-card', OvopProductCard)
register('ovop-product-detail', OvopProductDetail)
register('ovop-product-grid', OvopProductGrid)
register('ovop-programme-stats', OvopProgrammeStats)
register('ovop-qris', OvopQris)
register('ovop-village-map', OvopVillageMap)
