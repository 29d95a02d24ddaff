// Pages that bend what a script expects of a browser.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { card, HostSite, product } from './host-site.ts'

const { resolve } = createRequire(import.meta.url)
const place = `<div data-ovop="product-card" data-ovop-product="${product}"><a href="/produk">Kopi</a></div>`
const tag = '<script src="/ovop/ovop.js" async></script>'

/** What Prototype 1.x does to a page: methods of its own on arrays, strings, functions, and under names that browsers took. */
const prototype = `
  Array.prototype.toJSON = function () { return '[' + Array.prototype.map.call(this, (x) => JSON.stringify(x)).join(', ') + ']' }
  String.prototype.toJSON = function () { return '"' + this + '"' }
  Array.prototype.each = function (f) { for (let i = 0; i < this.length; i++) f(this[i], i) }
  Array.from = function (x) { if (!x) return []; if (x.toArray) return x.toArray(); let n = x.length || 0; const r = new Array(n); while (n--) r[n] = x[n]; return r }
  Element.prototype.remove = function () { this.parentNode.removeChild(this); return this }
  Function.prototype.bind = function () { const m = this, a = [...arguments], o = a.shift(); return function () { return m.apply(o, a.concat([...arguments])) } }
`

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

describe('card and placeholder draw on a page', () => {
  it.each([
    ['with Prototype’s ways', `<script>${prototype}</script>`],
    ['with RequireJS', '<script src="/pustaka/require.js"></script>'],
    ['with jQuery 1', '<script src="/pustaka/jquery.js"></script>'],
    ['with another <base>', '<base href="http://127.0.0.1:9/lain/">'],
  ])('%s', async (_, head) => {
    site.answers.set('/pustaka/require.js', () => ({
      body: readFileSync(resolve('requirejs/require.js'), 'utf8'),
    }))
    site.answers.set('/pustaka/jquery.js', () => ({
      body: readFileSync(resolve('jquery/dist/jquery.min.js'), 'utf8'),
    }))
    const script = tag.replace('/ovop/', `${site.url}ovop/`)
    const { page, errors, warnings } = await site.visit({ head, body: `${script}${script}${card}${place}` })
    await page.locator('ovop-product-card article').nth(1).waitFor()
    expect(errors).toEqual([])
    expect(warnings.filter((text) => text.startsWith('[ovop]'))).toEqual([])
  })

  it('without a doctype', async () => {
    site.answers.set('/kuno', () => ({ type: 'text/html', body: `<title>Desa</title>${tag}${card}${place}` }))
    const { page, errors } = await site.visit({ body: '' })
    await page.goto(`${site.url}kuno`)
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat')
    await page.locator('ovop-product-card article').nth(1).waitFor()
    expect(errors).toEqual([])
  })

  it('with a service worker in between', async () => {
    site.answers.set('/sw.js', () => ({
      body: "addEventListener('install', () => skipWaiting()); addEventListener('activate', (e) => e.waitUntil(clients.claim())); addEventListener('fetch', (e) => e.respondWith(fetch(e.request)))",
    }))
    const { page, errors } = await site.visit({ body: `${tag}${card}${place}` })
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js')
      await navigator.serviceWorker.ready
    })
    await page.reload()
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
