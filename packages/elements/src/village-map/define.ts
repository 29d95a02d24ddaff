import { register } from '../settings/register.ts'
import { OvopVillageMap } from './village-map.ts'

register('ovop-village-map', OvopVillageMap)
