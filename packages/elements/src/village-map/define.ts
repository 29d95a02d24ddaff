import { OvopProductCard } from '../product-card/product-card.ts'
import { register } from '../settings/register.ts'
import { OvopVillageMap } from './village-map.ts'

// The panel shows a village's products as cards.
register('ovop-product-card', OvopProductCard)
register('ovop-village-map', OvopVillageMap)
