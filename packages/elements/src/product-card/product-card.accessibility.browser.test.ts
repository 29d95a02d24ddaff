import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { accessibilityFindings } from '@ovop-ntt/testing/accessibility.ts'
import { part, paste, textOf } from '@ovop-ntt/testing/host-page.ts'
import { describe, expect, it } from 'vitest'
import '../define.ts'
import type { OvopProductCard } from './product-card.ts'

const themes = ['light', 'dark'] as const
const full = makeProduct(0, {
  certificates: [{ kind: 'halal', number: 'ID53110000000010126' }],
  payments: ['qris', 'kkpd'],
  season: [4, 5],
  sample: true,
})

/** A page of that theme, as its webmaster would set it. */
const placeOf = (theme: string, markup: string) =>
  paste<HTMLElement>(
    `<div style="color-scheme: ${theme}; background: Canvas; color: CanvasText; padding: 8px">${markup}</div>`,
  )

describe.each(themes)('axe finds nothing on a %s page in', (theme) => {
  const look = theme === 'light' ? 'whole' : 'other scheme'
  it.each([200, 300, 600])('a card of %i px', async (width) => {
    const place = placeOf(
      theme,
      `<div style="width: ${width}px"><ovop-product-card><a href="https://desa.example/x">Kopi</a></ovop-product-card></div>`,
    )
    const card = place.querySelector('ovop-product-card') as OvopProductCard
    card.product = full
    await expect.poll(() => textOf(part(card, 'name'))).toBe('Produk 0')
    expect(await accessibilityFindings(place, look)).toEqual([])
  })

  it('a card that failed', async () => {
    const place = placeOf(
      theme,
      `<ovop-product-card catalog="${catalogueAt('missing')}" product="53.01-x"><a href="https://desa.example/x">Kopi</a></ovop-product-card>`,
    )
    const card = place.querySelector('ovop-product-card') as OvopProductCard
    await expect.poll(() => textOf(part(card, 'message'))).not.toBe('')
    expect(await accessibilityFindings(place, look)).toEqual([])
  })

  it.each(['badge', 'button', 'ribbon', 'banner', 'floating'])('a badge as a %s', async (variant) => {
    const place = placeOf(theme, `<ovop-buy-badge variant="${variant}"></ovop-buy-badge>`)
    await expect.poll(() => part(place.querySelector('ovop-buy-badge') as Element, 'button')).toBeTruthy()
    expect(await accessibilityFindings(place, look)).toEqual([])
  })

  it('an open dialog', async () => {
    const place = placeOf(
      theme,
      `<ovop-product-card catalog="${catalogueAt('sample')}" product="53.01-produk-0"></ovop-product-card>`,
    )
    const card = place.querySelector('ovop-product-card') as OvopProductCard
    await expect.poll(() => textOf(part(card, 'name'))).toBe('Produk 0')
    part(card, 'button')?.click()
    await expect.poll(() => part(card, 'way')).toBeTruthy()
    expect(await accessibilityFindings(place, look)).toEqual([])
  })
})
