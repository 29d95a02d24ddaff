import { register } from '../register.ts'
import { OvopBuyBadge } from './buy-badge.ts'

export type * from '../public-types.ts'
export { OvopBuyBadge }

register('ovop-buy-badge', OvopBuyBadge)
