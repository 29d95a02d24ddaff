import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { afterEach, beforeAll, expect, inject, it } from 'vitest'
import type { OvopElement } from './ovop-element.ts'
import { setPageSettings } from './page-settings.ts'

/** What the host answers next; asked anew for each reading. */
let answer: { price?: number; availability?: 'out-of-stock' | 'in-stock' } = {}

beforeAll(async () => {
  const { catalogKey } = inject('loopback')
  setPageSettings({
    catalog: catalogueAt('payable'),
    catalogKey,
    lang: 'id',
    overlay: { by: 'Pasar Timor', lookUp: async () => answer },
  })
  await import('../define.ts')
})

afterEach(() => document.body.replaceChildren())

const { id } = makeProduct(1)
const whose = (element: OvopElement) => textOf(element.shadowRoot?.querySelector('.whose'))

it.each([
  ['card', `<ovop-product-card product="${id}"></ovop-product-card>`],
  ['grid', '<ovop-product-grid></ovop-product-grid>'],
  ['page', `<ovop-product-detail product="${id}"></ovop-product-detail>`],
])('a %s shows the host’s price and stock, and whose they are', async (_, markup) => {
  answer = { price: 65_000, availability: 'out-of-stock' }
  const page = watchPage()
  const element = paste<OvopElement>(markup)
  await expect.poll(() => whose(element)).toBe('Harga dan stok menurut Pasar Timor')
  expect(textOf(part(element, 'price'))).toMatch(/Rp\s65\.000/)
  expect(textOf(part(element, 'supply'))).toContain('Stok habis')
  expect(page.uncaught).toEqual([])
})

async function openDialog(): Promise<Element> {
  const card = paste<OvopElement>(`<ovop-product-card product="${id}"></ovop-product-card>`)
  await expect.poll(() => part(card, 'button')).toBeTruthy()
  ;(part(card, 'button') as HTMLElement).click()
  await expect.poll(() => card.shadowRoot?.querySelector('dialog .steps')).toBeTruthy()
  return card.shadowRoot?.querySelector('dialog') as Element
}

it('the dialog says whose price it is, and draws no payment code for it', async () => {
  answer = { price: 65_000 }
  const dialog = await openDialog()
  expect(textOf(dialog.querySelector('.amount'))).toMatch(/Rp\s65\.000/)
  expect(textOf(dialog.querySelector('.whose'))).toBe(
    'Harga menurut Pasar Timor. Kode QRIS penjual tidak ditampilkan, karena harga ini bukan harga penjual menurut katalog. Tanyakan dulu jumlah yang dibayar.',
  )
  expect(dialog.querySelector('details')).toBeNull()
})

it('where the stock alone is the host’s, the seller’s code is there', async () => {
  answer = { availability: 'in-stock' }
  const dialog = await openDialog()
  expect(textOf(dialog.querySelector('.whose'))).toBe('Stok menurut Pasar Timor.')
  expect(dialog.querySelector('details')).not.toBeNull()
})

it('a payment code by itself is not drawn either, and says why', async () => {
  answer = { price: 65_000 }
  const element = paste<OvopElement>(`<ovop-qris product="${id}"></ovop-qris>`)
  await expect.poll(() => textOf(part(element, 'message'))).toContain('bukan harga penjual menurut katalog')
  expect(element.shadowRoot?.querySelector('.code')).toBeNull()
})

it('of a copy that shows another price no payment code is drawn', async () => {
  answer = {}
  const element = paste<OvopElement & { product?: unknown }>('<ovop-qris></ovop-qris>')
  element.product = makeProduct(1, { packs: [{ price: 65_000 }] })
  await expect.poll(() => textOf(part(element, 'message'))).toContain('bukan harga penjual menurut katalog')
  expect(element.shadowRoot?.querySelector('.code')).toBeNull()
})
