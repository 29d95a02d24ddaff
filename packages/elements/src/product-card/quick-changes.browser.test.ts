// A page that changes what a card shows faster than it can be read: an application's list, or somebody who types.

import { catalogueAt, release } from '@ovop-ntt/fixtures/loopback.ts'
import { part, paste, textOf, watchPage } from '@ovop-ntt/testing/host-page.ts'
import { expect, it } from 'vitest'
import './define.ts'
import type { OvopProductCard } from './product-card.ts'

const ids = ['53.01-produk-0', '53.02-produk-1', '53.03-produk-2']
const last = '53.02-produk-1'

const cardOf = (catalog: string) =>
  paste<OvopProductCard>(
    `<ovop-product-card catalog="${catalog}" product="${ids[0]}"><a href="/produk">Produk</a></ovop-product-card>`,
  )

/** Fifty products asked for, the last of them `last`. */
async function changeFiftyTimes(card: OvopProductCard, between: () => unknown): Promise<void> {
  for (let change = 0; change < 49; change += 1) {
    card.setAttribute('product', ids[change % ids.length] as string)
    await between()
  }
  card.setAttribute('product', last)
}

const loaded = (events: readonly Event[]) =>
  events
    .filter(({ type }) => type === 'ovop-load')
    .map((event) => (event as Event & { product?: string }).product)

it.each([
  ['in one go', () => {}],
  ['drawn in between', (card: OvopProductCard) => card.updateComplete],
])('the last of fifty products asked for is shown, %s, from a slow server', async (_, between) => {
  const page = watchPage()
  const catalog = catalogueAt('held')
  const card = cardOf(catalog)
  await changeFiftyTimes(card, () => between(card))
  await release(catalog)
  await expect.poll(() => textOf(part(card, 'name'))).toBe('Produk 1')
  await card.updateComplete
  expect(loaded(page.events)).toEqual([last])
  expect(page.events.filter(({ type }) => type === 'ovop-error')).toEqual([])
  expect(page.uncaught).toEqual([])
})

it('each product that was shown is told once, and what was overtaken is no error', async () => {
  const page = watchPage()
  const card = cardOf(catalogueAt('small'))
  await expect.poll(() => textOf(part(card, 'name'))).toBe('Produk 0')
  await changeFiftyTimes(card, () => {})
  await expect.poll(() => textOf(part(card, 'name'))).toBe('Produk 1')
  await card.updateComplete
  expect(loaded(page.events)).toEqual([ids[0], last])
  expect(page.events.filter(({ type }) => type === 'ovop-error')).toEqual([])
  expect(page.uncaught).toEqual([])
})
