import { register } from '../register.ts'
import { OvopProductDetail } from './product-detail.ts'

export type * from '../public-types.ts'
export { OvopProductDetail }

register('ovop-product-detail', OvopProductDetail)
