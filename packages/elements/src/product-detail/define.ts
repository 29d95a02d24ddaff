import { register } from '../settings/register.ts'
import { OvopProductDetail } from './product-detail.ts'

export type * from '../public-types.ts'
export { OvopProductDetail }

register('ovop-product-detail', OvopProductDetail)
