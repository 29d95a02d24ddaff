import { register } from '../settings/register.ts'
import { OvopQris } from './qris.ts'

register('ovop-qris', OvopQris)
