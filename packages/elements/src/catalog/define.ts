import { register } from '../settings/register.ts'
import { OvopCatalog } from './catalog.ts'

register('ovop-catalog', OvopCatalog)
