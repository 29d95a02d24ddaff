import { register } from '../settings/register.ts'
import { OvopBuyBadge } from './buy-badge.ts'

register('ovop-buy-badge', OvopBuyBadge)
