import { register } from '../settings/register.ts'
import { OvopProductDetail } from './product-detail.ts'

register('ovop-product-detail', OvopProductDetail)
