export * from './catalog.ts'
export * from './chromium.ts'
export * from './products.ts'
export * from './server.ts'
