export * from './chromium.ts'
export * from './server.ts'
