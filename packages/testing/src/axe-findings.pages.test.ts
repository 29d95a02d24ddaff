import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { openBrowser } from './open-browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
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

it('of cards that are drawn alike the first is looked at, and each that is drawn otherwise', async () => {
  const page = await browser.newPage()
  const card = (name: string, start = '<li>') => `${start}<h2>${name}</h2><p>Rp 55.000</p></li>`
  const pale = '<li style="color: #bbb">'
  const cards = [card('Kopi'), card('Madu'), card('Garam', pale), card('Tenun', pale), card('Moke')]
  await page.setContent(`<!doctype html><html lang="id"><title>Uji</title><style>:root { background: #fff }</style>
    <main><h1>Produk</h1><ul>${cards.join('')}</ul></main>`)
  const found = await axeFindings(page)
  expect(found).toEqual([
    expect.stringMatching(/^color-contrast li:nth-child\(3\) > h2 li:nth-child\(3\) > p: /),
  ])
})
