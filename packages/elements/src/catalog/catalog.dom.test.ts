import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { describe, expect, inject, it } from 'vitest'
import '../define.ts'
import type { OvopProductCard } from '../product-card/product-card.ts'
import type { OvopCatalog } from './catalog.ts'

const card = '<ovop-product-card product="53.01-produk-0"></ovop-product-card>'
const cardIn = (element: Element) => element.querySelector('ovop-product-card') as OvopProductCard
const nameIn = (element: Element) => textOf(part(cardIn(element), 'name'))

const provider = (attributes: string, children = card) =>
  paste<OvopCatalog>(`<ovop-catalog ${attributes}>${children}</ovop-catalog>`)

describe('ovop-catalog', () => {
  it('says for the elements inside where the data is', async () => {
    const element = provider(`catalog="${catalogueAt('small')}"`)
    await expect.poll(() => nameIn(element)).toBe('Produk 0')
  })

  it('is followed when it names another catalogue', async () => {
    const element = provider(`catalog="${catalogueAt('missing')}"`)
    await expect.poll(() => textOf(part(cardIn(element), 'message'))).not.toBe('')
    element.setAttribute('catalog', catalogueAt('small'))
    await expect.poll(() => nameIn(element)).toBe('Produk 0')
  })

  it('is followed when it gets its catalogue by property', async () => {
    const element = provider('')
    element.catalog = catalogueAt('small')
    await expect.poll(() => nameIn(element)).toBe('Produk 0')
  })

  it('gives way to a nearer one, and that to the element itself', async () => {
    const outer = provider(
      `catalog="${catalogueAt('missing')}" lang="en"`,
      `<ovop-catalog catalog="${catalogueAt('broken')}">
        <ovop-product-card product="53.01-produk-0" catalog="${catalogueAt('small')}"></ovop-product-card>
      </ovop-catalog>`,
    )
    await expect.poll(() => nameIn(outer)).toBe('Product 0')
  })

  it('hands its key down', async () => {
    const key = inject('loopback').catalogKey
    const signed = provider(`catalog="${catalogueAt('signed')}" catalog-key="${key}"`)
    await expect.poll(() => nameIn(signed)).toBe('Produk 0')
    const forged = provider(`catalog="${catalogueAt('forged')}" catalog-key="${key}"`)
    await expect.poll(() => textOf(part(cardIn(forged), 'message'))).toContain('tidak lolos')
  })

  it('leaves an element alone that moves away, and takes one in that moves in', async () => {
    const page = watchPage()
    const place = paste<HTMLElement>(
      `<div><ovop-catalog lang="en"></ovop-catalog><ovop-catalog catalog="${catalogueAt('small')}">${card}</ovop-catalog></div>`,
    )
    await expect.poll(() => nameIn(place)).toBe('Produk 0')
    const [english, second] = place.querySelectorAll('ovop-catalog')
    const moved = cardIn(place)
    moved.catalog = catalogueAt('small')
    english?.append(moved)
    await expect.poll(() => nameIn(place)).toBe('Product 0')
    second?.setAttribute('lang', 'id')
    await second?.updateComplete
    await moved.updateComplete
    expect(nameIn(place)).toBe('Product 0')
    expect(page.uncaught).toEqual([])
  })
})

describe('the language', () => {
  const lang = async (markup: string) => {
    const place = paste<HTMLElement>(`<div>${markup}</div>`)
    cardIn(place).catalog = catalogueAt('small')
    await expect.poll(() => nameIn(place)).not.toBe('')
    return nameIn(place)
  }

  it('is the nearest that the page names', async () => {
    expect(await lang(card)).toBe('Produk 0')
    expect(await lang(`<section lang="en">${card}</section>`)).toBe('Product 0')
    expect(await lang(`<section lang="en"><p lang="id">${card}</p></section>`)).toBe('Produk 0')
    expect(await lang(`<ovop-catalog lang="id"><section lang="en">${card}</section></ovop-catalog>`)).toBe(
      'Product 0',
    )
  })

  it('is followed on the element and on its catalogue', async () => {
    const element = provider(`catalog="${catalogueAt('small')}"`)
    await expect.poll(() => nameIn(element)).toBe('Produk 0')
    element.lang = 'en'
    await expect.poll(() => nameIn(element)).toBe('Product 0')
    cardIn(element).lang = 'id'
    await expect.poll(() => nameIn(element)).toBe('Produk 0')
  })
})
