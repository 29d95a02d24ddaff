import { register } from '../register.ts'
import { OvopQris } from './qris.ts'

export type * from '../public-types.ts'
export { OvopQris }

register('ovop-qris', OvopQris)
