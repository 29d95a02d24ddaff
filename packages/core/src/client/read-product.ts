import type { Checked } from '../checks/check.ts'
import { checkProduct } from '../checks/generated/checks.ts'
import { checkProductSummary } from '../checks/generated/summary-check.ts'
import { NotFoundError } from '../errors/not-found-error.ts'
import type { TableReader } from '../format/read/read-table.ts'
import type { Product, ProductSummary } from '../model/schema/product.ts'
import type { CatalogReader } from './catalog-reader.ts'
import { inCatalog } from './in-catalog.ts'
import { rowError } from './row-error.ts'

/** Stubs followed from one product to another. */
const maxMoves = 8

/**
 * A product by its id, also where it moved to another id.
 * @param products the table to read: that of `reader`, or the same within a budget
 * @throws NotFoundError; DataError when the row is malformed
 */
export async function readProduct(
  reader: CatalogReader,
  products: TableReader,
  id: string,
  signal: AbortSignal | undefined,
): Promise<Product> {
  return checkedRow(await productRow(products, id, signal), checkProduct, id, reader)
}

/**
 * What cards and lists show of a product, for whoever draws that alone: nothing else of the row is checked.
 * @throws as {@link readProduct}
 */
export async function readSummary(
  reader: CatalogReader,
  products: TableReader,
  id: string,
): Promise<ProductSummary> {
  return checkedRow(await productRow(products, id, undefined), checkProductSummary, id, reader)
}

async function productRow(
  products: TableReader,
  id: string,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  let row = await products.get(id, signal)
  // Bounded: a stub may point to one that points back.
  for (let moves = 0; isStub(row, 'movedTo'); moves += 1) {
    row = moves < maxMoves ? await products.get(row.movedTo, signal) : undefined
  }
  if (isStub(row, 'goneAt')) throw new NotFoundError(id, row.goneAt)
  if (row === undefined) throw new NotFoundError(id)
  return row
}

function checkedRow<T extends ProductSummary>(
  row: unknown,
  check: (row: unknown) => Checked<T>,
  id: string,
  reader: CatalogReader,
): T {
  const parsed = check(row)
  if (!parsed.success) throw rowError(reader.address, id, parsed.error)
  return inCatalog(parsed.data, reader)
}

function isStub<F extends 'movedTo' | 'goneAt'>(row: unknown, field: F): row is Record<F, string> {
  return row instanceof Object && field in row && typeof (row as Record<F, unknown>)[field] === 'string'
}
