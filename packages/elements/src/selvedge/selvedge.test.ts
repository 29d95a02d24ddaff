import { describe, expect, it } from 'vitest'
import { selvedgeOf } from './selvedge.ts'

describe('the band of a regency', () => {
  const codes = [
    ...Array.from({ length: 21 }, (_, index) => `53.${String(index + 1).padStart(2, '0')}`),
    '53.71',
  ]

  it('is like no other of the 22', () => {
    const bands = codes.map((code) => JSON.stringify(selvedgeOf(code)))
    expect(new Set(bands).size).toBe(22)
  })

  it('is the same for all its villages, and there for a code that is none', () => {
    expect(selvedgeOf('53.09.01.2001')).toEqual(selvedgeOf('53.09.12.1003'))
    expect(selvedgeOf('')).toMatchObject({ dye: 'nila' })
  })
})
