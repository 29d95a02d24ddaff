import { readFileSync } from 'node:fs'
import { axeFindingsInSchemes } from '@ovop-ntt/testing/axe-schemes.ts'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { card, cardsShown, HostSite, script, settled, style } from './host-site.ts'

/** The button of the sample's coffee, in its season and out of it. */
const buy = /^(Pesan|Tanya penjual tentang) Kopi arabika Bajawa$/

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

const heightsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('ovop-product-card')].map((card) => card.getBoundingClientRect().height),
  )

const boxOf = (page: Page, part: string) =>
  page.evaluate((name) => {
    const host = document.querySelector('ovop-product-card')
    const outer = host?.shadowRoot?.querySelector('[part=card]')?.getBoundingClientRect()
    const inner = host?.shadowRoot?.querySelector(`[part~=${name}]`)?.getBoundingClientRect()
    if (!outer || !inner) return null
    const { left, top, width, height } = inner
    return [left - outer.left, top - outer.top, width, height].map((pixels) => Math.round(pixels * 10) / 10)
  }, part)

describe('nothing moves', () => {
  it.each([1280, 360])('when cards and a badge arrive, at %i px', async (width) => {
    const body = `${card}<p>Sesudahnya</p><div>${card}</div>
      <ovop-buy-badge><a href="/produk">Beli Produk NTT</a></ovop-buy-badge><p>Akhir</p>`
    const visit = await site.visit(
      { body: `${script}<main style="font: 16px/1.5 sans-serif">${body}</main>` },
      { viewport: { width, height: 2000 } },
    )
    await cardsShown(visit.page)
    await settled(visit.page)
    expect(await visit.shifts()).toEqual([])
  })

  it('since ovop.css keeps the height of a card 200, 300 and 600 px wide', async () => {
    const widths = [200, 300, 600]
    const { page } = await site.visit({
      body: widths.map((width) => `<div style="width: ${width}px">${card}</div>`).join(''),
    })
    const reserved = await heightsOf(page)
    expect(Math.min(...reserved), 'the least height that is kept').toBeGreaterThan(150)
    await page.addScriptTag({ url: '/ovop/ovop.js' })
    await cardsShown(page)
    const shown = await heightsOf(page)
    for (const [nth, width] of widths.entries())
      expect(Math.abs(shown[nth]! - reserved[nth]!), `${width} px wide`).toBeLessThanOrEqual(1)
  })
})

describe('a hostile style sheet', () => {
  const hostile = `<style>
    * { margin: 13px !important; padding: 9px !important; box-sizing: content-box !important; line-height: 3 !important;
        letter-spacing: 4px !important; text-transform: uppercase !important; float: left !important; position: static !important; }
    button, a { display: none !important; font-size: 40px !important; min-height: 200px !important; }
    article, div, ul, li, img, svg, dialog { display: inline !important; width: 10px !important; height: 10px !important;
        transform: rotate(9deg) !important; }
    .card, .name, .media, .body, .labels { display: none !important; }
    :not(html, body, main, main *) { visibility: hidden !important; }
  </style>`
  const place = (css: string) => ({
    head: style + css,
    // The place itself is the page's, so it is held as it would be without the hostile rules.
    body: `${script}<main style="all: initial !important; display: block !important; width: 300px !important">
      <ovop-product-card product="53.09-kopi-arabika-bajawa" style="width: 300px !important; margin: 0 !important; padding: 0 !important; float: none !important; letter-spacing: normal !important"></ovop-product-card></main>`,
  })

  it('does not move or size the card, its picture, its button', async () => {
    const [calm, stormy] = [await site.visit(place('')), await site.visit(place(hostile))]
    await cardsShown(calm.page)
    await cardsShown(stormy.page)
    for (const part of ['card', 'media', 'button']) {
      const box = await boxOf(calm.page, part)
      expect(box, part).not.toBeNull()
      expect(await boxOf(stormy.page, part), part).toEqual(box)
    }
  })

  it('cannot be met by one of ours: nothing of the page changes its looks', async () => {
    const body =
      '<h2 class="card name">Judul</h2><button class="button">Tombol</button><ul class="labels"><li>Satu</li></ul>'
    const looks = (page: Page) =>
      page.evaluate(() =>
        ['h2', 'button', 'ul', 'li'].map((name) => {
          const found = document.querySelector(name) as Element
          const { cssText: _, ...rest } = getComputedStyle(found) as unknown as Record<string, string>
          const { top: _top, ...box } = found.getBoundingClientRect().toJSON()
          return JSON.stringify([box.width, box.height, rest.color, rest.fontSize, rest.margin, rest.display])
        }),
      )
    const without = await site.visit({ head: '', body })
    const beside = await site.visit({ head: style, body: `${script}${body}${card}` })
    await cardsShown(beside.page)
    expect(await looks(beside.page)).toEqual(await looks(without.page))
  })
})

describe('a strict policy', () => {
  it('is kept by card, badge and dialog, Trusted Types and all', async () => {
    const host = new URL(site.url).origin
    const policy = `default-src 'none'; script-src ${host}; connect-src ${host}; img-src ${host}; style-src ${host}; require-trusted-types-for 'script'`
    const visit = await site.visit({
      body: `<script src="/ovop/ovop.js" async></script>${card}<ovop-buy-badge></ovop-buy-badge>`,
      policy,
    })
    const { page, errors } = visit
    await cardsShown(page)
    for (const name of [/^(Pesan|Tanya penjual)/, 'Beli Produk NTT']) {
      await page.getByRole('button', { name }).click()
      await page.getByRole('dialog').getByRole('link').first().waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expect(await visit.violations()).toEqual([])
    expect(errors).toEqual([])
  })

  describe('as the guide has it', () => {
    const guide = readFileSync(new URL('../../../docs/pemasangan.md', import.meta.url), 'utf8')
    const [, chapter = ''] = /## Content-Security-Policy\n([\s\S]*?)\n## /.exec(guide) ?? []
    const policies = [...chapter.matchAll(/^Content-Security-Policy: (.*)$/gm)].map(
      ([, policy = '']) => policy,
    )
    const [own, elsewhere, nonce, trustedTypes, frame, picture, ...others] = policies as [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const widgets = `${card}<ovop-buy-badge></ovop-buy-badge>`
    const village = '<ovop-village-map loading="eager"></ovop-village-map>'

    it.each([
      ['for a script of the site’s own', own, './'],
      ['for a script of the publisher’s', elsewhere, 'https://situs-penerbit.example/'],
      ['with a nonce', nonce, './'],
      ['with Trusted Types', trustedTypes, './'],
      ['for a frame', frame, 'https://situs-penerbit.example/'],
      ['for a picture', picture, 'https://situs-penerbit.example/'],
    ])('is kept %s', async (_, policy, from) => {
      expect(others).toEqual([])
      // The same server by another name.
      const publisher = site.url.replace('127.0.0.1', 'localhost')
      const real = (text: string) =>
        text
          .replaceAll('https://situs-penerbit.example', publisher.slice(0, -1))
          .replaceAll('nonce-…', 'nonce-abc')
      const at = from === './' ? '/' : publisher
      // What a map asks for is of the same kinds; the strictest policy has one, and in a long run each.
      const hasMap = isLongRun || policy === own || policy === trustedTypes
      site.answers.set('/badge.svg', () => ({
        type: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      }))
      site.answers.set('/bingkai.html', () => ({ type: 'text/html', body: '<p>Kopi</p>' }))
      const body =
        policy === picture
          ? `<a href="/"><img src="${at}badge.svg"></a>`
          : policy === frame
            ? `<iframe sandbox="allow-scripts" src="${at}bingkai.html"></iframe><script src="${at}ovop/ovop-frame.js"></script>`
            : `<script nonce="abc" src="${at}ovop/ovop.js" async></script>${widgets}${hasMap ? village : ''}`
      const visit = await site.visit({
        head: body.includes('ovop-product-card') ? `<link rel="stylesheet" href="${at}ovop/ovop.css">` : '',
        body,
        policy: `default-src 'none'; ${real(policy)}`,
      })
      const { page, errors } = visit
      if (policy === picture)
        expect(await page.locator('img').evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(9)
      else if (policy === frame) await page.frameLocator('iframe').getByText('Kopi').waitFor()
      else {
        await cardsShown(page)
        if (hasMap) await page.locator('path.region').first().waitFor({ state: 'attached' })
        await page.getByRole('button', { name: 'Beli Produk NTT' }).click()
        await page.getByRole('dialog').getByRole('link').first().waitFor()
      }
      expect(await visit.violations()).toEqual([])
      expect(errors).toEqual([])
    })
  })

  it('is seen to be broken by what breaks it', async () => {
    const visit = await site.visit({
      body: '<p style="color: red">Teks</p><img src="http://gambar.invalid/x.png">',
      policy: "default-src 'none'",
    })
    await expect.poll(visit.violations).toContainEqual(expect.stringMatching(/^style-src-attr/))
  })
})

it('is clean to axe in forced colours, light and dark, and on a phone in dark mode, its dialog too', async () => {
  const { page } = await site.visit(
    {
      head: `${style}<style>:root { color-scheme: light dark }</style>`,
      body: `${script}<main><h1>Produk</h1><h2>Desa</h2>${card}<ovop-buy-badge></ovop-buy-badge></main>`,
    },
    // A colour in the middle of a fade is nobody's.
    { reducedMotion: 'reduce' },
  )
  await cardsShown(page)
  const schemes = {
    'in forced colours': { forcedColors: 'active', viewport: { width: 1280, height: 720 } },
    'in dark forced colours': { forcedColors: 'active', colorScheme: 'dark' },
    'on a phone in dark mode': { colorScheme: 'dark', viewport: { width: 360, height: 640 } },
  } as const
  expect(await axeFindingsInSchemes(page, schemes)).toEqual([])
  await page.getByRole('button', { name: /^(Pesan|Tanya penjual)/ }).click()
  await page.getByText(/^(Pesan|Tanya penjual) lewat WhatsApp/).waitFor()
  expect(await axeFindingsInSchemes(page, schemes, 'dialog[open]'), 'the dialog').toEqual([])
})

describe('the keyboard alone', () => {
  it('reaches link and button of a card in order, opens the dialog, and comes back', async () => {
    const { page } = await site.visit({ body: `${script}<a href="#x">Awal</a>${card}<a href="#y">Akhir</a>` })
    await cardsShown(page)
    const focused = () =>
      page.evaluate(() => {
        let active = document.activeElement
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
        return active?.getAttribute('aria-label') ?? active?.textContent?.trim()
      })
    const order: unknown[] = []
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press('Tab')
      order.push(await focused())
    }
    expect(order).toEqual([
      'Awal',
      'Kopi arabika Bajawa',
      'Apa arti label ini?',
      expect.stringMatching(buy),
      'Akhir',
    ])
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    await page.getByText(/^(Pesan|Tanya penjual) lewat WhatsApp/).waitFor()
    expect(await focused()).toBe('Tutup')
    const inDialog = async () => page.evaluate(() => document.activeElement?.localName)
    for (let presses = 0; presses < 3; presses += 1) {
      await page.keyboard.press('Tab')
      expect(await inDialog()).toBe('ovop-product-card')
    }
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused()).toMatch(buy)
  })
})
