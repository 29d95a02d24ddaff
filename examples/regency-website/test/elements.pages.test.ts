import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tagNames, tags, themeWords } from '@ovop-ntt/elements/tags'
import { axeFindings } from '@ovop-ntt/testing/axe-findings.ts'
import type { Look } from '@ovop-ntt/testing/axe-rules.ts'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import type { Browser, Page, ViewportSize } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoServer, demo, serveDemo, visitDemo } from './demo-visit.ts'

interface Described {
  name: string
  type?: { text: string }
}
interface Element {
  tagName?: string
  attributes?: Described[]
  slots?: Described[]
}

const manifest: { modules: { declarations?: Element[] }[] } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@ovop-ntt/elements/custom-elements.json'), 'utf8'),
)
const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations)
const elementOf = (tag: string): Element => declarations.find(({ tagName }) => tagName === tag)!

const pageOf = (folder: string) => readFileSync(`${demo}elemen/${folder}/index.html`, 'utf8')
/** Attributes that every element has: shown once, on the element that gives them to others. */
const settings = new Set(elementOf('ovop-catalog').attributes?.map(({ name }) => name))

describe.each(tagNames)('the page of %s', (tag) => {
  const text = pageOf(tags[tag].folder).replaceAll('&lt;', '<').replaceAll('&quot;', '"')
  const own =
    elementOf(tag).attributes?.filter(({ name }) => tag === 'ovop-catalog' || !settings.has(name)) ?? []

  it('shows each of its attributes, and each value that one may take', () => {
    const written = own.flatMap(({ name, type }) => {
      const values = [...(type?.text ?? '').matchAll(/'([\w-]+)'/g)].map(([, value]) => `${name}="${value}"`)
      return values.length > 0 ? values : [name]
    })
    const shown = (part: string) => new RegExp(`<${tag}[^>]* ${part}(?![\\w-])`).test(text)
    expect(written.filter((part) => !shown(part))).toEqual([])
  })

  it('fills each of its slots', () => {
    const names =
      elementOf(tag)
        .slots?.map(({ name }) => name)
        .filter(Boolean) ?? []
    expect(names.filter((name) => !text.includes(`slot="${name}"`))).toEqual([])
  })

  it('shows it in every look, light and dark, and in every density', () => {
    const [looks, schemes] = [themeWords.look, themeWords.scheme]
    const themes = [
      ...looks.flatMap((look) => schemes.map((scheme) => `${look} ${scheme}`)),
      ...themeWords.density,
    ]
    expect(themes.filter((theme) => !text.includes(`<ovop-catalog theme="${theme}">`))).toEqual([])
  })
})

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
  const visit = await visitDemo(browser, options)
  await visit.page.goto(new URL(path, server.url).href)
  return visit
}

const soon = { timeout: 15_000 }

describe('the pages of all elements', () => {
  it('lead from one element to each other', async () => {
    const { page } = await open('elemen/')
    const links = page.getByRole('navigation', { name: 'Elemen' }).getByRole('link')
    expect(await links.allTextContents()).toEqual(['Semua elemen', ...tagNames])
    await links.getByText('ovop-qris').click()
    await page.locator('ovop-qris svg').first().waitFor()
    expect(await page.locator('h1').textContent()).toBe('ovop-qris')
  })

  it('follow the visitor’s choice of look and language, and copy the code', async () => {
    const { page } = await open('elemen/product-card/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const card = page.locator('#pilihan ovop-product-card').first()
    const button = card.locator('[part=button]')
    await button.waitFor()
    for (const name of ['Gelap', 'Tenun', 'English'])
      await page.getByRole('radio', { name }).check({ force: true })
    await expect.poll(() => button.textContent(), soon).toMatch(/Ask the seller|Order/)
    expect(await page.locator('#pilihan').getAttribute('theme')).toBe('tenun dark')
    await page.getByRole('button', { name: 'Salin kode' }).first().click()
    await page.getByRole('button', { name: 'Tersalin' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<ovop-product-card product=/)
  })

  type Media = Parameters<Page['emulateMedia']>[0] & { viewport?: ViewportSize }
  const ways: [string, Media, Look][] = [
    ['light', { colorScheme: 'light' }, 'whole'],
    ['dark', { colorScheme: 'dark' }, 'other scheme'],
    [
      'forced colours, on a phone',
      { colorScheme: 'light', forcedColors: 'active', viewport: { width: 360, height: 740 } },
      'whole',
    ],
  ]
  /** This page shows an element many times over; where people look for products, one search stands. */
  const ofManyAlike = /landmark-unique/

  /** axe takes its time over a long page: each of them in the long run only. */
  const looked = process.env.OVOP_LONG ? tagNames : (['ovop-buy-badge'] as const)

  it.each(looked)('hold nothing that axe finds wrong, and no wider than the window: %s', async (tag) => {
    const { page } = await open(`elemen/${tags[tag].folder}/`)
    for (const [way, { viewport, ...media }, look] of ways) {
      if (viewport) await page.setViewportSize(viewport)
      await page.emulateMedia(media)
      await allShown(page)
      const findings = await axeFindings(page, { look })
      expect(
        findings.filter((finding) => !ofManyAlike.test(finding)),
        way,
      ).toEqual([])
      const { width } = page.viewportSize()!
      expect(await page.evaluate(() => document.documentElement.scrollWidth), way).toBe(width)
    }
  })
})

/** Waits until what is at the top has come; what lies below comes when it is scrolled to. */
async function allShown(page: Page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('#pilihan > section:first-child :is(ovop-product-card, ovop-qris)')].every(
      ({ shadowRoot }) => shadowRoot?.querySelector('article, svg'),
    ),
  )
}
