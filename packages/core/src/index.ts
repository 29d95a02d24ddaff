export * from './model/index.ts'
export * from './result.ts'
