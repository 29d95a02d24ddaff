/**
 * Whether `error` is ours and of this name: by name and code, since a page may hold two copies of this
 * library, and `instanceof` does not see across them.
 */
export function hasErrorName(error: unknown, name: string): boolean {
  return error instanceof Object && 'name' in error && 'code' in error && error.name === name
}
