export type { Finding } from './findings.ts'
export { type VerifyOptions, type VerifyReport, verify, verifyOpened } from './verify.ts'
