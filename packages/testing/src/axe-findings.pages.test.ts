import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { chromiumArgs, chromiumPath } from './chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
})
afterAll(() => browser?.close())

it('a fault of colour in the dark is found where only the other scheme is looked at', async () => {
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><html lang="id"><title>Uji</title><style>
    :root { color-scheme: light dark; background: Canvas }
    p { color: #444 }
    a { color: #1a4fd6; text-decoration: none }
    @media (prefers-color-scheme: dark) { a { color: #fff } }
    @media (prefers-color-scheme: light) { a { text-decoration: underline } }
  </style><main><h1>Produk</h1><p>Kopi dari <a href="/ngada">Ngada</a></p></main>`)
  expect(await axeFindings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  const found = await axeFindings(page, { look: 'other scheme' })
  expect(found).toEqual([expect.stringMatching(/^color-contrast p: /)])
})
