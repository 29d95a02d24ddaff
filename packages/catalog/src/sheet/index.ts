export * from './csv.ts'
export * from './decode.ts'
export * from './sheet.ts'
