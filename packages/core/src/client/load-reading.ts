/** Loads what a client reads with. A script that has it in itself gives it at once: `load-reading.at-once.ts`. */
export const loadReading = (): Promise<typeof import('./reading.ts')> => import('./reading.ts')
