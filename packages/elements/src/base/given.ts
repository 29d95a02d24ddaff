import { type Check, DataError } from '@ovop-ntt/core'

/** A product that the page gave, checked as a catalogue's is. @throws DataError that names the field */
export function given<T>(check: Check<T>, product: unknown): T {
  const { data, error } = check(product)
  if (!error) return data
  const [issue] = error.issues
  throw new DataError('product', issue?.path.join('.') ?? '', issue?.message ?? 'malformed')
}
