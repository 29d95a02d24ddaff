import type { Product, Village } from '@ovop-ntt/core'
import type { Problem } from '../read/problems/problem.ts'
import type { Sheet } from '../read/sheet/sheet.ts'
import { type CheckCounts, Checker, type CheckOptions } from './checker.ts'
import { joinParts } from './join-parts.ts'
import type { SheetColumns } from './sheet-reading.ts'

export interface CheckResult {
  products: Product[]
  /** Villages that the products name, by code. */
  villages: Village[]
  /** In the order of files, sheets and rows. */
  problems: Problem[]
  counts: CheckCounts
  columns: SheetColumns[]
}

/**
 * {@link Checker} for sheets that fit into memory, with all that it finds at once.
 * @example
 * const { products, problems } = checkSheets([{ file: 'produk.csv', rows: readCsv(text) }], { villages })
 */
export function checkSheets(sheets: Iterable<Sheet>, options: CheckOptions): CheckResult {
  const given = [...sheets]
  const byPlace = inOrderOf(given)
  const problems: Problem[] = []
  const checker = new Checker({ ...options, onProblem: (problem) => problems.push(problem) })
  const parts = [...checker.partsOf(given)].sort((a, b) => byPlace(a.place, b.place))

  const products = new Map<string, Product[]>()
  const villages = new Map<string, Village>()
  for (const { product, villages: named } of parts) {
    const others = products.get(product.id)
    if (others) others.push(product)
    else products.set(product.id, [product])
    for (const village of named) villages.set(village.code, village)
  }
  return {
    products: Array.from(products.values(), joinParts),
    villages: [...villages.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    problems: problems.sort(byPlace),
    counts: checker.counts,
    columns: checker.columns,
  }
}

interface Place {
  readonly file: string
  readonly sheet?: string | undefined
  readonly row: number
}

/** Compares places by sheet and row: what waits for the end, such as an id, is found out of order. */
function inOrderOf(sheets: readonly Sheet[]): (a: Place, b: Place) => number {
  const key = (file: string, sheet: string | undefined) => JSON.stringify([file, sheet])
  const order = new Map(sheets.map(({ file, name }, i) => [key(file, name), i]))
  const of = ({ file, sheet }: Place) => order.get(key(file, sheet)) ?? -1
  return (a, b) => of(a) - of(b) || a.row - b.row
}
