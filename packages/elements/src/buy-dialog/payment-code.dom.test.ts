import { formatQris, parseQris } from '@ovop-ntt/core/standards'
import { madeUpQris } from '@ovop-ntt/fixtures/made-up-qris.ts'
import { payableProduct } from '@ovop-ntt/fixtures/telling-products.ts'
import { part, paste, textOf } from '@ovop-ntt/testing/host-page.ts'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import '../product-card/define.ts'
import { updates } from '../base/shared-client.ts'
import { loadWords } from '../base/words.ts'
import type { OvopProductCard } from '../product-card/product-card.ts'
import { qrisMessages } from '../qris/qris.messages.ts'
import { qrisStyles } from '../qris/qris.styles.ts'
import { buyMessages } from './buy-dialog.messages.ts'

// All but the words of the code itself is there.
beforeAll(() => loadWords('en', [buyMessages]))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The words of the code come when this is called, not before. */
function heldWords(): () => void {
  const { load, isLoaded } = qrisMessages
  let hasCome = false
  let come = () => {}
  const held = new Promise<void>((resolve) => {
    come = () => {
      hasCome = true
      resolve()
    }
  })
  vi.spyOn(qrisMessages, 'isLoaded').mockImplementation((language) => hasCome && isLoaded(language))
  vi.spyOn(qrisMessages, 'load').mockImplementation((language) => held.then(() => load(language)))
  return come
}

async function opened(lang = 'id') {
  const product = structuredClone(payableProduct)
  const card = paste<OvopProductCard>(`<ovop-product-card lang="${lang}" trusted></ovop-product-card>`)
  card.product = product
  await expect.poll(() => part(card, 'button')).toBeTruthy()
  part(card, 'button')?.click()
  const details = () => card.shadowRoot?.querySelector('details')
  await expect.poll(details).toBeTruthy()
  const unfold = () => {
    details()!.open = true
    details()!.dispatchEvent(new Event('toggle'))
  }
  return { card, product, details, unfold, said: () => textOf(details()?.querySelector('.more')) }
}

/** What is waited for comes at once on a quiet machine, and late on one that does other work besides. */
const soon = (isSo: () => unknown) => vi.waitFor(isSo, { timeout: 10_000 })

it('a payment code whose words come after their time says them then', async () => {
  const come = heldWords()
  const { unfold, said } = await opened('en')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  unfold()
  await soon(() => expect(qrisMessages.load).toHaveBeenCalled())
  expect(said()).toBe('Loading the payment code…')
  await vi.advanceTimersByTimeAsync(8000)
  await soon(() => expect(said()).toContain('Cocokkan nama ini'))
  come()
  await soon(() => expect(said()).toContain('Compare this name'))
})

it('a payment code stays unfolded when the dialog is drawn anew, and speaks its language', async () => {
  const { card, details, unfold, said } = await opened()
  unfold()
  await expect.poll(said).toContain('Cocokkan nama ini')
  card.requestUpdate()
  await card.updateComplete
  expect(said()).toContain('Cocokkan nama ini')
  card.lang = 'en'
  await expect.poll(said).toContain('Compare this name')
  expect(details()?.open).toBe(true)
})

it('a payment code that is no longer that of the product is not drawn, however late what draws it comes', async () => {
  const come = heldWords()
  const { card, product, details, unfold, said } = await opened('en')
  unfold()
  await expect.poll(() => vi.mocked(qrisMessages.load).mock.calls.length).toBe(1)
  const before = details()
  const code = parseQris(madeUpQris.payload)
  if (!code.ok) throw new Error(code.problem.code)
  const fields = code.value.fields.map((field) => (field.tag === '60' ? { ...field, value: 'SOE' } : field))
  product.qris = { payload: formatQris({ fields }) }
  updates.dispatchEvent(new Event('update'))
  await expect.poll(() => details()?.open).toBe(false)
  const adopted = vi.spyOn(card, 'adoptStyles')
  come()
  // It is drawn at once when its styles are there.
  await expect.poll(() => adopted.mock.calls).toContainEqual([qrisStyles])
  expect([details(), details()?.open, said()]).toEqual([before, false, ''])
})

it('a payment code of an element that the page has taken away is not drawn when its words come', async () => {
  const come = heldWords()
  const { card, unfold } = await opened('en')
  const adopted = vi.spyOn(card, 'adoptStyles')
  unfold()
  await expect.poll(() => vi.mocked(qrisMessages.load).mock.calls.length).toBe(1)
  card.remove()
  come()
  await vi.mocked(qrisMessages.load).mock.results[0]?.value
  // Whoever waited for them has gone on.
  await new Promise((resolve) => setTimeout(resolve))
  expect(adopted).not.toHaveBeenCalledWith(qrisStyles)
})
