export * from './revocation.ts'
export * from './sign-root.ts'
export * from './verify-root.ts'
