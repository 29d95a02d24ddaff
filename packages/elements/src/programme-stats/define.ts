import { register } from '../register.ts'
import { OvopProgrammeStats } from './programme-stats.ts'

export type * from '../public-types.ts'
export { OvopProgrammeStats }

register('ovop-programme-stats', OvopProgrammeStats)
