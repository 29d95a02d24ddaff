import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { catalogueAt } from '@ovop-ntt/testing/loopback.ts'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import './define.ts'
import type { OvopBuyBadge } from './buy-badge.ts'

async function badge(attributes = '', children = ''): Promise<OvopBuyBadge> {
  const element = paste<OvopBuyBadge>(`<ovop-buy-badge ${attributes}>${children}</ovop-buy-badge>`)
  await expect.poll(() => part(element, 'button')).toBeTruthy()
  return element
}

describe('a buy badge', () => {
  it.each([
    ['id', 'Beli Produk NTT'],
    ['en', 'Buy NTT Products'],
    ['en-GB', 'Buy NTT Products'],
    ['tet', 'Beli Produk NTT'],
  ])('says in language %s: %s', async (lang, words) => {
    expect(textOf(part(await badge(`lang="${lang}"`), 'button'))).toBe(words)
  })

  it('says what the page puts on it', async () => {
    const element = await badge('', '<span slot="label">Belanja dari desa</span>')
    expect(element.querySelector('span')?.checkVisibility()).toBe(true)
    expect(textOf(part(element, 'button'))).not.toBe('')
  })

  it('reads no data before it is pressed', async () => {
    const catalogue = catalogueAt('small')
    const element = await badge(`catalog="${catalogue}"`)
    await element.updateComplete
    expect(performance.getEntriesByName(catalogue)).toHaveLength(0)
    part(element, 'button')?.click()
    await expect.poll(() => performance.getEntriesByName(catalogue).length).toBe(1)
  })

  it.each(['{Enter}', ' '])('is pressed by the key %j', async (key) => {
    const page = watchPage()
    const element = await badge('product="53.01-produk-0"')
    element.addEventListener('ovop-buy', (event) => event.preventDefault())
    await userEvent.tab()
    expect(element.shadowRoot?.activeElement).toBe(part(element, 'button'))
    await userEvent.keyboard(key)
    expect(page.events).toMatchObject([{ type: 'ovop-buy', product: '53.01-produk-0' }])
  })

  it.each(['badge', 'button', 'ribbon', 'floating'])('is large enough to press as a %s', async (variant) => {
    const element = await badge(`variant="${variant}"`)
    const box = part(element, 'button')?.getBoundingClientRect()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(box?.width).toBeGreaterThanOrEqual(44)
  })

  it('never grows wider than its place', async () => {
    const place = paste<HTMLElement>('<div style="width: 120px"><ovop-buy-badge></ovop-buy-badge></div>')
    const element = place.firstElementChild as OvopBuyBadge
    await expect.poll(() => part(element, 'button')).toBeTruthy()
    expect(part(element, 'button')?.getBoundingClientRect().width).toBeLessThanOrEqual(120)
  })
})
