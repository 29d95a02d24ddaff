/** Says that a call has read as many pages as it may. */
export class BudgetSpent extends Error {
  override name = 'BudgetSpent'
}

/** Pages that one call may read: with the root, twelve requests. */
const mostPages = 11

/**
 * Counts what a call reads.
 * @param more pages beyond those of a call for few results
 * @returns to be called before each page
 */
export function pageBudget(more = 0): () => void {
  let left = mostPages + more
  return () => {
    if (left === 0) throw new BudgetSpent()
    left -= 1
  }
}
