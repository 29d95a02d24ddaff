import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromiumArgs, chromiumPath, type LoopbackServer, startServer } from '@ovop-ntt/testing'
import { type Browser, chromium, type Page } from 'playwright'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

const card =
  '<ovop-product-card product="53.09-kopi-arabika-bajawa"><a href="/produk">Kopi</a></ovop-product-card>'
const script = '<script src="/ovop/ovop.js" data-lang="id" async></script>'
const style = '<link rel="stylesheet" href="/ovop/ovop.css">'

let browser: Browser
let server: LoopbackServer
/** What the next pages hold, and the policy they come with. */
let body = ''
let policy: string | undefined
let bundle = ''

beforeAll(async () => {
  const built = await rolldown({
    input: fileURLToPath(new URL('../../elements/dist/define.js', import.meta.url)),
  })
  bundle = (await built.generate({ format: 'esm', codeSplitting: false })).output[0].code
  server = await startServer((_, response, { pathname }) => {
    const file = dist + pathname.slice('/ovop/'.length)
    if (pathname === '/npm.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(bundle)
    } else if (pathname.startsWith('/ovop/') && existsSync(file)) {
      response
        .writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' })
        .end(readFileSync(file))
    } else if (pathname === '/') {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(policy && { 'content-security-policy': policy }),
      })
      response.end(
        `<!doctype html><html lang="id"><head><title>Uji</title>${style}</head><body>${body}</body></html>`,
      )
    } else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end()
  })
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

interface Visit {
  page: Page
  errors: string[]
  warnings: string[]
  requests: string[]
}

/** Opens a page with this body and waits until each card in it is shown. */
async function visit(
  html: string,
  { width = 1280, csp }: { width?: number; csp?: string } = {},
): Promise<Visit> {
  body = html
  policy = csp
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  const visited: Visit = { page, errors: [], warnings: [], requests: [] }
  page.on('pageerror', (error) => visited.errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') visited.errors.push(message.text())
    if (message.type() === 'warning') visited.warnings.push(message.text())
  })
  page.on('request', (request) => visited.requests.push(request.url()))
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(server.url)
  if (html.includes('<ovop-product-card')) {
    await page.waitForFunction(() =>
      [...document.querySelectorAll('ovop-product-card')].every((element) =>
        element.shadowRoot?.querySelector('article'),
      ),
    )
  }
  return visited
}

it('makes one script request, one for a chunk and one for data until the first card', async () => {
  const { page, requests, errors } = await visit(script + card)
  const names = requests.map((url) => new URL(url).pathname.replace(/-[\w-]{8}\.js$/, '.js'))
  expect(names.filter((name) => name.endsWith('.js')).sort()).toEqual(['/ovop/ovop.js', '/ovop/widgets.js'])
  expect(names.filter((name) => name.endsWith('.json'))).toEqual(['/ovop/catalog.json'])
  expect(requests.every((url) => url.startsWith(server.url))).toBe(true)
  expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0])
  expect(errors).toEqual([])
  await page.close()
})

it.each([1280, 360])('moves nothing when the cards arrive, at %i px', async (width) => {
  const { page } = await visit(`${script}${card}<p>Sesudahnya</p><div>${card}</div><p>Akhir</p>`, { width })
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([])
  await page.close()
})

it('registers what the page uses, and what comes later, and nothing else', async () => {
  const { page } = await visit(script + card)
  const registered = () =>
    page.evaluate(() =>
      ['ovop-product-card', 'ovop-buy-badge', 'ovop-qris'].map(
        (name) => customElements.get(name) !== undefined,
      ),
    )
  expect(await registered()).toEqual([true, false, false])
  await page.evaluate(() => document.body.append(document.createElement('ovop-buy-badge')))
  await page.waitForFunction(() => customElements.get('ovop-buy-badge'))
  expect(await registered()).toEqual([true, true, false])
  await page.close()
})

it('takes the script twice, and beside the npm build, without an error or a second registration', async () => {
  const { page, errors, warnings } = await visit(
    `${script}${script}<script type="module" src="/npm.js"></script>${card}`,
  )
  await page.waitForFunction(() => customElements.get('ovop-buy-badge'))
  expect([errors, warnings.filter((text) => text.includes('[ovop]'))]).toEqual([[], []])
  await page.close()
})

it('keeps to a strict policy, Trusted Types required, with card, badge and dialog', async () => {
  const csp = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'`
  const { page, errors } = await visit(`${script}${card}<ovop-buy-badge></ovop-buy-badge>`, { csp })
  await page.getByRole('button', { name: /Cara membeli/ }).click()
  await page.getByText('Pesan lewat WhatsApp').waitFor()
  expect(errors).toEqual([])
  await page.close()
})

it('leaves the links as they are without JavaScript', async () => {
  body = script + card
  policy = undefined
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(server.url)
  expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
  await context.close()
})
