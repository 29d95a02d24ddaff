export * from './read-villages.ts'
export * from './regency-name.ts'
export * from './village-index.ts'
export * from './village-name.ts'
