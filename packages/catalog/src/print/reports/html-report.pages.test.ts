import { axeFindings } from '@ovop-ntt/testing/axe-findings.ts'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import { expect, test } from 'vitest'
import { fixtureFile, sampleVillages, sheetsOf } from '../../../test/sheet-of.ts'
import { checkSheets } from '../../check/check-sheets.ts'
import { htmlReport } from './html-report.ts'

/** axe takes its time over a long report: each scheme at each width in the long run only. */
const widths = process.env.OVOP_LONG
  ? { light: [1280, 360], dark: [1280, 360] }
  : { light: [1280], dark: [360] }

test('the report is accessible, light and dark, on a phone too, and filters without a script', async () => {
  const findings = checkSheets(await sheetsOf(fixtureFile('contoh-berantakan.xlsx')), {
    villages: sampleVillages,
  })
  const html = htmlReport(findings, new Date('2026-06-01T00:00:00Z'))
  expect(html).not.toMatch(/<script|<b>Minyak/)
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ bypassCSP: true })
    await page.setContent(html)
    const serious = page.getByLabel('kesalahan saja')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of widths[colorScheme]) {
        await page.setViewportSize({ width, height: 800 })
        const look = colorScheme === 'light' ? 'whole' : 'other scheme'
        expect(await axeFindings(page, { look }), `${colorScheme}, ${width} px`).toEqual([])
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        expect(overflow, `${colorScheme}, ${width} px`).toBeLessThanOrEqual(0)
        const pictures = process.env.OVOP_PICTURES
        if (pictures) await page.screenshot({ path: `${pictures}/${colorScheme}-${width}.png` })
        const all = await page.locator('tr.warning:visible').count()
        expect(all, 'warnings, before they are left out').toBeGreaterThan(0)
        await serious.check()
        expect(await page.locator('tr.warning:visible').count()).toBe(0)
        expect(await page.locator('tr.error:visible').count()).toBeGreaterThan(5)
        await page.getByLabel('semua', { exact: true }).check()
      }
    }
  } finally {
    await browser.close()
  }
})
