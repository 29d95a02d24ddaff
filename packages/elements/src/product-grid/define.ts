import { register } from '../settings/register.ts'
import { OvopProductGrid } from './product-grid.ts'

register('ovop-product-grid', OvopProductGrid)
