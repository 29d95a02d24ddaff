export * from './areas.ts'
export type { Basemap } from './basemap.ts'
export * from './capitals.ts'
