import { openBuiltSite, pageFindings } from '@ovop-ntt/testing/built-site.ts'
import { expect, it, onTestFinished } from 'vitest'

/** What comes at once on a quiet machine comes late on one that does other work besides. */
const soon = { timeout: 15_000 }

it('products are sold in the shop’s own basket, at the shop’s own price', async () => {
  const site = await openBuiltSite(new URL('../dist/', import.meta.url))
  onTestFinished(() => site.close())
  const { page, errors } = await site.open('/', { viewport: { width: 360, height: 800 } })
  const coffee = page.locator('ovop-product-card').filter({ hasText: 'Kopi bubuk Detusoko' })
  await expect.poll(() => coffee.locator('[part=price]').textContent(), soon).toMatch(/39\.500/)
  expect(await coffee.locator('[part=price]').textContent()).toContain('menurut Lapak Timur')
  await coffee.locator('[part=button]').click()
  const basket = page.getByRole('complementary', { name: 'Keranjang' })
  await expect.poll(() => basket.getByRole('status').textContent()).toBe('1 barang')
  await basket.getByRole('button', { name: 'Tambah Kopi bubuk Detusoko' }).click()
  await expect.poll(() => basket.textContent()).toMatch(/79\.000/)
  // The ways to buy of the seller did not open.
  expect(await page.locator('dialog[open], ovop-buy-dialog').count()).toBe(0)
  expect(await pageFindings(page)).toEqual([])
  await basket.getByRole('button', { name: 'Bayar di Lapak Timur' }).click()
  await expect
    .poll(() => basket.getByRole('status').textContent())
    .toMatch(/Pesanan contoh diterima: 2 barang/)
  expect(errors).toEqual([])
})
