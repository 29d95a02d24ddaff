import { register } from '../register.ts'
import { OvopProductCard } from './product-card.ts'

export type * from '../public-types.ts'
export { OvopProductCard }

register('ovop-product-card', OvopProductCard)
