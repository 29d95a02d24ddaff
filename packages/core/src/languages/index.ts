export * from './dictionary.ts'
export * from './format-locale.ts'
