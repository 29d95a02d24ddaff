import { register } from '../register.ts'
import { OvopVillageMap } from './village-map.ts'

export type * from '../public-types.ts'
export { OvopVillageMap }

register('ovop-village-map', OvopVillageMap)
