export * from './areas.ts'
export * from './capitals.ts'
export type { Basemap } from './basemap.ts'
