import { catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { paste, textOf } from '@ovop-ntt/testing/host-page.ts'
import { beforeEach, expect, it, vi } from 'vitest'
import '../product-card/define.ts'
import type { OvopElement } from '../base/ovop-element.ts'
import { openWaysToBuy } from '../buy-dialog/open.ts'
import { openDetail } from './open.ts'

const id = '53.01-produk-0'
const follow = vi.spyOn(location, 'assign').mockImplementation(() => {})
const step = vi.spyOn(history, 'pushState')
beforeEach(() => {
  follow.mockClear()
  step.mockClear()
})

/** A card, and what it tells the page of failures. */
async function card(): Promise<{ element: OvopElement; errors: Event[] }> {
  const element = paste<OvopElement>(
    `<ovop-product-card product="${id}" catalog="${catalogueAt('small')}"><a href="https://desa.example/produk">Produk</a></ovop-product-card>`,
  )
  const errors: Event[] = []
  element.addEventListener('ovop-error', (event) => errors.push(event))
  await element.updateComplete
  return { element, errors }
}

it('two presses open one dialog, which is one step of the history', async () => {
  const { element } = await card()
  openDetail(element, id, 'https://desa.example/produk')
  openDetail(element, id, 'https://desa.example/produk')
  const dialogs = () => element.shadowRoot?.querySelectorAll('.detail-dialog').length
  await expect.poll(dialogs).toBe(1)
  // Whatever the second press set off is over.
  await new Promise((resolve) => setTimeout(resolve))
  expect([dialogs(), step.mock.calls.length]).toEqual([1, 1])
})

const doors = [
  ['product’s page', (element: OvopElement) => openDetail(element, id, 'https://desa.example/produk')],
  ['ways to buy', (element: OvopElement) => openWaysToBuy(element, id)],
] as const

it.each(doors)(
  'a press for the %s that cannot be shown tells the page, and follows the link',
  async (_, open) => {
    const { element, errors } = await card()
    const failure = new Error('no styles')
    element.adoptStyles = () => {
      throw failure
    }
    await open(element)
    expect(errors).toMatchObject([{ error: failure }])
    expect(follow.mock.calls).toEqual([['https://desa.example/produk']])
    // The next press tries again.
    await open(element)
    expect(errors).toHaveLength(2)
  },
)

it.each(doors)(
  'a press for the %s that cannot be shown leads nowhere once the page has taken the element away',
  async (_, open) => {
    const { element, errors } = await card()
    element.adoptStyles = () => {
      element.remove()
      throw new Error('gone')
    }
    await open(element)
    expect(errors).toHaveLength(1)
    expect(follow.mock.calls).toEqual([])
  },
)

it('a press for the ways to buy that cannot be shown without a connection says so, and the page stays', async () => {
  const { element } = await card()
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  element.adoptStyles = () => {
    throw new Error('offline')
  }
  await openWaysToBuy(element, id)
  onLine.mockRestore()
  expect(textOf(element.shadowRoot?.querySelector('[role=status], [role=alert]'))).toContain('internet')
  expect(follow.mock.calls).toEqual([])
})

it.each(doors)(
  'a press for the %s leads nowhere once the page has taken the element away',
  async (_, open) => {
    const { element, errors } = await card()
    const opened = open(element)
    element.remove()
    await opened
    expect(errors).toEqual([])
    expect([follow.mock.calls, step.mock.calls, element.shadowRoot?.querySelector('dialog')]).toEqual([
      [],
      [],
      null,
    ])
  },
)
