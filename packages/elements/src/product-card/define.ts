import { register } from '../settings/register.ts'
import { OvopProductCard } from './product-card.ts'

register('ovop-product-card', OvopProductCard)
