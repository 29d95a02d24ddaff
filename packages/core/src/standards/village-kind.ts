/** Kinds of villages by the first digit of the last part of their code. */
export const kindByDigit = { 1: 'kelurahan', 2: 'desa' } as const

/** Kind of a village by its code, for whoever needs no more of it; none where it is no code of a village. */
export function villageKindOf(code: string): 'desa' | 'kelurahan' | undefined {
  const [, digit] = /^(?:\d\d\.?){3}([12])\d{3}$/.exec(code) ?? []
  return digit === undefined ? undefined : kindByDigit[digit === '1' ? 1 : 2]
}
