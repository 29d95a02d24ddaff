// A website as it was built, looked at in a real browser.
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright'
import { axeFindings } from './axe-findings.ts'
import type { Look } from './axe-rules.ts'
import { openBrowser } from './open-browser.ts'
import { startServer } from './server.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export interface BuiltSite {
  /** Opens a page as a new visitor does. @param path within the site, or a whole address */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; errors: string[] }>
  close(): Promise<void>
}

/** Serves a folder of plain files on loopback, with a browser to look at it. */
export async function openBuiltSite(folder: URL): Promise<BuiltSite> {
  const server = await startServer((_, response, { pathname }) => {
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    const file = join(fileURLToPath(folder), path)
    if (path.includes('..') || extname(path) === '' || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  const browser = await openBrowser()
  return {
    async open(path, options) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', ({ message }) => errors.push(message))
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      await page.goto(new URL(path, server.url).href)
      return { page, errors }
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/**
 * What axe finds wrong on a whole page, and whether it is wider than the screen.
 * @param look `other scheme` where the same page was looked at whole in another
 */
export async function pageFindings(page: Page, look: Look = 'whole'): Promise<string[]> {
  const found = await axeFindings(page, { look })
  const [wide, screen] = await page.evaluate(
    () => [document.documentElement.scrollWidth, innerWidth] as const,
  )
  return wide > screen ? [...found, `${wide} px wide on ${screen}`] : found
}
