export * from './parse-net-content.ts'
export * from './parse-season.ts'
