export * from './fake-fetch.ts'
export * from './make-catalog.ts'
export * from './sample-products.ts'
export * from './sample-qris.ts'
