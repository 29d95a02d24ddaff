export * from './analyzer.ts'
export * from './term-rows.ts'
