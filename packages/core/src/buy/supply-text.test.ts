import { describe, expect, it } from 'vitest'
import { makeProduct } from '../../fixtures/products.ts'
import { supplyText } from './supply-text.ts'

const honey = makeProduct(0, { season: [4, 5, 6, 7] })
const inMay = new Date('2026-05-10T00:00:00Z')
const inSeptember = new Date('2026-09-10T00:00:00Z')

describe('whether a product can be had, in a sentence', () => {
  it('says the season while it lasts, and when it comes back', () => {
    expect(supplyText(honey, 'id', inMay)).toBe('Musim April–Juli')
    expect(supplyText(honey, 'id', inSeptember)).toBe('Di luar musim, ada lagi bulan April')
    expect(supplyText(honey, 'en', inSeptember)).toBe('Out of season, back in April')
  })

  it('says that the stock is gone, and nothing of what is there all year', () => {
    expect(supplyText(makeProduct(0, { packs: [{ price: 1, availability: 'out-of-stock' }] }))).toBe(
      'Stok habis',
    )
    expect(supplyText(makeProduct(0, { packs: [{ price: 1 }] }))).toBe('')
  })
})
