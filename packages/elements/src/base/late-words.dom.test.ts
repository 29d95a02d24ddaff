import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { part, paste, textOf } from '@ovop-ntt/testing/host-page.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import '../define.ts'
import { messagesIn } from '../messages.ts'
import { detailMessages } from '../product-detail/detail.messages.ts'
import { openDetail } from '../product-detail/open.ts'
import type { OvopProductDetail } from '../product-detail/product-detail.ts'
import { mapMessages } from '../village-map/map.messages.ts'
import { posterMessages } from '../village-map/poster.messages.ts'
import type { OvopVillageMap } from '../village-map/village-map.ts'
import type { OvopElement } from './ovop-element.ts'
import { loadWords, type Words } from './words.ts'

// What all elements share is there: those of one element alone are late.
beforeEach(() => loadWords('en'))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A file of words that does not come until this is called: what is said is Indonesian meanwhile. */
function heldWords(...files: Words[]): () => void {
  let come = () => {}
  const held = new Promise<void>((resolve) => {
    come = resolve
  })
  for (const words of files) {
    const { load } = words
    vi.spyOn(words, 'load').mockImplementation((language) => held.then(() => load(language)))
  }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  return come
}
const patience = () => vi.advanceTimersByTimeAsync(8000)
/** What is waited for comes at once on a quiet machine, and late on one that does other work besides. */
const soon = (isSo: () => unknown) => vi.waitFor(isSo, { timeout: 10_000 })
const said = (element: Element, text: string) =>
  soon(() => expect(textOf(element.shadowRoot)).toContain(text))

it('a product’s page whose words never come is in Indonesian, in place and over a page', async () => {
  const come = heldWords(detailMessages)
  const detail = paste<OvopProductDetail>('<ovop-product-detail lang="en"></ovop-product-detail>')
  detail.product = makeProduct(0, { story: 'Cerita' })
  const host = paste<OvopElement>('<ovop-buy-badge lang="en"></ovop-buy-badge>')
  await host.updateComplete
  openDetail(host, '53.01-produk-0', undefined)
  await soon(() => expect(detailMessages.load).toHaveBeenCalled())
  expect(part(detail, 'name')).toBeNull()
  await patience()
  await said(detail, detailMessages.in('id').share)
  await soon(() =>
    expect(textOf(host.shadowRoot?.querySelector('#detail-dialog'))).toBe(messagesIn('en').product),
  )
  come()
  await said(detail, detailMessages.in('en').share)
})

it.each([
  ['of its picture', 'button', [posterMessages]],
  ['of its own', 'eager', [mapMessages]],
] as const)('a map whose words never come, %s, is in Indonesian', async (_, loading, words) => {
  const come = heldWords(...words)
  const map = paste<OvopVillageMap>(`<ovop-village-map lang="en" loading="${loading}"></ovop-village-map>`)
  const text = (language: string) =>
    loading === 'button' ? posterMessages.in(language).show : mapMessages.in(language).noCatalog
  await soon(() => expect(words[0].load).toHaveBeenCalled())
  await patience()
  await said(map, text('id'))
  come()
  await soon(() => expect(words[0].isLoaded('en')).toBe(true))
  await said(map, text('en'))
})
