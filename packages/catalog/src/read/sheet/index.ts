export * from './csv.ts'
export * from './decode.ts'
export * from './open-sheets.ts'
export * from './sheet.ts'
