import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { meaningOf, readWords } from './label-words.ts'
import { emptyQuestion, filterOf, withChoice, withValue } from './question.ts'
import { addressWith, questionFrom } from './question-address.ts'
import { gridVocabulary } from './vocabulary.ts'

const read = (text: string) => readWords(text, gridVocabulary())

describe('words that a visitor types', () => {
  it.each([
    ['halal', '', [['certified', 'halal']]],
    ['kopi KKPD', 'kopi', [['payment', 'kkpd']]],
    ['P-IRT camilan', 'camilan', [['certified', 'pirt']]],
    ['kopi Ruteng', 'kopi', [['regency', '53.10']]],
    ['tenun timor tengah selatan', 'tenun', [['regency', '53.02']]],
    ['Kab. Kupang', '', [['regency', '53.01']]],
    ['kupang', '', [['regency', '53.71']]],
    ['labuan bajo', '', [['regency', '53.15']]],
    ['baa', '', [['regency', '53.14']]],
    ['Ba’a', '', [['regency', '53.14']]],
    ['gula lontar', 'gula lontar', []],
    ['ngada ende', 'ende', [['regency', '53.09']]],
    ['', '', []],
  ])('%j ask for %j and %j', (text, rest, choices) => {
    const { text: left, choices: chosen } = read(text)
    expect(left).toBe(rest)
    expect(chosen.map(({ field, value }) => [field, value])).toEqual(choices)
  })

  it('that mean nothing of ours stay as they are, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { text: rest, choices } = read(text)
        if (choices.length === 0) expect(rest).toBe(text.split(/\s+/).filter(Boolean).join(' '))
      }),
    )
  })

  it('do not take the place of what was chosen', () => {
    const chosen = withValue({ text: 'kopi ngada', choices: [] }, 'regency', '53.08')
    expect(meaningOf(chosen, gridVocabulary())).toEqual({
      text: 'kopi',
      choices: [{ field: 'regency', value: '53.08' }],
    })
  })
})

describe('a question', () => {
  const halal = { field: 'certified', value: 'halal' } as const
  const bpom = { field: 'certified', value: 'bpom' } as const

  it('holds several certificates, and one value of other fields', () => {
    const both = withChoice(withChoice(emptyQuestion, halal), bpom)
    expect(filterOf({}, both)).toEqual({ certified: ['halal', 'bpom'] })
    expect(withChoice(both, halal).choices).toEqual([bpom])
    const paid = withChoice(withChoice(emptyQuestion, { field: 'payment', value: 'qris' }), {
      field: 'payment',
      value: 'kkpd',
    })
    expect(paid.choices).toEqual([{ field: 'payment', value: 'kkpd' }])
  })

  it('narrows what the page shows and never widens it', () => {
    const asked = { text: '', choices: [{ field: 'regency', value: '53.08' } as const, halal] }
    expect(filterOf({ regency: '53.09', certified: ['gi'] }, asked)).toEqual({
      regency: '53.09',
      certified: ['gi', 'halal'],
    })
  })

  it('stands in an address that can be shared, beside what the page has there', () => {
    const question = { text: 'kopi', choices: [{ field: 'regency', value: '53.09' } as const, halal, bpom] }
    const address = addressWith('https://desa.example/produk?halaman=2&q=lama#atas', question)
    expect(address).toBe(
      'https://desa.example/produk?halaman=2&q=kopi&kabupaten=53.09&sertifikat=halal&sertifikat=bpom#atas',
    )
    const { text, choices } = questionFrom(new URL(address).searchParams)
    expect(text).toBe('kopi')
    expect(new Set(choices)).toEqual(new Set(question.choices))
  })

  it('takes no value from an address that is none', () => {
    const { choices } = questionFrom(new URLSearchParams('kategori=<b>&bayar=&kabupaten=53.09'))
    expect(choices).toEqual([{ field: 'regency', value: '53.09' }])
  })
})
