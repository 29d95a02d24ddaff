import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { struckCatalogue } from '@ovop-ntt/fixtures/struck-catalogue.ts'
import { type Handler, type LoopbackServer, startServer } from '@ovop-ntt/testing'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import {
  type FaultCase,
  faultCases,
  faults,
  newerRoot,
  outcomeOf,
  outcomes,
  type StruckFile,
} from '@ovop-ntt/testing/network-faults.ts'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import type { Browser, BrowserContext, Page } from 'playwright'
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
  browser = await openBrowser()
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

/** A kind of file that is struck, and when, by faults that stand on one page: each of a catalogue of its own. */
interface Cell extends Pick<FaultCase, 'file' | 'visit'> {
  faults: readonly string[]
}

/** A page with lists, or with cards where a picture or the code is struck: one for each fault. */
function bodyFor({ file, faults }: Cell): string {
  const tag = `<script src="ovop.js" integrity="${digest}" data-catalog="0/catalog.json" data-catalog-key="${made.catalogKey}" data-lang="id" async></script>`
  const widgets = faults.map((_, n) => {
    // The first has the catalogue of the page's tag.
    const own = n > 0 ? `catalog="${n}/catalog.json" catalog-key="${made.catalogKey}"` : ''
    return file === 'image' || file === 'chunk'
      ? `<ovop-product-card ${own} product="${made.product}" detail="dialog"><a href="/produk">Produk</a></ovop-product-card>`
      : `<ovop-product-grid ${own} regency="53.09"><a href="/produk">Produk</a></ovop-product-grid>`
  })
  // Side by side: a browser asks for no picture that is far below.
  const [start, end] =
    file === 'image' && faults.length > 1 ? ['<div style="display: flex">', '</div>'] : ['', '']
  return tag + start + widgets.join('') + end
}

/** A site with a catalogue for each fault, of which `file` is struck while `isBad` says so, and how often each was asked for then. */
function openSite(cell: Cell, isBad: () => boolean) {
  const { file } = cell
  const token = `${sites.size}`
  const struck = cell.faults.map(() => ({ times: 0 }))
  const bad = cell.faults.map((fault, n) =>
    made.struckBy(fault, file, () => {
      struck[n]!.times += 1
    }),
  )
  const badScript = faults[cell.faults[0]!]!({ good: script, older: script, altered: alteredScript })
  sites.set(token, (request, response, url) => {
    const name = url.pathname.slice(1)
    if (name === '')
      return void response
        .writeHead(200, { 'content-type': types.html, 'cache-control': 'public, max-age=31536000' })
        .end(`<!doctype html><html lang="id"><title>Uji</title><body>${bodyFor(cell)}</body></html>`)
    if (/^[\w-]+\.(?:js|css)$/.test(name)) {
      const isStruck = file === 'chunk' && name === widgets && isBad()
      return (isStruck ? badScript : script)(request, response, url)
    }
    const [number = '', ...path] = name.split('/')
    const beside = new URL(url)
    beside.pathname = `/${path.join('/')}`
    return (isBad() ? (bad[Number(number)] ?? made.good) : made.good)(request, response, beside)
  })
  return { address: `${server.url}${token}/`, struck }
}

/** What a visitor sees of a widget, and the page is told. */
async function seen(page: Page, file: StruckFile, n = 0): Promise<string> {
  const { cards, text, linkShown, picture, errors } = await page.evaluate((n) => {
    const widget = document.querySelectorAll('ovop-product-card, ovop-product-grid')[n]!
    const root = widget.shadowRoot
    const image = root?.querySelector<HTMLImageElement>('img')
    return {
      cards: root?.querySelectorAll('article').length ?? 0,
      text: root?.textContent ?? '',
      linkShown: widget.querySelector('a')!.checkVisibility(),
      picture: image?.complete ? image.naturalWidth > 0 : false,
      errors: (globalThis as unknown as { told: [EventTarget, string][] }).told.flatMap(([target, name]) =>
        target === widget ? [name] : [],
      ),
    }
  }, n)
  if (linkShown) return text.includes('Coba lagi') ? outcomes.failed(errors.at(-1) ?? '') : outcomes.links
  if (cards === 0) return 'nothing yet'
  if (text.includes('sebagian tidak dapat dibaca')) return outcomes.partly(errors.at(-1) ?? '')
  if (file === 'image') return picture ? outcomes.shown : outcomes.drawing
  return file !== 'chunk' && text.includes('Data per') ? outcomes.kept : outcomes.shown
}

/** Waits until the browser has kept what the page has read: that comes some seconds later. */
async function isKept(page: Page, roots: readonly string[], expect: ExpectStatic): Promise<void> {
  const kept = () =>
    page.evaluate(async () => (await (await caches.open('ovop-ntt')).keys()).map(({ url }) => url))
  const count = async () => (await kept()).length
  await expect.poll(kept, { timeout: 30_000 }).toEqual(expect.arrayContaining([...roots]))
  let [before, now] = [0, await count()]
  while (now > before) {
    await page.waitForTimeout(500)
    ;[before, now] = [now, await count()]
  }
}

async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(() => {
    const told: [EventTarget | null, string][] = []
    Object.assign(globalThis, { told })
    addEventListener('ovop-error', ({ target, error }) => told.push([target, error.name]))
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
/** Each fault once, but for the one that takes longest; each kind of file; each time. */
const sample: readonly Cell[] = [
  {
    file: 'root',
    visit: 'later visit',
    faults: ['cut off', '503', 'captive portal', 'garbled encoding', 'old root'],
  },
  {
    file: 'inner page',
    visit: 'offline afterwards',
    faults: ['connection lost', '500, then 200', 'redirect in circles', 'slow'],
  },
  { file: 'leaf', visit: 'later visit', faults: ['404', 'wrong content type', 'redirect'] },
  { file: 'image', visit: 'offline afterwards', faults: ['410', '429', 'another file'] },
  { file: 'chunk', visit: 'later visit', faults: ['wrong hash'] },
  { file: 'chunk', visit: 'offline afterwards', faults: ['hang'] },
]
const run = (
  isLongRun ? cases.map(({ fault, ...cell }): Cell => ({ ...cell, faults: [fault] })) : sample
).map((cell) => ({ ...cell, what: cell.faults.join('; ') }))

test('the sample has each fault', () => {
  const known = Object.keys(faults).filter((fault) => fault !== newerRoot)
  expect(sample.flatMap((cell) => cell.faults).sort()).toEqual(known.sort())
})

test.concurrent.for(run)('$what of a $file, $visit', { timeout: 300_000 }, async (cell, { expect }) => {
  const { file, visit: when } = cell
  let isBad = when === 'offline afterwards'
  const { address, struck } = openSite(cell, () => isBad)
  const context = await browser.newContext()
  const [uncaught, told]: string[][] = [[], []]
  context.on('weberror', (error) => uncaught!.push(error.error().message))
  context.on('console', (message) => {
    if (message.text().startsWith('[ovop]')) told!.push(message.text())
  })
  const expectSeen = async (page: Page, all: readonly string[]) => {
    const isShown: Record<string, string> = {
      [outcomes.old]: outcomes.shown,
      [outcomes.waiting]: outcomes.links,
    }
    for (const [n, outcome] of all.entries())
      await expect
        .poll(() => seen(page, file, n), { timeout: 45_000, message: cell.faults[n]! })
        .toBe(isShown[outcome] ?? outcome)
    if (all.includes(outcomes.links)) await expect.poll(() => told!.length, { timeout: 45_000 }).toBe(1)
    told!.length = 0
  }
  try {
    const first = await visit(context, address)
    const begun = cell.faults.map((fault) => (isBad ? outcomeOf(fault, file, 'first visit') : outcomes.shown))
    await expectSeen(first, begun)
    const keepsNothing: string[] = [outcomes.links, outcomes.waiting]
    const roots = begun.flatMap((outcome, n) =>
      keepsNothing.includes(outcome) || (file === 'root' && outcome.includes('Coba lagi'))
        ? []
        : [`${address}${n}/catalog.json`],
    )
    if (roots.length > 0) await isKept(first, roots, expect)
    await first.close()
    isBad = true
    await context.setOffline(when === 'offline afterwards')
    const later = await visit(context, address)
    const expected = cell.faults.map((fault) => outcomeOf(fault, file, when))
    await expectSeen(later, expected)
    // What was kept is there at once; what the server then says comes after, and must take nothing away.
    const asked = struck.filter((_, n) => file === 'root' || expected[n] === outcomes.kept)
    if (when === 'later visit' && asked.length > 0) {
      await expect
        .poll(() => Math.min(...asked.map(({ times }) => times)), { timeout: 30_000 })
        .toBeGreaterThan(0)
      await later.waitForTimeout(1000)
      await expectSeen(later, expected)
    }
    expect(uncaught).toEqual([])
  } finally {
    await context.close()
  }
})

test('where a policy forbids blob:, a dialog of a signed catalogue has no picture, and all else', async () => {
  const { address } = openSite({ faults: ['slow'], file: 'image', visit: 'first visit' }, () => false)
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
