import { makeProduct } from '@ovop-ntt/fixtures'
import { startServer } from '@ovop-ntt/testing'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { clientBundle, reacts, serverMarkup } from './bundle.ts'

const data = { product: makeProduct(4), other: makeProduct(7) }

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** A page rendered on the server; its script comes where it is asked for. */
async function open(markup: string, scripts?: Map<string, string>) {
  const server = await startServer((_, response, { pathname }) => {
    const script = scripts?.get(pathname.slice(1))
    if (script) response.setHeader('content-type', 'text/javascript').end(script)
    else if (pathname !== '/') response.writeHead(404).end()
    else
      response.setHeader('content-type', 'text/html').end(
        `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><div id="root">${markup}</div>
<script type="application/json" id="data">${JSON.stringify(data)}</script>${scripts ? '<script type="module" src="/client.js"></script>' : ''}`,
      )
  })
  onTestFinished(() => server.close())
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  const said: string[] = []
  page.on('pageerror', ({ message }) => said.push(message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text())
  })
  await page.goto(server.url)
  return { page, said }
}

/** The catalogue of the page is not there, and Lit tells that it was not built for production. */
const isExpected = (text: string) => /404|catalog\.json|Lit is in dev mode/.test(text)

describe.each(Object.keys(reacts) as (keyof typeof reacts)[])('in React %s', (version) => {
  let markup: string
  let scripts: Map<string, string>
  beforeAll(async () => {
    markup = await serverMarkup(version, data)
    scripts = await clientBundle(version)
  })

  it('a product is on the page before any script, and a link where none was given', async () => {
    const { page } = await open(markup)
    expect(await page.locator('ovop-product-card [part=name]').textContent()).toContain('Product 4')
    expect(await page.locator('ovop-product-card [part=price]').textContent()).toContain('10,004')
    expect(await page.locator('ovop-product-grid a').getAttribute('href')).toBe('/all')
    expect(markup).not.toContain('[object Object]')
    expect(markup).toContain('class="wide"')
  })

  it('React takes the page over without a warning, with the product as the very object', async () => {
    const { page, said } = await open(markup, scripts)
    await page.locator('html[data-started]').waitFor()
    await page.waitForFunction(() => customElements.get('ovop-product-card'))
    const card = page.locator('ovop-product-card')
    expect(await card.getAttribute('server-rendered')).toBe('')
    // Another product is drawn by the element itself, with its button to buy.
    await page.locator('#other').click()
    await card.locator('[part=name]', { hasText: 'Product 7' }).waitFor()
    await card.locator('[part=button]').click()
    await page.locator('#bought', { hasText: `${data.other.id} true` }).waitFor()
    await page.locator('#level').click()
    await card.locator('[part=name][aria-level="2"]').waitFor()
    expect(await page.locator('ovop-product-grid').getAttribute('sync-url')).not.toBeNull()
    expect(said.filter((text) => !isExpected(text))).toEqual([])
  })
})
