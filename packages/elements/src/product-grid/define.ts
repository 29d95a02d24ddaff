import { register } from '../register.ts'
import { OvopProductGrid } from './product-grid.ts'

export type * from '../public-types.ts'
export { OvopProductGrid }

register('ovop-product-grid', OvopProductGrid)
