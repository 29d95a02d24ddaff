import { openBuiltSite, pageFindings } from '@ovop-ntt/testing/built-site.ts'
import { expect, it, onTestFinished } from 'vitest'

/** What comes at once on a quiet machine comes late on one that does other work besides. */
const soon = { timeout: 15_000 }

it('a day of the festival shows its products, and a chosen one opens below', async () => {
  const site = await openBuiltSite(new URL('../dist/', import.meta.url))
  onTestFinished(() => site.close())
  const { page, errors } = await site.open('/', { viewport: { width: 360, height: 800 } })
  const names = page.locator('ovop-product-card [part=name]')
  await expect.poll(() => names.allTextContents(), soon).toContainEqual(expect.stringMatching(/Kopi/))
  const day = page.getByRole('button', { name: 'Sabtu Tenun ikat' })
  await day.click()
  await expect.poll(() => day.getAttribute('aria-pressed')).toBe('true')
  await expect.poll(() => names.allTextContents(), soon).toContainEqual(expect.stringMatching(/Tenun/))
  await names.first().getByRole('link').click()
  const detail = page.locator('ovop-product-detail')
  await expect.poll(() => detail.locator('[part=name]').first().textContent(), soon).toMatch(/\w/)
  expect(page.url()).toMatch(/\/$/)
  expect(await pageFindings(page)).toEqual([])
  expect(errors).toEqual([])
})
