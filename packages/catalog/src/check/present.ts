/** `record` without the members that are `undefined`: JSON has no such thing, and canonical bytes must not differ. */
export function present<T extends object>(
  record: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
} {
  const kept: Record<string, unknown> = {}
  for (const key of Object.keys(record)) {
    const value = (record as Record<string, unknown>)[key]
    if (value !== undefined) kept[key] = value
  }
  return kept as never
}
