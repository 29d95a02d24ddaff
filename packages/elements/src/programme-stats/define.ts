import { register } from '../settings/register.ts'
import { OvopProgrammeStats } from './programme-stats.ts'

register('ovop-programme-stats', OvopProgrammeStats)
