import { become, catalogueAt } from '@ovop-ntt/fixtures/loopback.ts'
import { watchPage } from '@ovop-ntt/testing/host-page.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { groundOf, panelText, showMap, still, village, withMotion } from './show-map.ts'
import type { OvopVillageMap } from './village-map.ts'

const later = { timeout: 20_000 }

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A map that begins with what an earlier visit kept of a catalogue; the catalogue answers nothing until it is told to. */
async function comeBack(name: 'changing' | 'changing-paged', change: Partial<OvopVillageMap> = {}) {
  const catalog = catalogueAt(name)
  // What is kept is kept after a pause, which is passed over.
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const before = await showMap({ catalog, ...change })
  if (change.regency)
    await expect.poll(() => before.root.querySelectorAll('.row').length, later).toBeGreaterThan(0)
  vi.runOnlyPendingTimers()
  vi.useRealTimers()
  await expect.poll(() => caches.match(catalog), later).toBeTruthy()
  // The pages that were read along with the root wait in the same line.
  await navigator.locks.request('ovop-ntt cache', () => {})
  before.map.remove()
  await become(catalog, 'held')
  return { catalog, ...(await showMap({ catalog: `${catalog}#kembali`, ...change })) }
}

const titleOf = (root: ShadowRoot) => root.querySelector('.title')?.textContent
const cardNames = (root: ShadowRoot) =>
  [...root.querySelectorAll('ovop-product-card')].map(
    (card) => card.shadowRoot?.querySelector('.name')?.textContent?.trim() ?? '',
  )

it('keeps the lines of its list as high before their numbers come as after', async () => {
  const { map, root } = await showMap({})
  const heights = () =>
    [...root.querySelectorAll('.areas .row')].map((row) => row.getBoundingClientRect().height)
  await expect.poll(() => heights().length).toBe(22)
  const before = heights()
  map.villages = [village('53.09.01.2001', 'Beiwali', 121)]
  await expect.poll(() => root.querySelector('.areas')?.textContent).toContain('1 desa')
  expect(heights()).toEqual(before)
})

describe('a catalogue that changes while the map is open', () => {
  it('shows its newer products; the chosen village and the view stay', async () => {
    const { map, root, catalog } = await comeBack('changing')
    await map.select('53.01.01.2001')
    await expect.poll(() => cardNames(root)[0], later).toBeTruthy()
    expect(cardNames(root)[0]).not.toContain('baru')
    await still(root)
    const [title, ground] = [titleOf(root), groundOf(root)]
    await become(catalog, 'newer')
    await expect.poll(() => cardNames(root)[0], later).toContain('Produk baru')
    expect(titleOf(root)).toBe(title)
    expect(groundOf(root)).toBe(ground)
  })

  it('counts anew in its list, and stays where it is', async () => {
    const { root, catalog } = await comeBack('changing-paged')
    const products = () =>
      [...root.querySelectorAll('.areas .row')].reduce(
        (sum, row) => sum + Number(/([\d.]+) produk/.exec(row.textContent ?? '')?.[1] ?? 0),
        0,
      )
    await expect.poll(products, later).toBe(600)
    root.querySelector<HTMLElement>('.controls button')!.click()
    await still(root)
    const ground = groundOf(root)
    await become(catalog, 'newer')
    root.querySelector<HTMLElement>('.controls button + button')!.click()
    await still(root)
    expect(groundOf(root)).not.toBe(ground)
    await expect.poll(products, later).toBe(450)
  })

  it('keeps the pin of the chosen village', async () => {
    const { root, catalog } = await comeBack('changing-paged', { regency: '53.09' })
    await expect.poll(() => root.querySelectorAll('.row').length, later).toBeGreaterThan(0)
    root.querySelector<HTMLElement>('.row')!.click()
    await expect.poll(() => root.querySelector('.pin')).not.toBeNull()
    const [title, pin] = [titleOf(root), root.querySelector('.pin')]
    const label = () => root.querySelector('[data-id="53.09"]')?.getAttribute('aria-label')
    const before = label()
    await become(catalog, 'newer')
    await expect.poll(label, later).not.toBe(before)
    await still(root)
    expect(root.querySelector('.pin')).toBe(pin)
    expect(titleOf(root)).toBe(title)
  })

  it('loses nothing where the newer data does not come', async () => {
    const page = watchPage()
    const { root, catalog } = await comeBack('changing')
    await expect.poll(() => root.querySelectorAll('.row').length, later).toBeGreaterThan(0)
    const before = panelText(root)
    await become(catalog, 'broken')
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(panelText(root)).toBe(before)
    expect(page.uncaught).toEqual([])
  })

  it('reads an opened regency of a large one again, and shows what is there meanwhile', async () => {
    const { root, catalog } = await comeBack('changing-paged', { regency: '53.09' })
    const products = () => Number(/([\d.]+) produk · /.exec(panelText(root))?.[1])
    const listed = () =>
      [...root.querySelectorAll('.row')].reduce(
        (sum, row) => sum + Number(/([\d.]+) produk/.exec(row.textContent ?? '')?.[1] ?? 0),
        0,
      )
    await expect.poll(listed, later).toBeGreaterThan(0)
    const [before, ground] = [products(), groundOf(root)]
    expect(listed()).toBe(before)
    let emptied = false
    const watch = new MutationObserver(() => {
      emptied ||= root.querySelector('.row') === null
    })
    watch.observe(root, { childList: true, subtree: true })
    await become(catalog, 'newer')
    await expect.poll(products, later).toBeLessThan(before)
    await expect.poll(listed, later).toBe(products())
    watch.disconnect()
    expect(emptied).toBe(false)
    expect(titleOf(root)).toBe('Ngada')
    expect(groundOf(root)).toBe(ground)
  })
})

it('needs no second drawing right after the first: Lit warns of none', async () => {
  const warn = vi.spyOn(console, 'warn')
  const { map, root } = await showMap({
    villages: Array.from({ length: 5 }, (_, n) => village(`53.09.01.200${n}`, `Desa ${n}`, 121 + n / 100)),
  })
  withMotion()
  await map.fit('53.09')
  await map.select('53.09.01.2001')
  await expect.poll(() => titleOf(root)).toBe('Desa 1')
  map.regency = '53.05'
  await expect.poll(() => titleOf(root)).toBe('Alor')
  map.remove()
  document.body.append(map)
  await map.updateComplete
  expect(warn.mock.calls.flat().filter((text) => /after an update completed/.test(String(text)))).toEqual([])
})
