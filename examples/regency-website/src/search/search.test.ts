import { createClient, type SearchHit } from '@ovop-ntt/core'
import { makeCatalog, serveFiles, startServer } from '@ovop-ntt/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { answer, countFound } from './answer.ts'
import { queryOf, questionIn } from './question.ts'
import { dateSentence, foundSentence, sourceSentence } from './sentences.ts'

const nothing = { text: '', regency: '', category: '' }

async function clientOf(products: number) {
  const { files } = await makeCatalog(products)
  const { url, close } = await startServer(serveFiles(files))
  onTestFinished(close)
  return createClient({ catalog: `${url}catalog.json`, cache: false })
}

describe('a question', () => {
  it('stands in the address, and comes back from it', () => {
    const question = { text: 'kopi & teh', regency: '53.09', category: 'beverage' }
    expect(queryOf(question)).toBe('?q=kopi+%26+teh&kabupaten=53.09&kategori=beverage')
    expect(questionIn(queryOf(question))).toEqual(question)
  })

  it('is nothing where nothing is asked', () => {
    expect(queryOf({ ...nothing, text: ' ' })).toBe('')
    expect(questionIn('')).toEqual(nothing)
  })
})

describe('an answer', () => {
  const hit = (id: string, village: string, category: string): SearchHit => ({
    ...{ id, name: id, village, category, field: 'name' },
    place: { village: '', district: '', regency: '' },
  })
  const hits = [
    hit('a', '53.09.06.2009', 'beverage'),
    hit('b', '53.09.06.2010', 'snack'),
    hit('c', '53.08.06.2009', 'beverage'),
  ]

  it('counts what each other choice would give', () => {
    expect(countFound(hits, { text: 'x', regency: '53.09', category: 'beverage' })).toEqual({
      items: [{ id: 'a', name: 'a' }],
      total: 1,
      regencies: { '53.09': 1, '53.08': 1 },
      categories: { beverage: 1, snack: 1 },
    })
  })

  it.each([60, 600])('without a text is the list, with counts, of %i products', async (products) => {
    const client = await clientOf(products)
    const first = await answer(client, { ...nothing, regency: '53.01' })
    expect(first.total).toBe(Math.ceil(products / 22))
    expect(first.categories && Object.values(first.categories).reduce((sum, n) => sum + n)).toBe(first.total)
    const found = await answer(client, nothing)
    expect(found).toMatchObject({ total: products, next: expect.any(String) })
    const more = await answer(client, nothing, { after: found.next })
    expect(new Set([...found.items, ...more.items].map(({ id }) => id)).size).toBe(48)
  })

  it('of a large catalogue comes in pages, without counts that nobody knows', async () => {
    const client = await clientOf(600)
    const found = await answer(client, { ...nothing, text: 'produk' })
    expect(found).toMatchObject({ items: { length: 24 }, next: expect.any(String) })
    expect(found.regencies).toBeUndefined()
    const rare = await answer(client, { ...nothing, text: 'produk 599' })
    expect(rare).toMatchObject({ items: [{ name: 'Produk 599' }], total: 1, categories: expect.any(Object) })
  })
})

describe('the page says', () => {
  it.each([
    ['', { items: [], total: 3442, next: 'x' }, 24, '24 dari 3.442 produk.'],
    ['kopi', { items: [], total: 6 }, 6, '6 produk untuk “kopi”.'],
    ['kopi', { items: [], total: 0 }, 0, 'Tidak ada produk untuk “kopi”.'],
    ['kopi', { items: [], next: 'x' }, 24, '24 produk pertama untuk “kopi”.'],
    ['kopi', { items: [], next: 'x' }, 0, 'Belum ada produk untuk “kopi” di bagian yang sudah dilihat.'],
  ])('what was found (%#)', (text, found, shown, sentence) => {
    expect(foundSentence({ ...nothing, text }, found, shown)).toBe(sentence)
  })

  it('of which day the data is, where it is not of today, and whose', async () => {
    const summary = await (await clientOf(3)).summary()
    expect(dateSentence(summary)).toBe('')
    expect(dateSentence({ ...summary, freshness: 'offline' })).toBe(
      'Tidak tersambung. Data per 1 November 2026.',
    )
    expect(dateSentence({ ...summary, stale: true })).toBe('Data per 1 November 2026.')
    const source = {
      ...{ id: 'ngada', publisher: 'Dinas PMD Ngada', generatedAt: '2026-10-01T00:00:00Z' },
      ...{ licence: 'MIT', revision: 1, key: 'B', products: 2 },
    }
    const merged = { ...summary, sources: { '53.09': source } }
    expect(sourceSentence(merged, '53.09')).toBe('Sumber data: Dinas PMD Ngada, 1 Oktober 2026.')
    expect(sourceSentence(merged, '53.08')).toBe('')
    expect(sourceSentence({ ...summary, sources: { '53.09': 7 } } as never, '53.09')).toBe('')
  })
})
