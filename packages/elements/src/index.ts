export type { OvopElement } from './base/ovop-element.ts'
export { type PageSettings, type Settings, setPageSettings } from './base/page-settings.ts'
export { OvopBuyBadge } from './buy-badge/buy-badge.ts'
export { OvopCatalog } from './catalog/catalog.ts'
export {
  OvopBuyEvent,
  OvopErrorEvent,
  OvopFilterEvent,
  OvopLoadEvent,
  OvopSearchEvent,
  OvopSelectEvent,
  OvopShareEvent,
  OvopViewEvent,
} from './events/events.ts'
export { type ElementWords, registerLocale } from './locale.ts'
export { OvopProductCard } from './product-card/product-card.ts'
export { OvopProductDetail } from './product-detail/product-detail.ts'
export { OvopProductGrid } from './product-grid/product-grid.ts'
export { OvopProgrammeStats } from './programme-stats/programme-stats.ts'
export { OvopQris } from './qris/qris.ts'
export { register } from './register.ts'
export { OvopRegionEvent, OvopVillageEvent } from './village-map/map-events.ts'
export { OvopVillageMap } from './village-map/village-map.ts'
