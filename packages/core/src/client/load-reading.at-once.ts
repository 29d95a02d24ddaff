import * as reading from './reading.ts'

/** In place of `load-reading.ts` in a script whose first card reads. */
export const loadReading = async (): Promise<typeof reading> => reading
