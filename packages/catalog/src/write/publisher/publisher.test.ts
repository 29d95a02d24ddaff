import { expect, test } from 'vitest'
import { isNamed, PublisherError, parsePublisher, unnamedPublisher } from './publisher.ts'

function said(json: string): string {
  try {
    parsePublisher(json, 'penerbit.json')
  } catch (error) {
    if (error instanceof PublisherError) return error.message
    throw error
  }
  return ''
}

const good = { id: 'ntt', title: 'Produk desa', publisher: 'Dinas PMD', licence: 'CC-BY-4.0' }

test('each field that is wrong or missing is named with its line and with what goes there', () => {
  const json = `{
  "id": "Dinas PMD",
  "title": "Produk desa",
  "contact": { "name": "Dinas",
    "email": "bukan surel" },
  "publisher": ""
}`
  expect(said(json).split('\n')).toEqual([
    expect.stringMatching(/^penerbit\.json:1: licence: tidak ada; diharapkan .*CC-BY-4\.0/),
    expect.stringMatching(/^penerbit\.json:2: id: tidak benar; diharapkan .*huruf kecil/),
    expect.stringMatching(/^penerbit\.json:5: contact\.email: tidak benar; diharapkan alamat surel/),
    expect.stringMatching(/^penerbit\.json:6: publisher: tidak benar; diharapkan nama dinas/),
  ])
})

test('a file that is no JSON is named with the line', () => {
  expect(said('{\n  "id": "ntt"\n  "title": "x"\n}')).toMatch(/^penerbit\.json:3: bukan JSON yang benar/)
  expect(said('["ntt"]')).toMatch(/^penerbit\.json:1: diharapkan satu objek/)
})

test('a field that nothing reads and is nearly one that is read is told', () => {
  expect(said(JSON.stringify({ ...good, productURL: 'https://a.example/{id}' }))).toBe(
    'penerbit.json:1: productURL: tidak dikenal; mungkin "productUrl"',
  )
  expect(said(JSON.stringify({ ...good, catatan: 'milik kantor' }))).toBe('')
})

test('a mark of a byte order, as Notepad writes it, is no fault', () => {
  expect(said(`\ufeff${JSON.stringify(good)}`)).toBe('')
})

test('who is not named is said not to be', () => {
  expect(parsePublisher(JSON.stringify(unnamedPublisher), 'x')).toEqual(unnamedPublisher)
  expect(unnamedPublisher.publisher).toBe('penerbit belum disebut')
  expect([isNamed(unnamedPublisher), isNamed(good)]).toEqual([false, true])
})
