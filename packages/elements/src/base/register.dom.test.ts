import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { OvopProductCard } from '../product-card/product-card.ts'
import { register } from './register.ts'

describe('register', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  afterEach(() => warn.mockClear())

  it('takes up elements that were there before, with what was set on them', async () => {
    const page = watchPage()
    const early = paste<OvopProductCard>('<ovop-product-card><a href="/x">Produk</a></ovop-product-card>')
    early.product = makeProduct(4)
    early.lang = 'en'
    expect(customElements.get('ovop-product-card')).toBeUndefined()
    expect(early.querySelector('a')?.checkVisibility()).toBe(true)
    register('ovop-product-card', OvopProductCard)
    await expect.poll(() => textOf(part(early, 'name'))).toBe('Product 4')
    expect(page.uncaught).toEqual([])
  })

  it('is silent when the same version comes twice, and keeps the first', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    register('ovop-test-twice', First)
    register('ovop-test-twice', Second)
    expect(customElements.get('ovop-test-twice')).toBe(First)
    expect(warn).not.toHaveBeenCalled()
  })

  it('warns once of an element that somebody else registered', () => {
    class Other extends HTMLElement {}
    class Ours extends HTMLElement {}
    customElements.define('ovop-test-taken', Other)
    register('ovop-test-taken', Ours)
    register('ovop-test-taken', Ours)
    expect(customElements.get('ovop-test-taken')).toBe(Other)
    expect(warn).toHaveBeenCalledOnce()
    expect(warn.mock.calls[0]?.[0]).toContain('<ovop-test-taken> is registered in version unknown')
  })
})
