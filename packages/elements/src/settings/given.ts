import { DataError, type Product, type ProductSummary } from '@ovop-ntt/core'

/** As much of a schema as is needed to check what a page gives. */
interface Schema<T> {
  safeParse(
    data: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: Error & { issues: { path: PropertyKey[]; message: string }[] } }
}

/** A product that the page gave, checked as a catalogue's is. @throws DataError that names the field */
export function given<T extends Product | ProductSummary>(schema: Schema<T>, product: unknown): T {
  const parsed = schema.safeParse(product)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new DataError('product', issue?.path.join('.') ?? '', issue?.message ?? 'malformed', {
    cause: parsed.error,
  })
}
