export * from './provenance.ts'
export * from './root.ts'
export * from './table.ts'
