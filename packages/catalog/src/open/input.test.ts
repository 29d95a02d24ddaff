import { canonicalJson } from '@ovop-ntt/core/format'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, test } from 'vitest'
import { checkSources } from '../../test/check-sources.ts'
import { check, sampleRows, sampleVillages } from '../../test/sheet-of.ts'
import { readJson } from '../read/records/json.ts'
import { ndjsonRecords } from '../read/records/ndjson.ts'

const products = check([...sampleRows], { sample: true }).products
const coffee = products.find(({ id }) => id === '53.09-kopi-arabika-bajawa')!
const options = { villages: sampleVillages }

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const ndjson = (text: string | Uint8Array, size = 7) => {
  const bytes = typeof text === 'string' ? bytesOf(text) : text
  return { file: 'produk.ndjson', records: ndjsonRecords(inPieces(bytes, size)) }
}
const places = (problems: { row: number; column: string; code: string }[]) =>
  problems.map(({ row, column, code }) => `${row} ${column} ${code}`)

test('what was checked once reads back as it was, from NDJSON and from JSON', async () => {
  const lines = products.map((product) => `${canonicalJson(product)}\n`).join('')
  for (const source of [
    ndjson(lines, 1000),
    readJson('produk.json', JSON.stringify(products, undefined, 2)),
    readJson('produk.json', JSON.stringify({ products })),
  ]) {
    const read = await checkSources([source], options)
    expect(read.problems).toEqual([])
    expect(read.counts).toMatchObject({ rows: 44, good: 44, products: 44 })
    expect(read.products).toEqual(products)
  }
})

test('a line is read wherever the file is cut into pieces, with any line end, and blank lines are none', async () => {
  const text = `\ufeff${JSON.stringify(coffee)}\r\n\r\n  \n${JSON.stringify({ ...coffee, id: '53.09-kopi-é' })}`
  for (const size of [1, 2, 3, 1000]) {
    const { problems, counts } = await checkSources([ndjson(text, size)], options)
    expect(places(problems)).toEqual(['4 $.id id-form'])
    expect(counts).toMatchObject({ rows: 2, good: 1, bad: 1 })
  }
})

test('a broken line is named and the others are read', async () => {
  const long = JSON.stringify({ ...coffee, id: '53.09-panjang', story: 'x'.repeat(2 ** 20) })
  const text = `{"id":\n${long}\n[]\n"teks"\n${JSON.stringify(coffee)}\n{"a":1,}`
  const { problems, counts } = await checkSources([ndjson(text, 5000)], options)
  expect(places(problems)).toEqual([
    '1  json-form',
    '2  too-long',
    '3 $ json-form',
    '4 $ json-form',
    '6  json-form',
  ])
  expect(problems.at(-1)?.message).toContain('huruf ke-8')
  expect(counts).toMatchObject({ rows: 6, good: 1, bad: 5 })
})

test('what is not UTF-8 says so', async () => {
  const cut = bytesOf(`${JSON.stringify(coffee)}\n{"name":"é"}`)
  const broken = Uint8Array.from([...cut.subarray(0, -3), 0xff, 0xfe])
  const { problems, counts } = await checkSources([ndjson(broken)], options)
  expect(places(problems)).toEqual(['2  json-form'])
  expect(counts).toMatchObject({ good: 1, bad: 1 })
})

test('each problem names line and path, also inside a file written over many lines', async () => {
  const bad = {
    ...coffee,
    id: '53.09-lain',
    packs: [{ price: 5000 }, { price: 1.5, gtin: '6291041500214' }],
    story: { id: 'Hubungi <b>kami</b>', en: '=1+1' },
  }
  const text = JSON.stringify({ judul: 'x', products: [coffee, bad] }, undefined, 2)
  const { problems } = await checkSources([readJson('produk.json', text)], options)
  const lines = text.split('\n')
  for (const { row, column } of problems) {
    const key = /(\w+)$/.exec(column)?.[1]
    expect(lines[row - 1], column).toContain(`"${key}":`)
  }
  expect(problems.map(({ column, code }) => `${column} ${code}`)).toEqual([
    '$.products[1].story.id markup-in-text',
    '$.products[1].story.en formula-injection',
    '$.products[1].packs[1].price model-field',
  ])
})

/** For each kind of problem a change of a good record that brings it. */
const cases: [code: string, path: string, change: object][] = [
  ['missing-value', '$.name', { name: undefined }],
  ['missing-value', '$.producer', { producer: null }],
  ['missing-value', '$.village', { village: undefined, place: undefined }],
  ['model-field', '$.name', { name: 7 }],
  ['model-field', '$.name.xx1', { name: { xx1: 'Kopi' } }],
  ['model-field', '$.packs', { packs: {} }],
  ['model-field', '$.season[1]', { season: [1, 13] }],
  ['model-field', '$.packs[0].price', { packs: [{ price: '25000' }] }],
  ['unknown-category', '$.category', { category: 'electronics' }],
  ['unknown-word', '$.payments[0]', { payments: ['barter'] }],
  ['too-long', '$.name', { name: 'k'.repeat(121) }],
  ['too-long', '$', { tags: Array.from({ length: 400 }, (_, i) => `${i}`.padStart(100, 'x')) }],
  ['control-character', '$.summary', { summary: 'a\u202eb' }],
  ['personal-number', '$.story', { story: 'NIK 5309014408900001' }],
  ['phone-in-text', '$.story', { story: 'Hubungi 0812-0000-0101' }],
  ['gtin-check', '$.packs[0].gtin', { packs: [{ gtin: '6291041500214' }] }],
  ['pirt-length', '$.certificates[0].number', { certificates: [{ kind: 'pirt', number: '20053020000' }] }],
  [
    'model-field',
    '$.certificates[0].expires',
    { certificates: [{ kind: 'organic', expires: '2026-02-31' }] },
  ],
  ['model-field', '$.producer.nib', { producer: { ...coffee.producer, nib: '123456789012' } }],
  ['qris-crc', '$.qris.payload', { qris: { payload: `${coffee.qris?.payload.slice(0, -4)}0000` } }],
  ['qris-mismatch', '$.qris.payload', { producer: { name: 'Orang Lain' } }],
  ['qris-missing', '$.qris', { qris: undefined }],
  ['model-field', '$.channels[0].url', { channels: [{ kind: 'website', url: 'javascript:alert(1)' }] }],
  ['unsafe-url', '$.channels[0].url', { channels: [{ kind: 'website', url: 'geo:1,2' }] }],
  [
    'contact-withheld',
    '$.channels[0]',
    { channels: [{ kind: 'website', url: 'https://wa.me/6281200000101' }] },
  ],
  ['unknown-village-code', '$.village', { village: '53.09.99.2001', place: undefined }],
  ['village-mismatch', '$.place.village', { place: { ...coffee.place, village: 'Bukan' } }],
  ['unknown-column', '$.nik', { nik: '5309014408900001' }],
  ['unknown-column', '$.producer.owner', { producer: { ...coffee.producer, owner: 'Nama' } }],
  ['registrar-differs', '$.id', { id: '53.08-kopi' }],
]

test.each(cases)('%s is found at %s', async (code, path, change) => {
  const plain = { ...coffee, channels: [], producer: { name: coffee.producer.name } }
  const record = JSON.stringify({ ...plain, ...change })
  const { problems, products: read } = await checkSources([ndjson(record)], options)
  expect(problems).toMatchObject([{ code, column: path, row: 1 }])
  expect(JSON.stringify(read)).not.toMatch(/5309014408900001|"owner"|6281200000101/)
})

test('a phone comes along with its owner’s consent only', async () => {
  const { producer, ...rest } = coffee
  expect(producer.contactConsent).toBe(true)
  const contact = { phone: '+6281200000101', name: 'Nama' }
  const without = { ...rest, producer: { name: producer.name, contact } }
  const text = JSON.stringify(without)
  const withheld = await checkSources([ndjson(text)], options)
  expect(withheld.products[0]?.channels.some(({ phone }) => phone)).toBe(false)
  expect(withheld.products[0]?.producer).toEqual({ name: producer.name })
  expect(JSON.stringify(withheld)).not.toContain('81200000101')
  const agreed = await checkSources([ndjson(text)], { ...options, contactsAgreed: true })
  expect(agreed.products[0]?.producer).toEqual({ name: producer.name, contact, contactConsent: true })
  const refused = JSON.stringify({ ...without, producer: { ...without.producer, contactConsent: false } })
  const { products: kept } = await checkSources([ndjson(refused)], { ...options, contactsAgreed: true })
  expect(kept[0]?.producer.contact).toBeUndefined()
})

test('a record may leave out its id, its lists and the code of its village', async () => {
  const { id: _, village: __, images: ___, certificates: ____, ...rest } = coffee
  const { products: read, problems } = await checkSources([ndjson(JSON.stringify(rest))], options)
  expect(problems).toEqual([])
  expect(read[0]).toMatchObject({
    id: '53.09-kopi-arabika-bajawa-beiwali',
    village: coffee.village,
    certificates: [],
  })
})

test('two records with one id are packs of one product, or a problem', async () => {
  const two = (other: object) => `${JSON.stringify(coffee)}\n${JSON.stringify({ ...coffee, ...other })}`
  const bigger = await checkSources(
    [ndjson(two({ packs: [{ netContent: { value: 1, unit: 'kg' } }] }))],
    options,
  )
  expect(bigger.products[0]?.packs).toHaveLength(2)
  const again = await checkSources([ndjson(two({}))], options)
  expect(places(again.problems)).toEqual(['2 $.name duplicate-row'])
  const other = await checkSources([ndjson(two({ name: 'Lain' }))], options)
  expect(places(other.problems)).toEqual(['2 $.id duplicate-id'])
})

test('hostile keys and depths are harmless', async () => {
  const withPlace = (place: string) =>
    `{"__proto__":{"name":"x"},"constructor":1,"name":"Kopi","place":${place}}`
  const codesOf = async (text: string) => {
    const { problems } = await checkSources([ndjson(text), readJson('a.json', `[${text}]`)], options)
    return problems.map(({ code }) => code)
  }
  expect(await codesOf(withPlace('[]'))).toContain('missing-value')
  // Too deep a nesting is no record at all.
  expect(await codesOf(withPlace(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).toEqual([
    'json-form',
    'json-form',
  ])
  expect(Object.prototype).not.toHaveProperty('name')
})

test.each([
  ['', 'json-form', 1],
  ['[', 'json-form', 1],
  ['[\n{"name": "a"},\n{"name" "b"}]', 'json-form', 3],
  ['{}', 'json-form', 1],
  ['7', 'json-form', 1],
  ['{"spec":"ovop-catalog/1","tables":{}}', 'json-form', 1],
])('%j is no list of products', async (text, code, row) => {
  const { problems, counts } = await checkSources([readJson('a.json', text)], options)
  expect(problems).toMatchObject([{ code, row }])
  expect(counts).toMatchObject({ rows: 1, bad: 1 })
})

test('whatever JSON comes, nothing breaks and no record is lost', async () => {
  const field = fc.constantFrom(...Object.keys(coffee), '__proto__', 'nik')
  const record = fc.record({
    base: fc.boolean(),
    change: fc.dictionary(field, fc.jsonValue({ maxDepth: 3 })),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 4 }), fc.boolean(), async (records, isPretty) => {
      const values = records.map(({ base, change }) => (base ? { ...coffee, ...change } : change))
      const text = JSON.stringify(values, undefined, isPretty ? 1 : undefined)
      const { counts, problems, products: read } = await checkSources([readJson('a.json', text)], options)
      expect(counts.rows).toBe(values.length)
      expect(counts.good + counts.bad).toBe(counts.rows)
      expect(read.length).toBe(counts.products)
      if (counts.bad > 0) expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
    }),
    { numRuns: 100 },
  )
})
