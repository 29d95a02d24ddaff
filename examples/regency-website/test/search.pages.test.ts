import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardNames, type DemoServer, findings, openBrowser, serveDemo, visitDemo } from './demo-visit.ts'

let server: DemoServer
let browser: Browser
beforeAll(async () => {
  server = await serveDemo()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

async function open(path: string, ...[options]: Parameters<typeof browser.newContext>) {
  const { page, errors } = await visitDemo(browser, options)
  await page.goto(new URL(path, server.url).href)
  const status = page.getByRole('status').and(page.locator('#cari-hasil'))
  const regency = page.getByLabel('Kabupaten atau kota')
  const category = page.getByLabel('Kelompok produk')
  const box = page.getByRole('searchbox')
  return { page, errors, status, regency, category, box }
}

const text = (sentence: string) => ({ timeout: 15_000, message: sentence })

describe('the search page of the demo', () => {
  it('finds as one types, says how many, and keeps the question in the address', async () => {
    const { page, errors, status, box } = await open('cari/')
    await expect.poll(() => status.textContent(), text('all')).toBe('24 dari 44 produk.')
    await box.pressSequentially('kopi baj')
    await expect.poll(() => status.textContent(), text('found')).toBe('1 produk untuk “kopi baj”.')
    expect(await cardNames(page, '#cari-daftar')).toEqual(['Kopi arabika Bajawa'])
    expect(await page.locator('#cari-daftar [part=sample]').textContent()).toBe('Contoh')
    expect(await page.locator('#cari-data').textContent()).toContain('Data contoh')
    expect(new URL(page.url()).search).toBe('?q=kopi+baj')
    expect(errors).toEqual([])
  })

  it('narrows by regency and category, with counts of what each would give; back goes back', async () => {
    const { page, status, regency, category } = await open('cari/?q=kopi')
    await expect.poll(() => status.textContent(), text('found')).toBe('6 produk untuk “kopi”.')
    const ngada = regency.locator('option[value="53.09"]')
    expect(await ngada.textContent()).toBe('Ngada (1)')
    expect(await category.locator('option[value="ikat-weaving"]').isDisabled()).toBe(true)
    await regency.selectOption('53.09')
    await expect.poll(() => status.textContent(), text('narrowed')).toBe('1 produk untuk “kopi”.')
    expect(new URL(page.url()).search).toBe('?q=kopi&kabupaten=53.09')
    await page.goBack()
    await expect.poll(() => status.textContent(), text('back')).toBe('6 produk untuk “kopi”.')
    expect(await regency.inputValue()).toBe('')
  })

  it('is led through by keys alone: text, choices, results, more', async () => {
    const { page, status, box } = await open('cari/')
    await expect.poll(() => status.textContent(), text('all')).toBe('24 dari 44 produk.')
    // Before a card has its product, its own link is what the keys reach.
    await page.locator('#cari-daftar ovop-product-card article').first().waitFor()
    await box.focus()
    const stops: string[] = []
    for (let n = 0; n < 5; n += 1) {
      await page.keyboard.press('Tab')
      stops.push(
        await page.evaluate(() => document.activeElement?.id || String(document.activeElement?.localName)),
      )
    }
    expect(stops.slice(1)).toEqual([
      'cari-kabupaten',
      'cari-kategori',
      'ovop-product-card',
      'ovop-product-card',
    ])
    await page.getByRole('button', { name: 'Tampilkan lebih banyak' }).press('Enter')
    await expect.poll(() => status.textContent(), text('more')).toBe('44 produk.')
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('li')
    expect(await cardNames(page, '#cari-daftar')).toHaveLength(44)
    expect(await page.getByRole('button', { name: 'Tampilkan lebih banyak' }).isVisible()).toBe(false)
  })

  it('says when there is nothing, and where to look', async () => {
    const { page, status } = await open('cari/?q=tidakada')
    await expect.poll(() => status.textContent(), text('nothing')).toBe('Tidak ada produk untuk “tidakada”.')
    expect(
      await page.locator('#cari-kosong').getByRole('link', { name: 'Semua produk desa' }).isVisible(),
    ).toBe(true)
  })

  it('is reached from the box on the list of products', async () => {
    const { page, box, status } = await open('produk/')
    await box.fill('madu')
    await box.press('Enter')
    await page.waitForURL('**/cari/?q=madu')
    await expect.poll(() => status.textContent(), text('found')).toMatch(/^\d produk untuk “madu”\.$/)
  })

  it('says the day of its data when there is no connection', async () => {
    const { page, status } = await open('cari/')
    await expect.poll(() => status.textContent(), text('all')).toBe('24 dari 44 produk.')
    const root = new URL('katalog/catalog.json', server.url).href
    const isKept = () =>
      page.evaluate(
        async (address) => (await (await caches.open('ovop-ntt')).match(address)) !== undefined,
        root,
      )
    await expect.poll(isKept, text('kept')).toBe(true)
    await page.route('**/katalog/**', (route) => route.abort())
    await page.reload()
    await expect.poll(() => status.textContent(), text('kept answer')).toBe('24 dari 44 produk.')
    await expect
      .poll(() => page.locator('#cari-data').textContent(), { timeout: 40_000 })
      .toMatch(/Tidak tersambung\. Data per \d+ \w+ \d{4}\./)
  })

  it('says politely that the catalogue cannot be read', async () => {
    const { page } = await visitDemo(browser)
    await page.route('**/katalog/**', (route) => route.fulfill({ status: 404 }))
    await page.goto(new URL('cari/', server.url).href)
    await expect
      .poll(() => page.locator('#cari-hasil').textContent(), text('failure'))
      .toContain('Katalog belum dapat dibaca')
    expect(await page.locator('#cari-kosong').getByRole('link').isVisible()).toBe(true)
  })

  it('leads to the whole list without JavaScript', async () => {
    const { page } = await open('cari/', { javaScriptEnabled: false })
    expect(await page.locator('#cari').isVisible()).toBe(false)
    expect(await page.getByRole('link', { name: 'Semua produk desa' }).first().isVisible()).toBe(true)
  })

  it.each([
    [1280, 'light'],
    [360, 'dark'],
  ] as const)('is clean to axe and never wider than the screen at %i, %s', async (width, colorScheme) => {
    const { page, status } = await open('cari/?q=kopi', { viewport: { width, height: 800 }, colorScheme })
    await expect.poll(() => status.textContent(), text('found')).toBe('6 produk untuk “kopi”.')
    await cardNames(page, '#cari-daftar')
    expect(await findings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})
