// What was pasted when this version came out, and a catalogue of that day, under whatever comes after.
import { globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { HostSite } from './host-site.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const catalogues = here('../../core/test/frozen/1/')
const key = readFileSync(join(catalogues, 'catalog-key.txt'), 'utf8').trim()
const types: Record<string, string> = { '.json': 'application/json', '.svg': 'image/svg+xml' }

const site = new HostSite()
beforeAll(async () => {
  await site.open()
  for (const path of globSync('kecil/**/*.*', { cwd: catalogues }))
    site.answers.set(`/katalog/${path.replace(/^kecil\//, '')}`, () => ({
      type: types[extname(path)] ?? 'application/octet-stream',
      body: readFileSync(join(catalogues, path)),
    }))
})
afterAll(() => site.close())

it('snippets of the first version show what they showed, signed, with today’s script', async () => {
  const head = `<link rel="stylesheet" href="/ovop/ovop.css">
    <script src="/ovop/ovop.js" data-catalog="/katalog/catalog.json" data-catalog-key="${key}" data-cfasync="false" data-no-defer async></script>`
  const { page, errors, warnings } = await site.visit(
    { head, body: readFileSync(here('frozen/1.html'), 'utf8') },
    {},
    // After that day its keys run out, and payment codes are drawn no more.
    (page) => page.clock.setFixedTime(new Date('2026-12-01T00:00:00Z')),
  )
  const drawn = (selector: string, inside: string) => page.locator(selector).locator(inside).first().waitFor()
  await drawn('#elements > ovop-product-card', 'article')
  await drawn('ovop-product-grid', 'article')
  await drawn('ovop-product-detail', 'article')
  await drawn('ovop-programme-stats', 'table')
  await drawn('ovop-village-map', 'svg')
  await drawn('ovop-qris', 'svg')
  await page.locator('#placeholders ovop-product-card article').nth(2).waitFor()
  await drawn('#placeholders ovop-product-grid', 'article')
  await page.locator('ovop-catalog ovop-product-card article').getByText('Amfoang forest honey').waitFor()
  const coffee = page.locator('#elements > ovop-product-card article')
  await expect.poll(async () => (await coffee.textContent())?.replace(/\s+/g, ' ')).toContain('Rp 55.000')
  await page.locator('#elements > ovop-buy-badge').first().getByText('Beli Produk NTT').last().waitFor()
  expect(errors).toEqual([])
  expect(warnings.filter((text) => text.startsWith('[ovop]'))).toEqual([])
})
