import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { part, paste, textOf } from '@ovop-ntt/testing/host-page.ts'
import { expect, it, onTestFinished, vi } from 'vitest'
import '../product-card/define.ts'
import type { OvopProductCard } from '../product-card/product-card.ts'
import { contrast } from './unreadable-colours.ts'

/** A card in a place with a style of its own, and what the console is told meanwhile. */
async function cardIn(style: string) {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  const place = paste<HTMLElement>(`<div style="${style}"><ovop-product-card></ovop-product-card></div>`)
  const card = place.querySelector('ovop-product-card') as OvopProductCard
  card.product = makeProduct(0)
  await expect.poll(() => textOf(part(card, 'button'))).toBe('Pesan')
  const told = () => warn.mock.calls.map(String).filter((text) => text.startsWith('[ovop] --ovop'))
  const button = getComputedStyle(part(card, 'button') as Element)
  return { card, told, button }
}

const white = 'rgb(255, 255, 255)'

it('refuses a text on the accent that cannot be read, says so, and chooses one that can', async () => {
  const { told, button } = await cardIn('--ovop-accent: #fff2a8; --ovop-on-accent: #fffefc')
  await expect.poll(told).toHaveLength(1)
  expect(told()[0]).toMatch(
    /^\[ovop\] --ovop-on-accent: #fffefc is refused on <ovop-product-card>: .*1\.1 : 1/,
  )
  expect(button.backgroundColor).toBe('rgb(255, 242, 168)')
  expect(button.color).toMatch(/rgb\(0, 0, 0\)|xyz-d65 0 0 0/)
})

it.each(['seperti langit', 'rgb(0 0 0 / 40%)'])(
  'refuses an accent of "%s", on which nobody knows how text reads',
  async (accent) => {
    const { told, button } = await cardIn(`color-scheme: light; --ovop-accent: ${accent}`)
    await expect.poll(told).toHaveLength(1)
    expect(told()[0]).toContain(`--ovop-accent: ${accent} is refused`)
    expect(button.backgroundColor).toBe('rgb(39, 57, 107)')
  },
)

it('says nothing of colours that can be read', async () => {
  const { card, told, button } = await cardIn('--ovop-accent: #7a2a25; --ovop-on-accent: #fff')
  const { refuseUnreadable } = await import('./unreadable-colours.ts')
  refuseUnreadable(card)
  expect(told()).toEqual([])
  expect(button.color).toBe(white)
})

it('reckons contrast as WCAG does', () => {
  expect(contrast([0, 0, 0, 1], [1, 1, 1, 1])).toBeCloseTo(21)
  const grey = 0x77 / 255
  expect(contrast([grey, grey, grey, 1], [1, 1, 1, 1])).toBeCloseTo(4.48, 2)
})
