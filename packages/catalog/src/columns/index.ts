export * from './columns.ts'
export * from './fold.ts'
export * from './header.ts'
export * from './words.ts'
