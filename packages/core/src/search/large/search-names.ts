import { matches } from '../../client/filter.ts'
import { openPaged } from '../../client/paged-tables.ts'
import { BudgetSpent, ReadBudget } from '../../client/read-budget.ts'
import type { PagedTable } from '../../format/schema/table.ts'
import { foldedWords } from '../../format/words/analyzer.ts'
import type { ProductSummary } from '../../model/schema/product.ts'
import { candidateOfProduct, type SearchHit } from '../candidate.ts'
import type { SearchPage } from '../search.ts'
import type { PagedSearch } from './word-lists.ts'

/**
 * Searches a large catalogue whose words were made in a way that this reader does not know, or which has none: products
 * whose names begin with what was typed, as their ids do after the code of the regency.
 */
export async function searchNames({
  session,
  reader,
  reading,
  text,
  terms,
  filter,
  limit,
  after,
  signal,
}: PagedSearch): Promise<SearchPage> {
  const { root, address } = reader
  const products = openPaged(root.tables.products as PagedTable, 'products', address, session.options, {
    ...reading,
    budget: new ReadBudget(),
  })
  const start = foldedWords(text).join('-')
  const items: SearchHit[] = []
  let last = after
  try {
    for (const regency of filter.regency ? [filter.regency] : Object.keys(root.counts.by.regency).sort()) {
      const range = { prefix: `${regency}-${start}`, after: last, signal }
      if (last !== undefined && last >= `${regency}-~`) continue
      for await (const { key, row } of products.range(range)) {
        last = key
        const candidate = candidateOfProduct(row)
        if (!candidate || !matches(row as ProductSummary, filter)) continue
        items.push(candidate.toHit(terms, root.sample))
        if (items.length === limit) return { items, next: last }
      }
      last = `${regency}-~`
    }
    return { items }
  } catch (error) {
    if (error instanceof BudgetSpent) return { items, next: last ?? '-' }
    throw error
  }
}
