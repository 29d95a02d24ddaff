import { register } from '../base/register.ts'
import { OvopQris } from './qris.ts'

export type * from '../public-types.ts'
export { OvopQris }

register('ovop-qris', OvopQris)
