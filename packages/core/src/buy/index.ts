export * from './payable-qris.ts'
export * from './supply.ts'
export * from './supply-text.ts'
export * from './ways-to-buy.ts'
