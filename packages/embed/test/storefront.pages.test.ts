// Grid, detail, figures, dialog and badge on one page of somebody else's, in every way that people look at it.
import { axeFindings } from '@ovop-ntt/testing/axe-findings.ts'
import type { Look } from '@ovop-ntt/testing/axe-rules.ts'
import type { BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HostSite, product, script, style } from './host-site.ts'

const link = '<a href="/produk">Semua produk</a>'
const grid = `<ovop-product-grid>${link}</ovop-product-grid>`
const detail = `<ovop-product-detail product="${product}">${link}</ovop-product-detail>`
const figures = `<ovop-programme-stats>${link}</ovop-programme-stats>`
const badges = `<ovop-buy-badge>${link}</ovop-buy-badge><ovop-buy-badge variant="banner">${link}</ovop-buy-badge>`
const all = `<main><h1>Belanja</h1><h2>Produk</h2>${grid}${detail}${figures}${badges}</main>`

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

const soon = { timeout: 20_000 }

async function isShown(page: Page): Promise<void> {
  for (const place of [
    'ovop-product-grid .cards:not(.waiting) article',
    'ovop-product-detail [part=permits]',
    'ovop-programme-stats [part=totals]',
    'ovop-buy-badge [part=banner]',
  ])
    await page.locator(place).first().waitFor(soon)
}

async function openDialog(page: Page): Promise<void> {
  await page.locator('ovop-product-grid [part=button]').first().click()
  await page.locator('dialog .steps').waitFor(soon)
}

/** Text that is cut off, and whether the page is wider than the screen. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const isWide = document.documentElement.scrollWidth > innerWidth + 1
    if (isWide) found.push(`the page is ${document.documentElement.scrollWidth} px wide`)
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot)
        const { left, right } = element.getBoundingClientRect()
        if (isWide && right > innerWidth + 1 && right - left < 2000)
          found.push(`${element.localName}.${element.className} ends at ${Math.round(right)} px`)
        const { overflowX, overflowY } = getComputedStyle(element)
        const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
        const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip')
        // A field to choose from ends in dots; what is only for those who listen is not seen.
        if (!isText || !hides || element.matches('select, option, .visually-hidden, .regency-word')) continue
        if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
          found.push(`${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`)
      }
    }
    visit(document)
    return found
  })

/** Text spaced as WCAG 1.4.12 allows readers to, in shadow trees too. */
const spaceText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    const visit = (root: Document | ShadowRoot) => {
      root.adoptedStyleSheets.push(sheet)
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) visit(shadowRoot)
    }
    visit(document)
  })

/** On a desk and on a phone it is looked at whole once. */
const looks: readonly [string, BrowserContextOptions, Look][] = [
  ['light', { viewport: { width: 1280, height: 800 } }, 'whole'],
  ['dark', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }, 'whole'],
  ['in forced colours', { forcedColors: 'active', viewport: { width: 1280, height: 800 } }, 'other scheme'],
  [
    'in dark forced colours, 320 px wide',
    { forcedColors: 'active', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
    'other scheme',
  ],
]

describe.each(looks)('the storefront, %s', (_, options, look) => {
  it('is clean to axe, its dialog too', async () => {
    const head = `${style}<style>:root { color-scheme: light dark; background: Canvas; color: CanvasText }</style>`
    const { page, errors } = await site.visit(
      { head, body: `${script}${all}` },
      { ...options, reducedMotion: 'reduce' },
    )
    await isShown(page)
    expect(await axeFindings(page, { look })).toEqual([])
    const field = page.locator('ovop-product-grid [part=search]')
    await field.fill('halal tidak-ada')
    await page.locator('ovop-product-grid .nothing').waitFor(soon)
    await field.focus()
    expect(await axeFindings(page, { within: 'ovop-product-grid', look })).toEqual([])
    await field.fill('')
    await page.locator('ovop-product-grid .cards:not(.waiting) article').first().waitFor(soon)
    await openDialog(page)
    expect(await axeFindings(page, { within: 'ovop-product-grid', look })).toEqual([])
    expect(errors).toEqual([])
  })
})

describe('on 320 px', () => {
  const narrow = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' } as const

  it.each([
    ['as it is', () => undefined],
    ['with text spaced wide', spaceText],
    [
      'with text of twice the size',
      (page: Page) => page.addStyleTag({ content: 'html { font-size: 200% }' }),
    ],
  ] as const)('nothing is cut off and nothing scrolls sideways, %s', async (_, change) => {
    const { page } = await site.visit({ body: `${script}${all}` }, narrow)
    await isShown(page)
    await change(page)
    expect(await cutOff(page)).toEqual([])
    await openDialog(page)
    if (change === spaceText) await spaceText(page)
    expect(await cutOff(page)).toEqual([])
    await page.keyboard.press('Escape')
  })
})

describe('a page that bends what a script expects', () => {
  it.each([
    ['resets the styles of all', '<style>body * { all: unset } div, main, h1 { display: block }</style>'],
    [
      'gives arrays and strings ways of their own',
      `<script>
      Array.prototype.toJSON = function () { return '[' + Array.prototype.map.call(this, (x) => JSON.stringify(x)).join(', ') + ']' }
      String.prototype.toJSON = function () { return '"' + this + '"' }
      Array.prototype.each = function (f) { for (let i = 0; i < this.length; i++) f(this[i], i) }
      Object.prototype.lain = function () { return 1 }
    </script>`,
    ],
  ])('%s: all is shown, narrowed and pressed without an exception', async (_, head) => {
    const { page, errors } = await site.visit(
      { head: style + head, body: `${script}${all}` },
      { viewport: { width: 1280, height: 800 } },
    )
    await isShown(page)
    const columns = await page
      .locator('ovop-product-grid .cards')
      .evaluate((list) => getComputedStyle(list).gridTemplateColumns.split(' ').length)
    expect(columns).toBeGreaterThanOrEqual(3)
    await page.locator('ovop-product-grid').getByText('Terima KKPD').first().click()
    await expect
      .poll(() => page.locator('ovop-product-grid [part=count]').textContent(), soon)
      .toBe('4 produk')
    await openDialog(page)
    expect(errors).toEqual([])
  })

  it('moves and clones what is shown', async () => {
    const { page, errors } = await site.visit({ body: `${script}${all}` })
    await isShown(page)
    await page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement
      const place = document.createElement('section')
      document.body.append(place)
      for (const element of [
        ...main.querySelectorAll(
          'ovop-product-grid, ovop-product-detail, ovop-programme-stats, ovop-buy-badge',
        ),
      ]) {
        main.append(element.cloneNode(true))
        place.append(element)
      }
    })
    for (const name of ['main', 'section'])
      await page.locator(`${name} ovop-product-grid .cards:not(.waiting) article`).first().waitFor(soon)
    await page.locator('section ovop-product-grid').getByText('Terima KKPD').first().click()
    await expect
      .poll(() => page.locator('ovop-product-grid [part=count]').allTextContents(), soon)
      .toEqual(['44 produk', '4 produk'])
    expect(errors).toEqual([])
  })
})

describe('people who listen', () => {
  it.each([
    [
      'grid',
      '<ovop-product-grid ids="53.09-kopi-arabika-bajawa"></ovop-product-grid>',
      '.cards:not(.waiting) article',
    ],
    [
      'whole grid',
      '<ovop-product-grid limit="1" category="beverage"></ovop-product-grid>',
      '.cards:not(.waiting) article',
    ],
    ['detail', detail, '[part=permits]'],
    [
      'figures of a regency',
      '<ovop-programme-stats regency="53.09"></ovop-programme-stats>',
      '[part=totals]',
    ],
    ['badge', '<ovop-buy-badge variant="banner"></ovop-buy-badge>', '[part=banner]'],
  ])('hear the %s as it stands here', async (_, body, place) => {
    const { page } = await site.visit({ body: `${script}${body}` }, {}, async (page) => {
      await page.clock.setFixedTime(new Date('2026-07-01T02:00:00Z'))
    })
    await page.locator(place).first().waitFor(soon)
    expect(await page.locator('body').ariaSnapshot()).toMatchSnapshot()
  })
})

describe('on a telephone with a notch', () => {
  const insets = { top: 47, bottom: 34, left: 0, right: 0 }
  const turned = { top: 0, bottom: 21, left: 44, right: 44 }

  it.each([
    ['upright', { width: 390, height: 844 }, insets],
    ['turned', { width: 844, height: 390 }, turned],
  ])('nothing to press lies under notch or indicator, %s', async (_, viewport, safe) => {
    const { page } = await site.visit(
      {
        head: `<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">${style}`,
        body: `${script}<main style="padding: 60px">${detail.replace('<ovop-product-detail', '<ovop-product-grid detail="dialog"').replace('</ovop-product-detail>', '</ovop-product-grid>')}</main><ovop-buy-badge variant="floating">${link}</ovop-buy-badge>`,
      },
      { viewport, reducedMotion: 'reduce' },
    )
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setSafeAreaInsetsOverride' as never, { insets: safe } as never)
    /** What can be pressed and lies under an edge. */
    const under = (within: string) =>
      page
        .locator(within)
        .first()
        .evaluate((element, { top, bottom, left, right }) => {
          const root = element.shadowRoot ?? element
          return (
            [...root.querySelectorAll('button, a[href], input, summary')]
              .filter((one) => one.checkVisibility({ visibilityProperty: true }))
              .map((one) => ({
                name: one.textContent?.trim() || one.getAttribute('aria-label'),
                box: one.getBoundingClientRect(),
              }))
              // What has scrolled out of a dialog's sight can be scrolled into it.
              .filter(({ box }) => box.width && box.top < innerHeight && box.bottom > 0)
              .filter(
                ({ box }) =>
                  box.left < left - 1 ||
                  box.right > innerWidth - right + 1 ||
                  (box.bottom > innerHeight - bottom + 1 && box.top > innerHeight - bottom - 44) ||
                  (box.top < top - 1 && box.bottom > 0),
              )
              .map(({ name }) => name)
          )
        }, safe)
    await page.locator('ovop-buy-badge [part=dismiss]').waitFor(soon)
    expect(await under('ovop-buy-badge')).toEqual([])
    await page.locator('ovop-product-grid article').first().waitFor(soon)
    await page.locator('ovop-product-grid [part=button]').first().click()
    await page.locator('dialog .steps').waitFor(soon)
    expect(await under('dialog header')).toEqual([])
    expect(
      await page.locator('dialog .content').evaluate((content, { bottom }) => {
        content.scrollTop = content.scrollHeight
        return (
          innerHeight -
            Math.max(
              ...[...content.querySelectorAll('a, summary')].map((one) => one.getBoundingClientRect().bottom),
            ) >=
          bottom - 1
        )
      }, safe),
    ).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('ovop-product-grid [part=name] a').first().click()
    await page.locator('ovop-product-detail [part=permits]').waitFor(soon)
    expect(await under('dialog form')).toEqual([])
  })
})
