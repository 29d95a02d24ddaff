import { expect, it } from 'vitest'
import { makeCatalog } from '../../../fixtures/index.ts'
import { DataError } from '../../errors/data-error.ts'
import { canonicalJson } from '../canonical.ts'
import { parseRoot } from './read-root.ts'

const address = 'https://produk.example/catalog.json'
const rootText = async () => new TextDecoder().decode((await makeCatalog(3)).files.get('catalog.json'))
const parse = (text: string) => parseRoot(new TextEncoder().encode(text), address)

it('takes a root as it was written', async () => {
  expect(parse(await rootText()).counts.products).toBe(3)
})

it.each<[string, (text: string) => string]>([
  ['spaces', (text) => text.replace(',', ', ')],
  ['half a letter in a text', (text) => text.replace('"Produk 1"', '"Produk \\ud83d"')],
  ['a text that hides its letters', (text) => text.replace('"Produk 1"', '"\\u0050roduk 1"')],
])('refuses %s as data that is not canonical, and names the address', async (_, spoil) => {
  const text = await rootText()
  expect(spoil(text)).not.toBe(text)
  expect(() => parse(spoil(text))).toThrow(DataError)
  expect(() => parse(spoil(text))).toThrow(`${address}: not in canonical form (RFC 8785)`)
})

it.each(['https:?{id}', 'http:{id}', 'javascript:{id}', 'https://a.example/'])(
  'refuses %s as the address of products, and names the field',
  async (productUrl) => {
    const root = JSON.parse(await rootText())
    const bytes = new TextEncoder().encode(canonicalJson({ ...root, productUrl }))
    expect(() => parseRoot(bytes, address)).toThrow(`${address} at productUrl`)
  },
)
