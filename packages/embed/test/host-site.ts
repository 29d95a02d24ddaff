import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tagNames } from '@ovop-ntt/elements/tags'
import { type LoopbackServer, startServer } from '@ovop-ntt/testing'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import { testDay } from '@ovop-ntt/testing/test-day.ts'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { expect, onTestFinished } from 'vitest'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Product of the sample catalogue that lies beside the script. */
export const product = '53.09-kopi-arabika-bajawa'
export const card = `<ovop-product-card product="${product}"><a href="/produk">Kopi</a></ovop-product-card>`
export const script = '<script src="/ovop/ovop.js" data-lang="id" async></script>'
export const style = '<link rel="stylesheet" href="/ovop/ovop.css">'

/** Path of the whole code of the widgets on the site. */
export const widgets = `/ovop/${readdirSync(dist).find((file) => file.startsWith('widgets-'))}`

/** A page of the site. */
export interface HostPage {
  head?: string
  body: string
  /** Content-Security-Policy. */
  policy?: string
}

/** What the server says at a path that a test adds. */
export interface Answer {
  status?: number
  type?: string
  body?: string | Buffer
  headers?: Record<string, string>
  /** Whether the body begins, and never ends. */
  isEndless?: boolean
}

/** What a browser saw and said on a page. */
export interface Visit {
  page: Page
  /** What went uncaught, and what the console calls an error. */
  errors: string[]
  warnings: string[]
  /** Addresses asked for, in order. */
  requests: string[]
  /** Directives of the policy that the page broke. */
  violations(): Promise<string[]>
  /** Scores of layout shifts (web-vitals' CLS is made of them). */
  shifts(): Promise<number[]>
  /** Names of our elements that are registered. */
  registered(): Promise<string[]>
}

/** A web server with pages of somebody else's, our built files under `/ovop/`, and a browser to visit it. */
export class HostSite {
  readonly #pages = new Map<string, HostPage>()
  /** Answers for paths that a test adds, or that fail at first. */
  readonly answers = new Map<string, () => Answer | 'silence'>()
  /** Folders that lead to another: `/latest/` → `/ovop/`. */
  readonly redirects = new Map<string, string>()
  /** Changes a file of ours on its way. */
  alter: ((name: string, bytes: Buffer) => Buffer) | undefined
  #server: LoopbackServer | undefined
  #browser: Browser | undefined
  #shared: Visit | undefined

  get url(): string {
    return this.#server?.url ?? ''
  }

  async open(): Promise<void> {
    this.#server = await startServer((_, response, { pathname, search }) => {
      const answer = this.answers.get(pathname)?.()
      if (answer === 'silence') return
      if (answer) {
        response.writeHead(answer.status ?? 200, {
          'content-type': answer.type ?? 'text/javascript',
          ...answer.headers,
        })
        if (answer.isEndless) response.write(answer.body ?? ' ')
        else response.end(answer.body)
        return
      }
      for (const [from, to] of this.redirects)
        if (pathname.startsWith(from)) {
          response.writeHead(302, { location: pathname.replace(from, to) + search }).end()
          return
        }
      const file = dist + pathname.slice('/ovop/'.length)
      const page = this.#pages.get(pathname)
      if (page) {
        const { head = style, body, policy } = page
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          ...(policy && { 'content-security-policy': policy }),
        })
        response.end(
          `<!doctype html><html lang="id"><head><meta name="viewport" content="width=device-width"><title>Uji</title>${head}</head><body>${body}</body></html>`,
        )
      } else if (pathname.startsWith('/ovop/') && extname(file) && existsSync(file)) {
        response
          .writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' })
          .end(this.alter?.(basename(file), readFileSync(file)) ?? readFileSync(file))
      } else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end()
    })
    this.#browser = await openBrowser()
  }

  async close(): Promise<void> {
    await this.#browser?.close()
    await this.#server?.close()
  }

  /**
   * Opens a page of the site in a browser that has never been there; it closes with the test.
   * @param prepare what is done to the browser's page before it goes there
   * @param browser another than the usual one
   */
  async visit(
    hostPage: HostPage,
    options: BrowserContextOptions = {},
    prepare?: (page: Page) => Promise<unknown>,
    browser = this.#browser,
  ): Promise<Visit> {
    const context = await browser?.newContext(options)
    if (!context) throw new Error('the site is not open')
    onTestFinished(() => context.close())
    const visit = await this.#watched(context, options)
    await prepare?.(visit.page)
    await visit.page.goto(this.#addressOf(hostPage))
    return visit
  }

  /**
   * Opens a page in the one window that all tests share which do not need a browser that has never been there: a new one
   * costs half of such a test.
   */
  async goTo(hostPage: HostPage, viewport = { width: 1280, height: 720 }): Promise<Visit> {
    this.#shared ??= await this.#watched(await this.#browser!.newContext())
    const visit = this.#shared
    await visit.page.setViewportSize(viewport)
    // What the page before still has to say is none of the next one's.
    await visit.page.goto('about:blank')
    for (const said of [visit.errors, visit.warnings, visit.requests]) said.length = 0
    await visit.page.goto(this.#addressOf(hostPage))
    return visit
  }

  /** Puts a page on the site. */
  #addressOf(hostPage: HostPage): string {
    const path = `/halaman-${this.#pages.size}`
    this.#pages.set(path, hostPage)
    return new URL(path, this.url).href
  }

  /** A window whose page notes what it sees and says. */
  async #watched(context: BrowserContext, options: BrowserContextOptions = {}): Promise<Visit> {
    const page = await context.newPage()
    const visit: Visit = {
      page,
      errors: [],
      warnings: [],
      requests: [],
      violations: () => page.evaluate(() => (globalThis as unknown as Seen).seen.violations),
      shifts: () => page.evaluate(() => (globalThis as unknown as Seen).seen.shifts),
      registered: () =>
        page.evaluate((names) => names.filter((name) => customElements.get(name)), tagNames as string[]),
    }
    page.on('pageerror', (error) => visit.errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') visit.errors.push(message.text())
      if (message.type() === 'warning') visit.warnings.push(message.text())
    })
    page.on('request', (request) => visit.requests.push(request.url()))
    if (options.javaScriptEnabled !== false) await page.addInitScript(watch)
    return visit
  }
}

/** What the page itself notes down. */
interface Seen {
  seen: { violations: string[]; shifts: number[] }
}

function watch() {
  const seen: Seen['seen'] = { violations: [], shifts: [] }
  Object.assign(globalThis, { seen })
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    seen.violations.push(`${effectiveDirective} ${blockedURI}`)
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shifts.push((entry as unknown as { value: number }).value)
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Waits until every card of the page shows its product. */
export async function cardsShown(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('ovop-product-card')].every((element) =>
      element.shadowRoot?.querySelector('article'),
    ),
  )
}

/** Two frames later: what was going to move has moved. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
}

/** Prepares a page whose clock the test moves. */
export const withOwnClock = (page: Page) => page.clock.install({ time: testDay })

/**
 * Waits for a value while the page's own clock runs ahead, past what its code waits for in between: for the calm after the
 * page, or until it asks anew. The page was prepared by `withOwnClock`.
 */
export const timePasses = <Value>(page: Page, value: () => Value) =>
  expect.poll(
    async () => {
      await page.clock.fastForward(1000)
      return value()
    },
    { timeout: 20_000 },
  )

/** What a test says of a case, and the attributes or the markup that make it. */
export type Case<Rest extends readonly unknown[] = []> = [what: string, markup: string, ...Rest]

/** Cases that one page can hold, for `it.each`: all on one, and each on a page of its own in the long run. */
export const onOnePage = <One extends readonly [what: string, ...rest: unknown[]]>(
  cases: readonly One[],
): [what: string, cases: readonly One[]][] =>
  isLongRun ? cases.map((one) => [one[0], [one]]) : [[cases.map(([what]) => what).join('; '), cases]]

/** For a test: keeps the whole code of a page back, until it is opened. */
export function heldBack() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const prepare = (page: Page) =>
    page.route(`**${widgets}`, async (route) => {
      await opened
      await route.continue()
    })
  onTestFinished(() => open())
  return { prepare, open: () => open() }
}

/** How often a path was asked for. */
export const asked = (requests: string[], path: string) =>
  requests.filter((url) => new URL(url).pathname === path).length
