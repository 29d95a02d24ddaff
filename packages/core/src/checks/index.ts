export type { Check, Checked, Issue } from './check.ts'
export { checkProduct, checkProductSummary, checkVillage } from './generated/checks.ts'
