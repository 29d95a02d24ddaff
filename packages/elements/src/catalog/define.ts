import { register } from '../register.ts'
import { OvopCatalog } from './catalog.ts'

export type * from '../public-types.ts'
export { OvopCatalog }

register('ovop-catalog', OvopCatalog)
