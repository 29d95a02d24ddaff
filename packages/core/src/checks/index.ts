export type { Check, Checked, Issue } from './check.ts'
export { checkProduct, checkVillage } from './generated/checks.ts'
export { checkProductSummary } from './generated/summary-check.ts'
