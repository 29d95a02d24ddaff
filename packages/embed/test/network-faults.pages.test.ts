import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { struckCatalogue } from '@ovop-ntt/fixtures/struck-catalogue.ts'
import { chromiumArgs, chromiumPath, type Handler, type LoopbackServer, startServer } from '@ovop-ntt/testing'
import {
  type FaultCase,
  faultCases,
  faults,
  newerRoot,
  outcomeOf,
  outcomes,
  type StruckFile,
} from '@ovop-ntt/testing/network-faults.ts'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, type ExpectStatic, expect, test } from 'vitest'

const dist = new URL('../dist/', import.meta.url)
const widgets = readdirSync(dist).find((file) => /^widgets-[\w-]{8}\.js$/.test(file)) as string
const digest = `sha384-${createHash('sha384')
  .update(readFileSync(new URL('ovop.js', dist)))
  .digest('base64')}`

let made: Awaited<ReturnType<typeof struckCatalogue>>
let server: LoopbackServer
let browser: Browser
/** What stands at `/<token>/…`, a site of its own for each case. */
const sites = new Map<string, Handler>()

beforeAll(async () => {
  made = await struckCatalogue()
  server = await startServer((request, response, url) => {
    const [token = '', ...path] = url.pathname.slice(1).split('/')
    const beside = new URL(url)
    beside.pathname = `/${path.join('/')}`
    const site = sites.get(token)
    if (site) return site(request, response, beside)
    response.writeHead(404).end()
  })
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const types: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html; charset=utf-8',
}

/** A file of the script's folder, with the caching that the server recipes ask for. */
const script: Handler = (_, response, { pathname }) => {
  const file = new URL(pathname.slice(1), dist)
  if (!existsSync(file)) return void response.writeHead(404).end()
  response
    .writeHead(200, {
      'content-type': types[pathname.split('.').at(-1)!] ?? 'application/json',
      'cache-control': 'public, max-age=31536000',
    })
    .end(readFileSync(file))
}
const alteredScript: Handler = (_, response, { pathname }) =>
  void response
    .writeHead(200, { 'content-type': 'text/javascript' })
    .end(`${readFileSync(new URL(pathname.slice(1), dist))} `)

/** A page with a list, or a card where a picture or the code is struck. */
function bodyFor(file: StruckFile): string {
  const tag = `<script src="ovop.js" integrity="${digest}" data-catalog="catalog.json" data-catalog-key="${made.catalogKey}" data-lang="id" async></script>`
  return file === 'image' || file === 'chunk'
    ? `${tag}<ovop-product-card product="${made.product}" detail="dialog"><a href="/produk">Produk</a></ovop-product-card>`
    : `${tag}<ovop-product-grid regency="53.09"><a href="/produk">Produk</a></ovop-product-grid>`
}

/** A site of which `file` is struck while `isBad` says so, and how often it was asked for then. */
function openSite({ fault, file }: FaultCase, isBad: () => boolean) {
  const struck = { times: 0 }
  const token = `${sites.size}`
  const bad = made.struckBy(fault, file, () => {
    struck.times += 1
  })
  const badScript = faults[fault]!({ good: script, older: script, altered: alteredScript })
  sites.set(token, (request, response, url) => {
    const name = url.pathname.slice(1)
    if (name === '')
      return void response
        .writeHead(200, { 'content-type': types.html, 'cache-control': 'public, max-age=31536000' })
        .end(`<!doctype html><html lang="id"><title>Uji</title><body>${bodyFor(file)}</body></html>`)
    if (/^[\w-]+\.(?:js|css)$/.test(name)) {
      const isStruck = file === 'chunk' && name === widgets && isBad()
      return (isStruck ? badScript : script)(request, response, url)
    }
    return (isBad() ? bad : made.good)(request, response, url)
  })
  return { address: `${server.url}${token}/`, struck }
}

/** What a visitor sees, and the page is told. */
async function seen(page: Page, file: StruckFile): Promise<string> {
  const { cards, text, linkShown, picture, errors } = await page.evaluate(() => {
    const widget = document.querySelector('ovop-product-card, ovop-product-grid')!
    const root = widget.shadowRoot
    const image = root?.querySelector<HTMLImageElement>('img')
    return {
      cards: root?.querySelectorAll('article').length ?? 0,
      text: root?.textContent ?? '',
      linkShown: widget.querySelector('a')!.checkVisibility(),
      picture: image?.complete ? image.naturalWidth > 0 : false,
      errors: (globalThis as unknown as { told: string[] }).told,
    }
  })
  if (linkShown) return text.includes('Coba lagi') ? outcomes.failed(errors.at(-1) ?? '') : outcomes.links
  if (cards === 0) return 'nothing yet'
  if (text.includes('sebagian tidak dapat dibaca')) return outcomes.partly(errors.at(-1) ?? '')
  if (file === 'image') return picture ? outcomes.shown : outcomes.drawing
  return file !== 'chunk' && text.includes('Data per') ? outcomes.kept : outcomes.shown
}

/** Waits until the browser has kept what the page has read: that comes some seconds later. */
async function isKept(page: Page, expect: ExpectStatic): Promise<void> {
  const count = () => page.evaluate(async () => (await (await caches.open('ovop-ntt')).keys()).length)
  await expect.poll(count, { timeout: 30_000 }).toBeGreaterThan(0)
  let [before, now] = [0, await count()]
  while (now > before) {
    await page.waitForTimeout(500)
    ;[before, now] = [now, await count()]
  }
}

async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(() => {
    const told: string[] = []
    Object.assign(globalThis, { told })
    addEventListener('ovop-error', ({ error }) => told.push(error.name))
  })
  await page.goto(address)
  return page
}

/** Each cell of the table that a browser has to be asked for; the first visit is on the way to what is kept of it. */
const cases = faultCases.filter(
  (one) =>
    (one.visit === 'later visit' || one.visit === 'offline afterwards') &&
    outcomeOf(one.fault, one.file, one.visit) !== outcomes.none,
)
const run = cases.filter(({ fault }, n) =>
  process.env.OVOP_LONG === undefined ? n % 11 === 4 && fault !== newerRoot : true,
)

test.concurrent.for(run)('$fault of a $file, $visit', { timeout: 300_000 }, async (one, { expect }) => {
  let isBad = one.visit === 'offline afterwards'
  const { address, struck } = openSite(one, () => isBad)
  const context = await browser.newContext()
  const [uncaught, told]: string[][] = [[], []]
  context.on('weberror', (error) => uncaught!.push(error.error().message))
  context.on('console', (message) => {
    if (message.text().startsWith('[ovop]')) told!.push(message.text())
  })
  const expectSeen = async (page: Page, outcome: string) => {
    const isShown: Record<string, string> = {
      [outcomes.old]: outcomes.shown,
      [outcomes.waiting]: outcomes.links,
    }
    await expect.poll(() => seen(page, one.file), { timeout: 45_000 }).toBe(isShown[outcome] ?? outcome)
    if (outcome === outcomes.links) await expect.poll(() => told!.length, { timeout: 45_000 }).toBe(1)
    told!.length = 0
  }
  try {
    const first = await visit(context, address)
    const begun = isBad ? outcomeOf(one.fault, one.file, 'first visit') : outcomes.shown
    await expectSeen(first, begun)
    const keepsNothing: string[] = [outcomes.links, outcomes.waiting]
    if (!keepsNothing.includes(begun) && !(one.file === 'root' && begun.includes('Coba lagi')))
      await isKept(first, expect)
    await first.close()
    isBad = true
    await context.setOffline(one.visit === 'offline afterwards')
    const later = await visit(context, address)
    const expected = outcomeOf(one.fault, one.file, one.visit)
    await expectSeen(later, expected)
    // What was kept is there at once; what the server then says comes after, and must take nothing away.
    if (one.visit === 'later visit' && (one.file === 'root' || expected === outcomes.kept)) {
      await expect.poll(() => struck.times, { timeout: 30_000 }).toBeGreaterThan(0)
      await later.waitForTimeout(1000)
      await expectSeen(later, expected)
    }
    expect(uncaught).toEqual([])
  } finally {
    await context.close()
  }
})

test('where a policy forbids blob:, a dialog of a signed catalogue has no picture, and all else', async () => {
  const { address } = openSite({ fault: 'slow', file: 'image', visit: 'first visit' }, () => false)
  const token = address.split('/').at(-2)!
  const site = sites.get(token)!
  sites.set(token, (request, response, url) => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"
    if (url.pathname === '/') response.setHeader('content-security-policy', policy)
    return site(request, response, url)
  })
  const context = await browser.newContext()
  try {
    const page = await visit(context, address)
    await expect.poll(() => seen(page, 'image'), { timeout: 30_000 }).toBe(outcomes.shown)
    const forbidden = page.waitForEvent('console', (message) => message.text().includes('blob:'))
    await page.locator('ovop-product-card [part=name] a').click()
    const detail = page.locator('ovop-product-detail')
    await detail.getByRole('heading', { level: 2 }).first().waitFor()
    await forbidden
    await expect.poll(() => detail.locator('img').count()).toBe(0)
  } finally {
    await context.close()
  }
})
