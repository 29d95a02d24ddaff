export * from '../columns/index.ts'
export { readJson } from '../input/json.ts'
export { ndjsonRecords } from '../input/ndjson.ts'
export { openSource } from '../input/open-source.ts'
export * from '../problems/index.ts'
export { htmlReport } from '../report/html-report.ts'
export * from '../sheet/index.ts'
export * from '../villages/index.ts'
export type { FindPhoto } from './check-row.ts'
export { type CheckResult, checkSheets } from './check-sheets.ts'
export { type CheckCounts, Checker, type CheckerOptions, type CheckOptions } from './checker.ts'
export { IdBook } from './id-book.ts'
export { type IdClaim, type IdEntry, type IdList, MemoryIdList } from './id-list.ts'
export type { JsonPath, ModelRecord, ModelStream } from './model-record.ts'
export {
  joinPart,
  type ProductPart,
  type RowPlace,
  type WaitingRoom,
  type WaitingRow,
} from './product-part.ts'
export type { SheetColumns } from './sheet-reading.ts'
