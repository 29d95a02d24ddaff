import { type CatalogSummary, createClient, type Product } from '@ovop-ntt/core'
import { catalogueAt, release } from '@ovop-ntt/fixtures/loopback.ts'
import { part, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { describe, expect, it, onTestFinished } from 'vitest'
import '../product-card/define.ts'
import '../product-grid/define.ts'
import '../product-detail/define.ts'
import type { OvopElement } from '../base/ovop-element.ts'
import { cardStyleSheet, renderToLight, renderToString } from './index.ts'

const id = '53.01-produk-0'

/** What a server read, before anybody opened the page. */
async function read(catalog: string): Promise<{ product: Product; summary: CatalogSummary }> {
  const client = createClient({ catalog })
  return { product: await client.product(id), summary: await client.summary() }
}

/** Puts a server's markup into the page as a parser would, and says what the page asks for from then on. */
function arrive(markup: string): { element: OvopElement; asked: () => string[] } {
  const place = document.createElement('div')
  place.setHTMLUnsafe(`<style>${cardStyleSheet}</style>${markup}`)
  performance.clearResourceTimings()
  document.body.append(place)
  onTestFinished(() => place.remove())
  return {
    element: place.querySelector('[server-rendered], ovop-product-card') as OvopElement,
    asked: () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('catalog.json')),
  }
}

/** Two frames later: what was going to happen by itself has happened. */
const settled = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))

describe.each([
  ['a shadow root', renderToString],
  ['plain HTML', renderToLight],
] as const)('a card that a server drew as %s', (kind, render) => {
  const drawn = (element: Element) => (kind === 'plain HTML' ? element : (element.shadowRoot as ShadowRoot))

  it('stays as it is when the script comes: nothing is read, nothing drawn, nothing moves', async () => {
    const catalog = catalogueAt('small')
    const { element, asked } = arrive(render('ovop-product-card', await read(catalog)))
    const article = drawn(element).querySelector('article') as HTMLElement
    const before = article.getBoundingClientRect().toJSON()
    await element.updateComplete
    await settled()
    expect(drawn(element).querySelector('article')).toBe(article)
    expect(article.checkVisibility()).toBe(true)
    expect(article.getBoundingClientRect().toJSON()).toEqual(before)
    expect(asked()).toEqual([])
  })

  it('opens the verified ways to buy in place of a link’s target once somebody acts, and is then the live card', async () => {
    const page = watchPage()
    const { element } = arrive(render('ovop-product-card', await read(catalogueAt('small'))))
    await element.updateComplete
    const link = drawn(element).querySelector<HTMLAnchorElement>('[part=button]') as HTMLAnchorElement
    expect(link.protocol).toBe('https:')
    const press = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })
    link.dispatchEvent(press)
    expect(press.defaultPrevented).toBe(true)
    await expect.poll(() => element.shadowRoot?.querySelector('dialog')?.open).toBe(true)
    await expect.poll(() => part(element, 'button')?.localName).toBe('button')
    expect(textOf(part(element, 'name'))).toBe('Produk 0')
    expect(page.events.map(({ type }) => type)).toContain('ovop-buy')
    element.shadowRoot?.querySelector('dialog')?.close()
  })

  it('takes prices and ways to buy away where the catalogue turns out to be forged', async () => {
    const { product, summary } = await read(catalogueAt('small'))
    const forged = { ...summary, address: catalogueAt('forged') }
    const { element } = arrive(
      render('ovop-product-card', { product, summary: forged, attributes: { 'catalog-key': 'BAAA' } }),
    )
    await element.updateComplete
    element.addEventListener('ovop-buy', (event) => event.preventDefault())
    drawn(element).querySelector<HTMLElement>('[part=button]')?.click()
    await expect.poll(() => textOf(part(element, 'message'))).toContain('tidak lolos pemeriksaan')
    expect(part(element, 'price')).toBeNull()
  })

  it('tells of its product’s link, and lets the page stop it', async () => {
    const page = watchPage()
    const { element } = arrive(render('ovop-product-card', await read(catalogueAt('small'))))
    await element.updateComplete
    element.addEventListener('ovop-select', (event) => event.preventDefault())
    const press = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })
    drawn(element).querySelector('[part=name] a')?.dispatchEvent(press)
    expect(press.defaultPrevented).toBe(true)
    expect(page.events[0]).toMatchObject({ type: 'ovop-select', product: id })
  })

  it('is drawn anew when another product or language is set', async () => {
    const { element } = arrive(render('ovop-product-card', await read(catalogueAt('small'))))
    await element.updateComplete
    element.setAttribute('product', '53.02-produk-1')
    await expect.poll(() => textOf(part(element, 'name'))).toBe('Produk 1')
  })
})

describe('a list that a server drew', () => {
  it.each([
    ['a shadow root', renderToString],
    ['plain HTML', renderToLight],
  ] as const)(
    'keeps what somebody types into its form, drawn as %s, when the script takes over',
    async (_, render) => {
      const catalog = catalogueAt('held')
      const client = createClient({ catalog: catalogueAt('small') })
      const [{ items: products }, summary] = [await client.page(), await client.summary()]
      const { element } = arrive(
        render('ovop-product-grid', {
          products,
          summary,
          searchPage: '/cari/',
          attributes: { catalog, 'server-rendered': 'live' },
        }),
      )
      await element.updateComplete
      const root = element.shadowRoot as ShadowRoot
      const field = (root.querySelector('[type=search]') ??
        element.querySelector('[type=search]')) as HTMLInputElement
      field.focus()
      field.value = 'tidakada'
      await release(catalog)
      await expect.poll(() => textOf(part(element, 'count'))).toBe('Tidak ada produk')
      const live = root.activeElement as HTMLInputElement
      expect([live.type, live.value]).toEqual(['search', 'tidakada'])
    },
  )

  it('keeps what somebody chose in its form, and the focus there, when the script takes over', async () => {
    const catalog = catalogueAt('held')
    const client = createClient({ catalog: catalogueAt('small') })
    const [{ items: products }, summary] = [await client.page(), await client.summary()]
    const { element } = arrive(
      renderToLight('ovop-product-grid', {
        products,
        summary,
        searchPage: '/cari/',
        attributes: { catalog, 'server-rendered': 'live' },
      }),
    )
    await element.updateComplete
    const chosen = element.querySelector<HTMLInputElement>(
      '[name=sertifikat][value=pirt]',
    ) as HTMLInputElement
    chosen.focus()
    chosen.checked = true
    await release(catalog)
    await expect.poll(() => textOf(part(element, 'count'))).toBe('2 produk')
    const live = element.shadowRoot?.activeElement as HTMLInputElement
    expect([live.value, live.checked]).toEqual(['pirt', true])
  })

  it('adds what was chosen in its form to what the address asks for', async () => {
    const before = location.href
    history.replaceState(history.state, '', '?kabupaten=53.01')
    onTestFinished(() => history.replaceState(history.state, '', before))
    const catalog = catalogueAt('held')
    const client = createClient({ catalog: catalogueAt('small') })
    const [{ items: products }, summary] = [await client.page(), await client.summary()]
    const { element } = arrive(
      renderToLight('ovop-product-grid', {
        products,
        summary,
        searchPage: '/cari/',
        attributes: { catalog, 'sync-url': '' },
      }),
    )
    await element.updateComplete
    const chosen = element.querySelector('[name=sertifikat][value=pirt]') as HTMLInputElement
    chosen.checked = true
    await release(catalog)
    await expect.poll(() => element.hasAttribute('server-rendered')).toBe(false)
    expect(new URL(location.href).search).toBe('?kabupaten=53.01&sertifikat=pirt')
  })

  it('stays as it is, and each card’s way to buy is its own product’s', async () => {
    const page = watchPage()
    const client = createClient({ catalog: catalogueAt('small') })
    const [{ items: products }, summary] = [await client.page({}, { limit: 3 }), await client.summary()]
    const { element, asked } = arrive(renderToLight('ovop-product-grid', { products, summary }))
    await element.updateComplete
    await settled()
    expect(element.querySelectorAll('article')).toHaveLength(3)
    expect(asked()).toEqual([])
    element.addEventListener('ovop-buy', (event) => event.preventDefault())
    element.querySelectorAll<HTMLElement>('[part=button]')[2]?.click()
    expect(page.events[0]).toMatchObject({ type: 'ovop-buy', product: products[2]?.id })
  })
})
