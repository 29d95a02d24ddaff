export * from './client.ts'
export type { ProductFilter } from './filter.ts'
export type { ClientOptions, RevisionStore } from './options.ts'
export type { Trust } from './trust.ts'
