import { readFileSync } from 'node:fs'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { about, makeProduct, makeVillage } from '../../fixtures/index.ts'
import { labelledProducts } from '../../fixtures/telling-products.ts'
import { compileChecks } from '../../scripts/compile-checks.ts'
import { Entry, Root, ShownProvenance } from '../format/schema/index.ts'
import { LocalizedText, Product, ProductSummary, Village } from '../model/schema/index.ts'
import type { Check } from './check.ts'
import * as checks from './generated/checks.ts'
import { checkProductSummary } from './generated/summary-check.ts'

it('the compiled checks are those of the schemas', () => {
  for (const [file, text] of Object.entries(compileChecks()))
    expect(
      readFileSync(new URL(`./generated/${file}`, import.meta.url), 'utf8'),
      'a schema has changed since: run `pnpm --filter @ovop-ntt/core compile-checks` and commit what it writes',
    ).toBe(text)
})

const entry = ['53.09-a', 'ab'.repeat(16), 3, { payment: { qris: 2 } }]
const table = { rows: 3, depth: 1, top: [entry] }
const counts = {
  ...{ products: 1, regencies: 1, villages: 1 },
  by: { regency: {}, category: { food: 1 }, mentoring: {}, certificate: {}, payment: { qris: 1 } },
  byRegency: { payment: { '53.09': { qris: 1 } } },
}
const root = {
  ...about,
  ...{ spec: 'ovop-catalog/1', revision: 1, counts, keys: [], signatures: [{ key: 'a', signature: 'b' }] },
  productUrl: 'https://desa.example/{id}',
  tables: { products: table, villages: { rows: 1, inline: [{}] } },
}
const product = makeProduct(1)
const provenance = { publisher: 'Dinas PMD', generatedAt: '2026-06-01T00:00:00Z', key: 'a' }

/** Each compiled check, its schema, and values that pass. */
const all: [string, Check<unknown>, z.ZodMiniType, unknown[]][] = [
  ['Product', checks.checkProduct, Product, [product, ...labelledProducts]],
  ['ProductSummary', checkProductSummary, ProductSummary, [product, ...labelledProducts]],
  ['Village', checks.checkVillage, Village, [makeVillage(1)]],
  ['LocalizedText', checks.checkLocalizedText, LocalizedText, ['Kopi', { id: 'Kopi', en: 'Coffee' }]],
  ['Root', checks.checkRoot, Root, [root]],
  ['Entry', checks.checkEntry, Entry, [entry]],
  ['ShownProvenance', checks.checkShownProvenance, ShownProvenance, [provenance]],
]

/** What stands in place of a value: of each type, and at each border that the schemas have. */
const odd = fc.oneof(
  fc.constantFrom<unknown[]>(
    ...[undefined, null, true, {}, [], [[]], Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, -(2 ** 53)],
    ...[0, 1, 12, 13, 99.5, 100, 101, 180, 181, -91, 1e10, 1e10 + 1, 2100],
    ...['', ' ', '1234567890123', '53.09', '53.09.01.2001', '53.09-x', '+62812000001', '2026-02-31'],
    ...['2026-06-01T00:00:00Z', 'https://a.example', 'http://u:p@a.example', 'java\nscript:1', '//x/{id}'],
    ...['a'.repeat(40), 'a'.repeat(41), 'a'.repeat(64), 'a'.repeat(65), 'a'.repeat(513)],
    ...[{ rows: -1, inline: [] }, { rows: 1, depth: 0, top: [] }, { id: 1 }, { 'x y': '' }, new Date(0)],
  ),
  fc.jsonValue(),
)

type Change = { at: number[]; odd: unknown; how: 'replace' | 'drop' | 'add' | 'append' }
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
  odd,
  how: fc.constantFrom('replace', 'drop', 'add', 'append'),
})

/** A copy of `value` with one thing changed somewhere in it. */
function changed(value: unknown, { at, odd, how }: Change): unknown {
  const copy = structuredClone(value)
  let place: unknown = copy
  for (const [depth, step] of at.entries()) {
    if (typeof place !== 'object' || place === null) return depth === 0 ? odd : copy
    const keys = Object.keys(place)
    const key = keys[step % Math.max(1, keys.length)]
    const holder = place as Record<string, unknown>
    const next = key === undefined ? undefined : holder[key]
    const isLast = depth === at.length - 1 || typeof next !== 'object' || next === null
    if (!isLast) {
      place = next
      continue
    }
    if (how === 'append' && Array.isArray(place)) place.push(odd)
    else if (how === 'add' || key === undefined) defineField(holder, odd)
    else if (how === 'drop') delete holder[key]
    else holder[key] = odd
    return copy
  }
  return copy
}

/** A field that no schema knows, named so that a careless copy would give it a prototype. */
const defineField = (holder: object, value: unknown) =>
  Object.defineProperty(holder, '__proto__', { value, enumerable: true, configurable: true, writable: true })

const places = (issues: readonly { path: PropertyKey[] }[]) =>
  [...new Set(issues.map(({ path }) => path.join('.')))].sort()

describe.each(all)('%s, compiled and by zod', (_, check, schema, passing) => {
  it('passes what is right, unknown fields kept', () => {
    for (const value of passing) expect(check(value)).toEqual(schema.safeParse(value))
    expect(passing.every((value) => check(value).success)).toBe(true)
  })

  it('gives the same copy, or finds fault with the same places', () => {
    fc.assert(
      fc.property(fc.constantFrom(...passing), fc.array(change, { maxLength: 3 }), (start, changes) => {
        const value = changes.reduce(changed, start)
        const compiled = check(value)
        const parsed = schema.safeParse(value)
        expect(compiled.success).toBe(parsed.success)
        if (compiled.success) {
          expect(compiled.data).toStrictEqual(parsed.data)
        } else expect(places(compiled.error.issues)).toEqual(places(parsed.error?.issues ?? []))
      }),
      { numRuns: 3_000 },
    )
  })
})
