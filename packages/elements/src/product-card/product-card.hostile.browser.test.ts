import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { hostileProduct, markup } from '@ovop-ntt/fixtures/telling-products.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { afterEach, describe, expect, it } from 'vitest'
import './define.ts'
import type { OvopProductCard } from './product-card.ts'

const breach = globalThis as { breached?: boolean }

const card = (attributes: string, children = '') =>
  paste<OvopProductCard>(`<ovop-product-card ${attributes}>${children}</ovop-product-card>`)

/** Every address that the element would follow or load. */
function addressesOf(element: Element): string[] {
  const holders = element.shadowRoot?.querySelectorAll('[href], [src], [action], [formaction]') ?? []
  return [...holders].flatMap((holder) =>
    ['href', 'src', 'action', 'formaction'].flatMap((name) => holder.getAttribute(name) ?? []),
  )
}

describe('hostile data in a card', () => {
  afterEach(() => {
    expect(breach.breached).toBeUndefined()
  })

  it.each(['catalogue', 'property'])('shows markup as text: from the %s', async (from) => {
    const page = watchPage()
    const element = card(
      from === 'catalogue' ? `catalog="${catalogueAt('hostile')}" product="${hostileProduct.id}"` : '',
    )
    if (from === 'property') element.product = hostileProduct
    await expect.poll(() => textOf(part(element, 'name'))).toBe(`Kopi ${markup}`)
    expect(textOf(part(element, 'place'))).toContain(`${markup}, ${markup}`)
    const { shadowRoot } = element
    expect(shadowRoot?.querySelectorAll('script, b[onclick], i, u, s, img[onerror]')).toHaveLength(0)

    part(element, 'button')?.click()
    await expect.poll(() => textOf(part(element, 'dialog'))).toContain('Menerima KKPD')
    expect(textOf(part(element, 'dialog'))).toContain('<img src=x')
    expect(shadowRoot?.querySelectorAll('script, u, s, img[onerror]')).toHaveLength(0)
    for (const address of addressesOf(element)) expect(address).toMatch(/^(https:|tel:|geo:)/)
    expect(page.uncaught).toEqual([])
  })

  const javascript = [
    'javascript:breached=true',
    'JAVASCRIPT:breached=true',
    'java\nscript:breached=true',
    ' javascript:breached=true',
    'data:text/html,<script>breached=true</script>',
    'vbscript:x',
    'blob:x',
  ]

  it.each(javascript)('gives no picture the address %j', async (src) => {
    const element = card('')
    element.product = makeProduct(0, { images: [{ src }] })
    await expect.poll(() => textOf(part(element, 'message'))).toBe('Produk belum dapat dimuat.')
    expect(addressesOf(element)).toEqual([])
  })

  it.each(javascript)('gives no way to buy the address %j', async (url) => {
    const page = watchPage()
    const element = card('')
    element.product = {
      ...makeProduct(0, { channels: [{ kind: 'website', name: 'Toko', url }] }),
    }
    await expect.poll(() => textOf(part(element, 'name'))).toBe('Produk 0')
    part(element, 'button')?.click()
    await expect.poll(() => textOf(part(element, 'dialog'))).toContain('Belum ada cara memesan')
    expect(addressesOf(element)).toEqual([])
    expect(page.uncaught).toEqual([])
  })

  it.each(['javascript:breached=true', 'JavaScript:breached=true', 'data:text/html,x'])(
    'does not take over the fallback link %j',
    async (href) => {
      const element = card('', `<a href="${href}">Produk</a>`)
      element.product = makeProduct(0)
      await expect.poll(() => textOf(part(element, 'name'))).toBe('Produk 0')
      expect(addressesOf(element)).toEqual([])
    },
  )
})
