import { shiftDate, testDay } from './test-day.ts'

shiftDate(testDay.getTime() - Date.now())
