import * as fc from '@ovop-ntt/testing/properties.ts'
import canonicalize from 'canonicalize'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical.ts'

it('writes what an independent RFC 8785 implementation writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }),
    { numRuns: 500 },
  )
})

it('sorts keys by UTF-16 code units and writes numbers as ECMAScript does', () => {
  expect(canonicalJson({ '\u20ac': 1e21, '\r': 0.000001, '\ud83d\ude00': -0, '1': 333333333.3333333 })).toBe(
    '{"\\r":0.000001,"1":333333333.3333333,"€":1e+21,"😀":0}',
  )
})

it('leaves out fields without a value', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
})

it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 0, Symbol('x'), 'a\ud800', { '\udc00': 1 }])(
  'refuses %o',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  },
)
