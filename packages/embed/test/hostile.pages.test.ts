// Pages that bend what a script expects of a browser.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromiumPath } from '@ovop-ntt/testing'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { card, HostSite, product } from './host-site.ts'

const { resolve } = createRequire(import.meta.url)
const place = `<div data-ovop="product-card" data-ovop-product="${product}"><a href="/produk">Kopi</a></div>`
const tag = '<script src="/ovop/ovop.js" async></script>'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

describe('card and placeholder draw on a page', () => {
  it.each([
    [
      'with Prototype 1.7 and another <base>',
      '<script src="/pustaka/prototype.js"></script><base href="http://127.0.0.1:9/lain/">',
    ],
    [
      'with jQuery 1 and RequireJS',
      '<script src="/pustaka/jquery.js"></script><script src="/pustaka/require.js"></script>',
    ],
  ])('%s', async (_, head) => {
    for (const [name, file] of [
      ['prototype', 'prototype-js-core/prototype.js'],
      ['require', 'requirejs/require.js'],
      ['jquery', 'jquery/dist/jquery.min.js'],
    ] as const)
      site.answers.set(`/pustaka/${name}.js`, () => ({ body: readFileSync(resolve(file), 'utf8') }))
    const script = tag.replace('/ovop/', `${site.url}ovop/`)
    const { page, errors, warnings } = await site.visit({ head, body: `${script}${script}${card}${place}` })
    await page.locator('ovop-product-card article').nth(1).waitFor()
    expect(errors).toEqual([])
    expect(warnings.filter((text) => text.startsWith('[ovop]'))).toEqual([])
  })

  it('without a doctype, with a service worker in between', async () => {
    site.answers.set('/sw.js', () => ({
      body: "addEventListener('install', () => skipWaiting()); addEventListener('activate', (e) => e.waitUntil(clients.claim())); addEventListener('fetch', (e) => e.respondWith(fetch(e.request)))",
    }))
    site.answers.set('/kuno', () => ({ type: 'text/html', body: `<title>Desa</title>${tag}${card}${place}` }))
    const { page, errors } = await site.visit({ body: '' })
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js')
      await navigator.serviceWorker.ready
    })
    await page.goto(`${site.url}kuno`)
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat')
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    await page.locator('ovop-product-card article').nth(1).waitFor()
    expect(errors).toEqual([])
  })

  it.each([
    [
      'a nonce',
      "script-src 'nonce-abc' 'strict-dynamic'; object-src 'none'; base-uri 'none'; style-src 'self'; connect-src 'self'; img-src 'self'",
    ],
    [
      'named Trusted Types policies',
      "script-src 'nonce-abc' 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    ],
  ])('under a policy with %s, as the guide has it', async (_, policy) => {
    const visit = await site.visit({
      body: `${tag.replace('<script', '<script nonce="abc"')}${card}${place}`,
      policy,
    })
    await visit.page.locator('ovop-product-card article').nth(1).waitFor()
    expect(await visit.violations()).toEqual([])
    expect(visit.errors).toEqual([])
  })
})

describe('a page that is written over after it was loaded', () => {
  it('draws what it has then, without the script, and with the script in it once more', async () => {
    const { page, errors } = await site.visit({ body: `${tag}${card}` })
    await page.locator('ovop-product-card article').waitFor()
    for (const again of ['', tag]) {
      await page.evaluate((body) => {
        document.open()
        document.write(`<!doctype html><html lang="id"><title>Lain</title><body>${body}`)
        document.close()
      }, `${again}${card}${place}`)
      await page.locator('ovop-product-card article').nth(1).waitFor()
    }
    expect(errors).toEqual([])
  })
})

describe('where a blocker stands between', () => {
  it.each([
    ['the script', '**/ovop.js'],
    ['its chunk', '**/widgets-*.js'],
    ['the catalogue', '**/catalog.json'],
  ])(
    'and stops %s, the link stays, can be followed, and nothing is thrown into the page',
    async (_, pattern) => {
      const asked: string[] = []
      const { page, errors } = await site.visit({ body: `${tag}${card}${place}` }, {}, (page) =>
        page.route(pattern, (route) => {
          asked.push(route.request().url())
          return route.abort('blockedbyclient')
        }),
      )
      await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(0)
      const links = page.getByRole('link', { name: 'Kopi' })
      await expect.poll(() => links.count(), { timeout: 10_000 }).toBe(2)
      expect(await links.first().isVisible()).toBe(true)
      expect(await links.last().isVisible()).toBe(true)
      expect(errors.filter((text) => !text.includes('ERR_BLOCKED_BY_CLIENT'))).toEqual([])
    },
  )
})

describe('a page that is left and come back to', () => {
  it('from the browser’s cache of pages, has its card, its dialog, and nothing that waits for ever', async () => {
    site.answers.set('/lain', () => ({ type: 'text/html', body: '<title>Lain</title><h1>Lain</h1>' }))
    // Playwright turns the cache off, which visitors have.
    const browser = await openBrowser({
      executablePath: chromiumPath({ whole: true }),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    onTestFinished(() => browser.close())
    const { page, errors } = await site.visit({ body: `${tag}${card}` }, {}, undefined, browser)
    await page.locator('ovop-product-card article').waitFor()
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'dari simpanan' : 'baru'
      })
    })
    // The dialog's code is asked for, and the page left before it is there.
    await page.getByRole('button').last().click({ noWaitAfter: true })
    await page.goto(`${site.url}lain`)
    await page.goBack({ waitUntil: 'commit' })
    await expect.poll(() => page.title(), { timeout: 10_000 }).toBe('dari simpanan')
    if (!(await page.getByRole('dialog').isVisible())) await page.getByRole('button').last().click()
    await page.getByRole('dialog').waitFor()
    expect(errors).toEqual([])
  })
})
