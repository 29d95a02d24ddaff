import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LoopbackServer, startServer } from '@ovop-ntt/testing'
import { axeFindings } from '@ovop-ntt/testing/axe-findings.ts'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type ServedFolder, serve } from '../../catalog/src/commands/serve/serve.ts'
import { frameSizes, type Shape, shapes } from '../../catalog/src/print/pages/embed-pages.ts'
import { writePages } from '../../catalog/src/print/pages/write-pages.ts'
import { bundleFrameHost } from '../build/frame-host.ts'
import { buildSample } from '../build/sample.ts'

const product = '53.09-kopi-arabika-bajawa'

let folder: string
let catalogue: ServedFolder
let host: LoopbackServer
let browser: Browser
let body = ''
const frame = (attributes = 'sandbox="allow-scripts"', query = '', id = product) =>
  `<iframe name="ovop-1" ${attributes} src="${catalogue.url}embed/card/${id}.html${query}" width="320" height="100"></iframe>`
const script = (attributes = '') => `<script src="${catalogue.url}ovop-frame.js" ${attributes}></script>`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ovop-frame-'))
  buildSample(folder)
  await bundleFrameHost(`${folder}/`)
  catalogue = await serve(folder, { port: 0 })
  await writePages(folder, { address: catalogue.url, openGraph: false })
  host = await startServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><html lang="id"><title>Desa</title><body>${body}</body></html>`)
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await host.close()
  await catalogue.close()
  await rm(folder, { recursive: true })
})

let shared: { page: Page; errors: string[] } | undefined

/** Opens a page with this in it, in the one window of all tests where scripts may run. */
async function visit(markup: string, javaScriptEnabled = true): Promise<{ page: Page; errors: string[] }> {
  body = markup
  const visited = (javaScriptEnabled && shared) || (await watched(javaScriptEnabled))
  if (javaScriptEnabled) shared = visited
  else onTestFinished(() => visited.page.context().close())
  await visited.page.emulateMedia({ colorScheme: 'light' })
  // What the page before still has to say is none of the next one's.
  await visited.page.goto('about:blank')
  visited.errors.length = 0
  await visited.page.goto(host.url)
  return visited
}

async function watched(javaScriptEnabled: boolean): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  return { page, errors }
}

const inside = (page: Page) => page.frameLocator('iframe')
const heightOf = (page: Page) =>
  page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0)

describe('a product in an iframe that may run scripts and nothing else', () => {
  it('is whole, as high as it needs to be, breaks none of its own rules, and has its links opened by the page around it, which hears what is pressed', async () => {
    const { page, errors } = await visit(
      `<script>for (const name of ['ovop-buy', 'ovop-select']) addEventListener(name, ({ type, product }) => { document.title = type + ' ' + product })</script>${frame()}${script()}`,
    )
    await expect.poll(() => heightOf(page)).toBeGreaterThan(300)
    const own = await inside(page)
      .locator('body')
      .evaluate(({ scrollHeight }) => scrollHeight)
    expect(Math.abs((await heightOf(page)) - own)).toBeLessThanOrEqual(4)
    await expect.poll(() => inside(page).locator('[part=name]').textContent()).toBe('Kopi arabika Bajawa')
    expect(await inside(page).locator('[part=button]').getAttribute('href')).toContain('https://wa.me/')
    expect(errors).toEqual([])
    // What opens leads elsewhere: nobody waits for it.
    await page.context().route(/^https:\/\/wa\.me\//, (route) => route.abort())
    for (const [part, event] of [
      ['[part=button]', 'ovop-buy'],
      ['[part=name] a', 'ovop-select'],
    ] as const) {
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        inside(page).locator(part).click(),
      ])
      await expect.poll(() => page.title()).toBe(`${event} ${product}`)
      await opened.close()
    }
  })

  it('is readable where no script runs at all, with its page’s address to copy', async () => {
    const { page } = await visit(frame('sandbox'), false)
    const text = await inside(page).locator('body').textContent()
    for (const words of ['Kopi arabika Bajawa', 'Rp', 'Data: Dinas Contoh', `/produk/${product}/`])
      expect(text).toContain(words)
  })

  it('is whole in each shape and language of its path, on 280 px, its links in that language, clean to axe, light and dark', async () => {
    const texts = { id: ['', 'Kopi arabika Bajawa'], en: ['en/', 'Bajawa arabica coffee'] } as const
    const ways = Object.entries(texts).flatMap(([language, [path, name]]) =>
      shapes.map((shape) => ({ language, name, page: path, way: `${path}embed/${shape}/${product}.html` })),
    )
    const frames = ways.map(
      ({ way }) =>
        `<iframe sandbox="allow-scripts" name="${way}" src="${catalogue.url}${way}" width="280" height="100"></iframe>`,
    )
    const { page, errors } = await visit(`${frames.join('')}${script()}`)
    for (const { language, name, page: path, way } of ways) {
      const frame = page.frame({ name: way })!
      await expect
        .poll(() => page.locator(`iframe[name="${way}"]`).evaluate((it) => (it as HTMLElement).offsetHeight))
        .not.toBe(100)
      expect(await frame.locator('html').getAttribute('lang'), way).toBe(language)
      const text = ((await frame.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')
      expect(text, way).toContain(name)
      expect(text, way).toMatch(/(Rp|IDR) ?55[.,]000/)
      const own = await frame.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        links: [...document.querySelectorAll('main a')].map((it) => (it as HTMLAnchorElement).href),
      }))
      expect(own.width, way).toBeLessThanOrEqual(280)
      const led = own.links.filter((href) => href.startsWith(catalogue.url))
      expect(new Set(led), way).toEqual(new Set([`${catalogue.url}${path}produk/${product}/`]))
    }
    // Few sites have the script that hears a frame's height: its usual size holds it whole.
    for (const { way } of ways) {
      const [width, height] = frameSizes[way.split('/').at(-2) as Shape]
      await page
        .locator(`iframe[name="${way}"]`)
        .evaluate((it, width) => it.setAttribute('width', `${width}`), width)
      const frame = page.frame({ name: way })!
      await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width)
      expect(await frame.evaluate(() => document.body.scrollHeight), way).toBeLessThanOrEqual(height)
    }
    // A frame shows through to its host's page, which is of the same scheme: what axe takes for white.
    for (const { way } of ways)
      await page.frame({ name: way })!.evaluate("document.documentElement.style.background = 'Canvas'")
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // What axe looks for is the same in both languages.
      for (const { way } of ways.slice(0, shapes.length)) {
        const look = colorScheme === 'light' ? 'whole' : 'other scheme'
        const found = await axeFindings(page.frame({ name: way })!, { look })
        expect(found, `${way} ${colorScheme}`).toEqual([])
      }
    }
    expect(errors).toEqual([])
  })

  it('shows the address as text where nobody opens its links', async () => {
    const { page } = await visit(frame())
    await inside(page).locator('[part=name] a').click()
    await expect.poll(() => inside(page).locator('#alamat').isVisible()).toBe(true)
    expect(await inside(page).locator('#alamat').textContent()).toBe(`${catalogue.url}produk/${product}/`)
  })

  it('speaks WordPress’s own words: its height, and the product’s page for a link that leaves', async () => {
    const { page } = await visit(
      `<script>globalThis.heard = []; addEventListener('message', ({ data }) => data.secret && heard.push(data))</script>${frame(undefined, '#?secret=Abc123')}`,
    )
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: object[] }).heard)
    await expect
      .poll(heard)
      .toContainEqual({ message: 'height', value: expect.any(Number), secret: 'Abc123' })
    await inside(page).locator('[part=button]').click()
    const value = `${catalogue.url}produk/${product}/`
    await expect.poll(heard).toContainEqual({ message: 'link', value, secret: 'Abc123' })
  })

  it('takes theme, accent and plainness from its address, and nothing that is none', async () => {
    // Its button has the accent in every month: it is no harvest.
    const glass = '53.09-kriya-bambu-golewa'
    const wrong = frame(undefined, '?theme=x&accent=red;}')
    const { page } = await visit(frame(undefined, '?theme=dark&plain&accent=7a2a25', glass) + wrong)
    const right = page.frameLocator('iframe >> nth=0')
    const root = right.locator('html')
    await expect.poll(() => root.getAttribute('data-theme')).toBe('dark')
    expect(await root.getAttribute('data-plain')).toBe('')
    expect(await right.locator('[part=button]').evaluate((it) => getComputedStyle(it).backgroundColor)).toBe(
      'rgb(122, 42, 37)',
    )
    const other = page.frameLocator('iframe >> nth=1')
    await expect.poll(() => other.locator('[part=name]').count()).toBe(1)
    expect(await other.locator('html').getAttribute('style')).toBeNull()
  })
})

describe('the script for pages with frames', () => {
  it('takes at most 1 kB', async () => {
    expect((await readFile(`${folder}/ovop-frame.js`)).length).toBeLessThanOrEqual(1000)
  })

  it('listens to no frame of another origin, to no other frame’s name, and to no absurd height', async () => {
    const liar = (message: string) =>
      `<iframe name="lain" src="data:text/html,${encodeURIComponent(`<script>parent.postMessage(${message},'*')</script>`)}" height="100"></iframe>`
    const { page } = await visit(
      `<script>addEventListener('ovop-buy', () => { document.title = 'terdengar' })</script>${liar(`{ovop:'height',frame:'lain',height:900}`)}${liar(`{ovop:'link',frame:'ovop-1',href:'https://jahat.example/'}`)}${liar(`{ovop:'event',frame:'lain',type:'ovop-buy',product:'x'}`)}${script()}${frame()}`,
    )
    const heights = () =>
      page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ offsetHeight }) => offsetHeight))
    await expect.poll(async () => (await heights())[3]).toBeGreaterThan(300)
    expect((await heights()).slice(0, 3).every((height) => height < 110)).toBe(true)
    expect(await page.title()).toBe('Desa')
    expect(page.context().pages()).toHaveLength(1)
  })
})

describe('oEmbed', () => {
  it('is found from a product’s page, and gives a frame that may run scripts only, with a link in its place', async () => {
    const html = await readFile(join(folder, `produk/${product}/index.html`), 'utf8')
    const [, address = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(html) ?? []
    const answer = (await (await fetch(address)).json()) as { html: string }
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 320, height: 600 })
    expect(answer.html).toContain('sandbox="allow-scripts"')
    expect(answer.html).toMatch(/^<blockquote class="wp-embedded-content"><a href="http/)
  })
})
