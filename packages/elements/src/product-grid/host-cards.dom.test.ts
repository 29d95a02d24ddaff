import type { CatalogSummary } from '@ovop-ntt/core'
import { makeProduct } from '@ovop-ntt/fixtures'
import { expect, it } from 'vitest'
import { HostCards } from './host-cards.ts'

const textOf = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim()

it('a host’s own card says whose price it is and what speaks against the product, also where it has no field for it', async () => {
  const product = makeProduct(0, {
    season: [5],
    certificates: [{ kind: 'halal', number: 'ID53110000000010126' }],
    sample: true,
  })
  const overlaid = { ...product, overlay: { by: 'Pasar Timor', price: true, availability: false } }
  const summary = { counts: {} } as CatalogSummary
  const cardOf = (fields: readonly string[]) => {
    const place = document.createElement('div')
    const template = document.createElement('template')
    template.innerHTML = fields.map((field) => `<p data-field="${field}"></p>`).join('')
    new HostCards().fill(place, template, { products: [overlaid], summary, language: 'id' })
    return [...place.querySelectorAll('p')].map((line) => textOf(line))
  }
  expect(cardOf(['price', 'whose', 'supply', 'labels', 'sample'])).toEqual([
    'Rp 10.000',
    'Harga menurut Pasar Timor',
    'Di luar musim, ada lagi bulan Mei',
    expect.stringMatching(/^Halal\b.*Menurut produsen, belum diperiksa$/),
    'Data contoh, bukan data resmi',
  ])
  expect(cardOf(['price'])).toEqual([
    expect.stringMatching(/^Rp 10\.000 menurut Pasar Timor · Di luar musim/),
  ])
})
