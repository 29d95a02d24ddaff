/**
 * An area's code in the Ministry of Home Affairs' list, of any level, with dots or without; the digit by which the kind of a
 * village is told.
 */
export const areaCodeForm =
  /^(?:1[1-9]|[2-9]\d)(?:(\.?)(?!00)\d\d(?:\1(?!00)\d\d(?:\1(?<kind>[12])\d{3})?)?)?$/

/** Kind of a village by its code; none where it is no code of a village. */
export function villageKindOf(code: string): 'desa' | 'kelurahan' | undefined {
  const kind = areaCodeForm.exec(code)?.groups?.kind
  if (kind === undefined) return undefined
  return kind === '1' ? 'kelurahan' : 'desa'
}
