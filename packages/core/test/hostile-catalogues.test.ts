import { canonicalJson, type Root } from '@ovop-ntt/core/format'
import { startServer } from '@ovop-ntt/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeCatalog } from '../fixtures/index.ts'
import { waysToAsk, waysToBuy } from '../src/buy/index.ts'
import { createClient, productAddress } from '../src/client/index.ts'

/** What an attacker writes where a text, a number or a list belongs. */
const values: readonly unknown[] = [
  ...[null, true, -1, 0, 1e308, 0.1, '', ' ', [], {}, [[]], [null], { '': '' }],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{{7*7}}', "'; DROP TABLE products;--"],
  ...[
    'javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'https:',
    'http:x',
    '//evil.example',
  ],
  ...[
    'https://a@evil.example/',
    'https://evil.example\\@good.example',
    '../../../etc/passwd',
    'file:///etc/passwd',
  ],
  ...['\u202etxet', '\u0000', '\ufeff', '%00', 'x'.repeat(100_000), { __proto__: null, constructor: 'x' }],
]

/** Where: paths in a root whose rows stand inline. */
const product = ['tables', 'products', 'inline', '0']
const places: readonly (readonly string[])[] = [
  ...['id', 'title', 'publisher', 'contact', 'productUrl', 'revision', 'generatedAt', 'staleAfter'].map(
    (f) => [f],
  ),
  ...['counts', 'tables', 'keys', 'signatures', 'revocations', 'sources', 'languages'].map((f) => [f]),
  ['tables', 'products'],
  ['tables', 'villages', 'inline'],
  product,
  ...[
    'id',
    'name',
    'village',
    'place',
    'images',
    'packs',
    'channels',
    'qris',
    'producer',
    'certificates',
    'story',
  ].map((field) => [...product, field]),
]

const cases = places.flatMap((place) => values.map((value) => ({ place, value })))
const run = cases.filter((_, n) => process.env.OVOP_LONG !== undefined || n % 10 === 0)

let root: Root
let spoilt = ''
let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  root = (await makeCatalog(3)).root
  server = await startServer((_, response) => void response.end(spoilt))
})
afterAll(() => server.close())

function withValue(place: readonly string[], value: unknown): unknown {
  const copy = structuredClone(root) as unknown as Record<string, unknown>
  const holder = place.slice(0, -1).reduce<Record<string, unknown>>((at, step) => at[step] as never, copy)
  holder[place.at(-1)!] = value
  return copy
}

const allowed = /^(?:https?:\/\/(?!.*@)|tel:|mailto:|geo:)/
const ours = /^(?:DataError|IntegrityError|NotFoundError|SignatureError)$/

it(`says what is wrong, or shows the rest, of ${run.length} of ${cases.length} hostile catalogues; no address leads where none may`, async () => {
  expect(cases.length).toBeGreaterThan(300)
  for (const [n, { place, value }] of run.entries()) {
    const name = `${place.join('.')} = ${JSON.stringify(value)?.slice(0, 60)}`
    spoilt = canonicalJson(withValue(place, value))
    const problems: Error[] = []
    const client = createClient({
      catalog: `${server.url}${n}/catalog.json`,
      retry: 0,
      onProblem: (error) => problems.push(error),
    })
    const rejected = (error: Error) => {
      expect(error.name, `${name}: ${error.stack}`).toMatch(ours)
      return undefined
    }
    const summary = await client.summary().catch(rejected)
    const page = await client.page().catch(rejected)
    await client.search('produk').catch(rejected)
    await client.villages().catch(rejected)
    await client.facets().catch(rejected)
    for (const error of problems) expect(error.name, name).toMatch(ours)
    for (const { id, images } of page?.items ?? []) {
      for (const { src } of images) expect(src, name).toMatch(/^https?:\/\/(?!.*@)/)
      const address = productAddress(summary, id)
      if (address !== undefined) expect(address, name).toMatch(allowed)
      const whole = await client.product(id).catch(rejected)
      const options = { language: 'id', contact: summary?.contact }
      for (const way of whole ? waysToBuy(whole, options) : waysToAsk(summary?.contact, options))
        if (way.href !== undefined) expect(way.href, name).toMatch(allowed)
    }
  }
}, 120_000)
