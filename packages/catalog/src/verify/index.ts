export type { Finding } from './findings.ts'
export { type VerifyOptions, type VerifyReport, verify } from './verify.ts'
