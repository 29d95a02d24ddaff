import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Product } from '@ovop-ntt/core'
import { type LoopbackServer, startServer } from '@ovop-ntt/testing'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { onTestFinished } from 'vitest'
import { catalogueRoot } from '../src/site.ts'
import { openProvince, type Province } from './province.ts'

/** The demo as `npm start` serves it. */
export const demo = fileURLToPath(new URL('../dist/', import.meta.url))

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface DemoServer extends LoopbackServer {
  /** How many answers went out in brotli. */
  packed(): number
}

/**
 * A plain static server of the demo's files, as nginx with `brotli_static` is one: a `.br` beside a file goes to
 * whoever takes it.
 * @param catalogue folder that stands in for the demo's own `/katalog/`, or the address of a root that its pages name
 */
export async function serveDemo(catalogue: string | URL = join(demo, 'katalog')): Promise<DemoServer> {
  let packed = 0
  const server = await startServer((request, response, { pathname }) => {
    const name = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    const isCatalogue = typeof catalogue === 'string' && name.startsWith('/katalog/')
    const file = isCatalogue ? join(catalogue, name.slice('/katalog/'.length)) : join(demo, name)
    if (name.includes('..') || extname(file) === '' || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding']))
    const isPacked = takesBrotli && existsSync(`${file}.br`)
    if (isPacked) packed += 1
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...(isPacked && { 'content-encoding': 'br' }),
      vary: 'accept-encoding',
    })
    const bytes = readFileSync(isPacked ? `${file}.br` : file)
    const isPage = typeof catalogue !== 'string' && file.endsWith('.html')
    response.end(isPage ? bytes.toString('utf8').replaceAll(catalogueRoot, catalogue.href) : bytes)
  })
  return { ...server, packed: () => packed }
}

/** The catalogue of a province as it was published, the demo with it in the place of its own, and a browser. */
export interface PublishedDemo {
  province: Province
  /** The folder it was published to. */
  published: string
  server: DemoServer
  /** Lets a new visitor open a page, of this server or another. */
  open(path: string, server?: Pick<LoopbackServer, 'url'>): Promise<DemoVisit>
  close(): Promise<void>
}

/** @param more products beside the sample's */
export async function openPublishedDemo(more: readonly Product[] = []): Promise<PublishedDemo> {
  const published = mkdtempSync(join(tmpdir(), 'ovop-situs-'))
  const province = await openProvince(more)
  await province.merge()
  await province.publish(published, '--brotli', '5')
  const server = await serveDemo(published)
  const browser = await openBrowser()
  return {
    province,
    published,
    server,
    async open(path, { url } = server) {
      const visit = await visitDemo(browser, { viewport: { width: 1280, height: 900 } })
      await visit.page.goto(new URL(path, url).href)
      return visit
    },
    async close() {
      await browser.close()
      await server.close()
      await province.close()
      rmSync(published, { recursive: true, force: true })
    },
  }
}

export interface DemoVisit {
  page: Page
  /** What went uncaught, and what the console calls an error. */
  errors: string[]
}

/** A visitor who was never there before; goes with the test. */
export async function visitDemo(browser: Browser, options: BrowserContextOptions = {}): Promise<DemoVisit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    const { url } = message.location()
    // Nothing comes from the made-up hosts of the sample, whose names end so.
    const isMadeUp = URL.parse(url)?.hostname.endsWith('.example') === true
    if (message.type() === 'error' && !isMadeUp) errors.push(`${message.text()} ${url}`)
  })
  return { page, errors }
}

/** Names on the cards of a page, once each shows its product. */
export async function cardNames(page: Page, within = 'main'): Promise<string[]> {
  const cards = page.locator(`${within} ovop-product-card`)
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll(selector)].every((card) => card.shadowRoot?.querySelector('article')),
    `${within} ovop-product-card`,
  )
  return (await cards.locator('[part=name]').allTextContents()).map((name) => name.trim())
}

/** Price on the first card of a product, as it is read: `Rp 55.000 bungkus 200 g`. */
export async function priceOn(page: Page, id: string): Promise<string | undefined> {
  const price = page.locator(`ovop-product-card[product="${id}"] [part=price]`).first()
  return (await price.textContent())?.replace(/\s+/g, ' ').trim()
}
