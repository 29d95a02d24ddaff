// Grid, detail, figures, dialog and badge on one page of somebody else's, in every way that people look at it.
import { canonicalJson } from '@ovop-ntt/core/format'
import { axeFindingsInSchemes, type Scheme } from '@ovop-ntt/testing/axe-schemes.ts'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HostSite, product, script, style } from './host-site.ts'
import { kindsFirst } from './kinds-of-cards.ts'

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

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count(), soon).toBe(0)
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
const schemes = {
  light: { viewport: { width: 1280, height: 800 } },
  'in forced colours': { forcedColors: 'active', viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 360, height: 740 }, look: 'whole' },
  'in dark forced colours, 320 px wide': {
    colorScheme: 'dark',
    forcedColors: 'active',
    viewport: { width: 320, height: 640 },
  },
} satisfies Record<string, Scheme>

/** Two of the schemes have each colour once, forced and not, on a desk and on a phone; a long run has all four. */
const two = (...names: (keyof typeof schemes)[]) =>
  isLongRun ? schemes : Object.fromEntries(names.map((name) => [name, schemes[name]]))

it('is clean to axe in every scheme of colours, on a desk and on a phone, its dialog too', async () => {
  const catalogue = await (await fetch(new URL('ovop/catalog.json', site.url))).text()
  const { body, kinds } = kindsFirst(catalogue, product)
  site.answers.set('/ovop/jenis.json', () => ({ type: 'application/json', body }))
  const head = `${style}<style>:root { color-scheme: light dark; background: Canvas; color: CanvasText }</style>`
  const tag = script.replace(' async', ' data-catalog="/ovop/jenis.json" async')
  const { page, errors } = await site.visit(
    { head, body: tag + (isLongRun ? all : all.replace('<ovop-product-grid', `$& limit="${kinds.length}"`)) },
    { reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } },
    // When coffee is out of season, and honey too.
    (page) => page.clock.setFixedTime(new Date('2026-11-30T02:00:00Z')),
  )
  await isShown(page)
  const names = await page.locator('ovop-product-grid .cards [part=name]').allTextContents()
  expect(names.map((name) => name.trim())).toEqual(expect.arrayContaining(kinds))
  expect(await page.locator('ovop-product-grid [part=more]').isVisible(), 'a button for more').toBe(true)
  expect(await axeFindingsInSchemes(page, schemes)).toEqual([])
  const field = page.locator('ovop-product-grid [part=search]')
  await field.fill('halal tidak-ada')
  await page.locator('ovop-product-grid .nothing').waitFor(soon)
  await field.focus()
  const ofNothing = two('light', 'in dark forced colours, 320 px wide')
  expect(await axeFindingsInSchemes(page, ofNothing, 'ovop-product-grid'), 'nothing found').toEqual([])
  await field.fill('')
  await page.locator('ovop-product-grid .cards:not(.waiting) article').first().waitFor(soon)
  await openDialog(page)
  const ofDialog = two('in forced colours', 'dark')
  expect(await axeFindingsInSchemes(page, ofDialog, 'dialog[open]'), 'the dialog').toEqual([])
  expect(errors).toEqual([])
}, 180_000)

it('shows nothing cut off and scrolls nothing sideways on 320 px: as it is, with text of twice the size, with text spaced wide', async () => {
  const { page } = await site.visit(
    { body: `${script}${all}` },
    { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' },
  )
  await isShown(page)
  expect(await cutOff(page), 'as it is').toEqual([])
  await openDialog(page)
  expect(await cutOff(page), 'the dialog as it is').toEqual([])
  await closeDialog(page)
  const twice = await page.addStyleTag({ content: 'html { font-size: 200% }' })
  expect(await cutOff(page), 'of twice the size').toEqual([])
  await openDialog(page)
  expect(await cutOff(page), 'the dialog of twice the size').toEqual([])
  await closeDialog(page)
  await twice.evaluate((element) => (element as Element).remove())
  await spaceText(page)
  expect(await cutOff(page), 'spaced wide').toEqual([])
  await openDialog(page)
  await spaceText(page)
  expect(await cutOff(page), 'the dialog spaced wide').toEqual([])
})

describe('a page that bends what a script expects', () => {
  it('by styles for all, and by ways of its own for arrays and strings: all is shown, narrowed and pressed without an exception', async () => {
    const head = `<style>body * { all: unset } div, main, h1 { display: block }</style>
      <script>
      Array.prototype.toJSON = function () { return '[' + Array.prototype.map.call(this, (x) => JSON.stringify(x)).join(', ') + ']' }
      String.prototype.toJSON = function () { return '"' + this + '"' }
      Array.prototype.each = function (f) { for (let i = 0; i < this.length; i++) f(this[i], i) }
      Object.prototype.lain = function () { return 1 }
    </script>`
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

it('is heard by people who listen as it stands here', async () => {
  const heard = [
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
  ] as const
  const body = heard.map(([, element]) => `<div class="didengar">${element}</div>`).join('')
  // The sample says on which day it was built.
  const sample = await (await fetch(new URL('ovop/catalog.json', site.url))).json()
  const dated = canonicalJson({ ...sample, generatedAt: '2026-07-12T02:00:00Z' })
  site.answers.set('/ovop/bertanggal.json', () => ({ type: 'application/json', body: dated }))
  const tag = script.replace(' async', ' data-catalog="/ovop/bertanggal.json" async')
  const { page } = await site.visit({ body: tag + body }, {}, async (page) => {
    await page.clock.setFixedTime(new Date('2026-07-13T02:00:00Z'))
  })
  for (const [nth, [name, , place]] of heard.entries()) {
    const element = page.locator('.didengar').nth(nth)
    await element.locator(place).first().waitFor(soon)
    expect(await element.ariaSnapshot()).toMatchSnapshot(name)
  }
})

it('has nothing to press under notch or indicator of a telephone, upright and turned', async () => {
  const { page } = await site.visit(
    {
      head: `<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">${style}`,
      body: `${script}<main style="padding: 60px">${detail.replace('<ovop-product-detail', '<ovop-product-grid detail="dialog"').replace('</ovop-product-detail>', '</ovop-product-grid>')}</main><ovop-buy-badge variant="floating">${link}</ovop-buy-badge>`,
    },
    { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' },
  )
  const session = await page.context().newCDPSession(page)
  for (const [posture, viewport, safe] of [
    ['upright', { width: 390, height: 844 }, { top: 47, bottom: 34, left: 0, right: 0 }],
    ['turned', { width: 844, height: 390 }, { top: 0, bottom: 21, left: 44, right: 44 }],
  ] as const) {
    await page.setViewportSize(viewport)
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
    expect(await under('ovop-buy-badge'), `badge, ${posture}`).toEqual([])
    await page.locator('ovop-product-grid article').first().waitFor(soon)
    await page.locator('ovop-product-grid [part=button]').first().click()
    await page.locator('dialog .steps').waitFor(soon)
    expect(await under('dialog header'), `head of the dialog, ${posture}`).toEqual([])
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
      `the dialog's end, ${posture}`,
    ).toBe(true)
    await closeDialog(page)
    await page.locator('ovop-product-grid [part=name] a').first().click()
    await page.locator('ovop-product-detail [part=permits]').waitFor(soon)
    expect(await under('dialog form'), `head of the product, ${posture}`).toEqual([])
    await closeDialog(page)
  }
})
