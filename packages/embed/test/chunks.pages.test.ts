import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { card, cardsShown, HostSite, product, script, timePasses, withOwnClock } from './host-site.ts'

const dist = new URL('../dist/', import.meta.url)
const files = readdirSync(dist).filter((file) => /-[\w-]{8}\.js$/.test(file))
const fileOf = (name: string) => files.find((file) => file.replace(/-[\w-]{8}\.js$/, '') === name)!

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

/** A file of ours that the server does not give; `open` ends that. */
function shut(name: string): { times: number; open(): void } {
  const path = `/ovop/${fileOf(name)}`
  const state = { times: 0, open: () => void site.answers.delete(path) }
  site.answers.set(path, () => {
    state.times += 1
    return { status: 503 }
  })
  onTestFinished(state.open)
  return state
}

const map = '<ovop-village-map loading="eager"><a href="/desa">Daftar desa</a></ovop-village-map>'
const mapShown = (page: Page) => page.locator('ovop-village-map .ground').waitFor()
const requestsFor = (requests: string[], name: string) =>
  requests.filter((url) => new URL(url).pathname.endsWith(fileOf(name)))

describe('a chunk that did not come', () => {
  it.each([
    ['the browser is online again', () => dispatchEvent(new Event('online'))],
    ['the next widget comes', () => document.body.append(document.createElement('ovop-buy-badge'))],
  ])('is asked for anew when %s, by another address', async (_, then) => {
    const chunk = shut('widgets')
    const { page, requests, errors, warnings } = await site.visit({ body: script + card }, {}, withOwnClock)
    await timePasses(page, () => warnings.length).toBe(1)
    expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
    chunk.open()
    await page.evaluate(then)
    await cardsShown(page)
    const asked = requestsFor(requests, 'widgets')
    expect(new Set(asked).size).toBe(asked.length)
    expect(warnings).toHaveLength(1)
    expect(errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
  })

  it('of what a grid says where nothing is found takes no answer away', async () => {
    shut('nothing-found')
    const body = `${script}<ovop-product-grid search="xyzzy"><a href="/produk">Produk</a></ovop-product-grid>`
    const { page } = await site.visit({ body })
    await page.locator('ovop-product-grid').getByText('Tidak ada produk yang cocok').waitFor()
    expect(await page.locator('ovop-product-grid [part=message]').count()).toBe(0)
  })

  it('of a dialog’s words leaves the dialog, in Indonesian', async () => {
    shut('detail.messages.en')
    const body =
      script.replace('data-lang="id"', 'data-lang="en"') +
      card.replace(' product', ' detail="dialog" product')
    const { page } = await site.visit({ body })
    await cardsShown(page)
    const { pathname } = new URL(page.url())
    await page.locator('ovop-product-card [part=name] a').click()
    const dialog = page.locator('ovop-product-card .detail-dialog')
    await dialog.getByText('Pembuat', { exact: true }).waitFor()
    expect(new URL(page.url()).pathname).toBe(pathname)
  })

  it('of the map is asked for at once by a second address, and its other chunks by “Coba lagi”', async () => {
    const path = `/ovop/${fileOf('village-map')}`
    const body = readFileSync(new URL(fileOf('village-map'), dist), 'utf8')
    let times = 0
    site.answers.set(path, () => (times++ === 0 ? { status: 503 } : { body }))
    onTestFinished(() => void site.answers.delete(path))
    const view = shut('map-view')
    const { page } = await site.visit({ body: script + map })
    const retry = page.getByRole('button', { name: 'Coba lagi' })
    await retry.waitFor()
    expect(times).toBe(2)
    await retry.click()
    await expect.poll(() => view.times, { timeout: 20_000 }).toBeGreaterThan(2)
    view.open()
    // What the first press asks for may still come; else the button stands there again.
    const isShown = async () => {
      if (await retry.isVisible()) await retry.click({ timeout: 1000 }).catch(() => {})
      return page.locator('ovop-village-map .ground').count()
    }
    await expect.poll(isShown, { timeout: 30_000 }).toBeGreaterThan(0)
  })
})

describe('the code that widgets share runs once', () => {
  it('behind a redirect, for a card, its dialog, a map and a grid', async () => {
    site.redirects.set('/latest/', '/ovop/')
    const { page, requests, errors } = await site.visit({
      head: '',
      body: `<script src="/latest/ovop.js" async></script>${card}${map}<ovop-product-grid limit="1"></ovop-product-grid>`,
    })
    await cardsShown(page)
    await mapShown(page)
    await page.locator('ovop-product-grid article').first().waitFor()
    await page
      .locator('ovop-product-card')
      .getByRole('button', { name: /^(Pesan|Tanya penjual)/ })
      .click()
    await page.getByRole('dialog').getByRole('link').first().waitFor()
    const given = requests.filter((url) => url.includes('/ovop/') && url.endsWith('.js'))
    expect(new Set(given).size).toBe(given.length)
    expect(requestsFor(requests, 'widgets').map((url) => new URL(url).pathname.split('/')[1])).toEqual([
      'latest',
      'ovop',
    ])
    expect(errors).toEqual([])
  })
})

describe('a script tag with integrity', () => {
  const digest = `sha384-${createHash('sha384')
    .update(readFileSync(new URL('ovop.js', dist)))
    .digest('base64')}`
  const tag = `<script src="/ovop/ovop.js" integrity="${digest}" crossorigin="anonymous" async></script>`

  function alter(which: (name: string) => boolean): void {
    site.alter = (name, bytes) => (which(name) ? Buffer.concat([bytes, Buffer.from(' ')]) : bytes)
    onTestFinished(() => {
      site.alter = undefined
    })
  }

  it('shows all as without it, also under a strict policy', async () => {
    const visit = await site.visit({
      body: `${tag}${card}${map}<ovop-product-grid limit="1"></ovop-product-grid>`,
      policy: "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'",
    })
    await cardsShown(visit.page)
    await mapShown(visit.page)
    await visit.page.locator('ovop-product-grid article').first().waitFor()
    expect(await visit.violations()).toEqual([])
    expect(visit.errors).toEqual([])
  })

  it.each(['widgets', 'digests'])('leaves the links where one byte of %s is another', async (name) => {
    alter((file) => file === fileOf(name))
    const body = name === 'widgets' ? card : map
    const { page, warnings } = await site.visit({ body: tag + body }, {}, withOwnClock)
    await timePasses(page, () => warnings.join()).toContain('was altered')
    expect(await page.getByRole('link').isVisible()).toBe(true)
    expect(await page.evaluate(() => customElements.get('ovop-village-map'))).toBeUndefined()
  })

  it('runs no chunk of which one byte is another', async () => {
    alter((file) => files.includes(file) && ![fileOf('widgets'), fileOf('digests')].includes(file))
    const { page } = await site.visit({ body: tag + card })
    await cardsShown(page)
    const lazy = files.filter((file) => file !== fileOf('widgets') && file !== fileOf('digests'))
    const outcomes = await page.evaluate(
      async ([key, base, names]) => {
        const chunks = (document as unknown as Record<symbol, { load(...names: string[]): Promise<object> }>)[
          Symbol.for(key)
        ]!
        const results = await Promise.allSettled(names.map((name) => chunks.load(base, name)))
        return results.map((result) => (result.status === 'rejected' ? String(result.reason) : 'ran'))
      },
      ['ovop-ntt chunks', `${site.url}ovop/`, lazy] as const,
    )
    expect(lazy.length).toBeGreaterThan(20)
    expect(outcomes.filter((outcome) => !outcome.includes('was altered'))).toEqual([])
  })
})

describe('on a page where our code cannot run', () => {
  it('as the policy names its Trusted Types policies, the console says which to add', async () => {
    const visit = await site.visit(
      {
        body: script + card,
        policy: "script-src 'self'; require-trusted-types-for 'script'; trusted-types situs",
      },
      {},
      withOwnClock,
    )
    await timePasses(visit.page, () => visit.warnings.join()).toContain('add lit-html to them')
    expect(await visit.page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
  })

  it('as it is XHTML, the link stays and the console says why', async () => {
    const body = `<?xml version="1.0" encoding="UTF-8"?>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="id"><head><title>Desa</title><script src="/ovop/ovop.js" async="async"></script></head>
      <body><ovop-product-card product="${product}"><a href="/produk">Kopi</a></ovop-product-card></body></html>`
    site.answers.set('/xhtml', () => ({ type: 'application/xhtml+xml', body }))
    const { page, warnings, errors } = await site.visit({ body: '' })
    await page.goto(`${site.url}xhtml`)
    await expect.poll(() => warnings.join()).toContain('XHTML')
    expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
    expect(errors).toEqual([])
  })
})
