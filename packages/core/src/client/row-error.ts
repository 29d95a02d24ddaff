import { DataError } from '../errors/data-error.ts'

/** First problem of a row that a schema rejected, as an error that names its place. */
export function rowError(
  address: string,
  key: string,
  error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] },
): DataError {
  const [issue] = error.issues
  return new DataError(
    address,
    [key, ...(issue?.path ?? [])].map(String).join('.'),
    issue?.message ?? 'malformed',
  )
}
