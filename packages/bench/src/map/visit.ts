import type { Browser, CDPSession, Page } from 'playwright'
import { stage } from './engine-pages.ts'

/** What one visit to an engine's page showed. Times in milliseconds. */
export interface Visit {
  /** From the start of the navigation until the regions, then the villages, were on the screen. */
  readonly map: number
  readonly villages: number
  /** From the moment the villages were given to the map until they were drawn; only where the page notes it. */
  readonly given?: number
  /** Processor time of the page's main thread until all was drawn. */
  readonly untilDrawn: number
  /** Between two frames while the map was dragged. */
  readonly frame: number
  /** The longest time between two frames. */
  readonly longest: number
  /** Processor time of the page's main thread for a frame: all of it, and scripts alone. */
  readonly task: number
  readonly script: number
}

/** A slow mobile network: 150 ms there and back, 1.6 Mbit/s down. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

/** Where the time went until a page was drawn, on a slow network. */
export async function slowVisit(browser: Browser, address: string): Promise<Pick<Visit, 'map' | 'villages'>> {
  return withPage(browser, async (page, session) => {
    await session.send('Network.emulateNetworkConditions', slow4G)
    await page.goto(address)
    return { map: await moment(session, 'map'), villages: await moment(session, 'villages') }
  })
}

/** Opens an engine's page, waits until all is drawn, and drags the map about for a while. */
export async function visit(browser: Browser, address: string, picture?: string): Promise<Visit> {
  return withPage(browser, async (page, session) => {
    // Processor time, not the clock's: other work on the machine does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(address)
    const [map, villages] = [await moment(session, 'map'), await moment(session, 'villages')]
    const untilDrawn = (await metrics(session)).TaskDuration! * 1000
    const given = await page.evaluate(() => performance.getEntriesByName('given')[0]?.startTime)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })))
    if (picture) await page.screenshot({ path: picture })
    const drag = await dragAbout(page, session)
    return { map, villages, untilDrawn, ...(given !== undefined && { given: villages - given }), ...drag }
  })
}

async function withPage<T>(
  browser: Browser,
  use: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    const page = await context.newPage()
    const failed = new Promise<never>((_, reject) => page.on('pageerror', reject))
    const session = await context.newCDPSession(page)
    return await Promise.race([use(page, session), failed])
  } finally {
    await context.close()
  }
}

/**
 * When a page noted a moment, in milliseconds since its navigation began. Playwright's own waiting would put a large
 * script into the page, in the midst of what is measured.
 */
async function moment(session: CDPSession, name: string): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `new Promise((resolve) =>
      new PerformanceObserver((list) => list.getEntriesByName('${name}').forEach((entry) => resolve(entry.startTime)))
        .observe({ type: 'mark', buffered: true }))`,
    awaitPromise: true,
    returnByValue: true,
  })
  return result.value
}

const dragSeconds = 2

/** Drags the map in circles with the mouse; counts frames, and what the main thread did meanwhile. */
async function dragAbout(
  page: Page,
  session: CDPSession,
): Promise<Pick<Visit, 'frame' | 'longest' | 'task' | 'script'>> {
  const [x, y, radius] = [stage.width / 2, stage.height / 2, 100]
  await page.mouse.move(x + radius, y)
  await page.mouse.down()
  await page.mouse.move(x + radius, y + 10)
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(globalThis, { frames })
    requestAnimationFrame(function count(now) {
      frames.push(now)
      requestAnimationFrame(count)
    })
  })
  const before = await metrics(session)
  const start = performance.now()
  for (let turn = 0; performance.now() - start < dragSeconds * 1000; turn += 0.05) {
    await page.mouse.move(x + radius * Math.cos(turn), y + radius * Math.sin(turn))
  }
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames)
  const after = await metrics(session)
  await page.mouse.up()
  const between = frames.slice(1).map((now, at) => now - frames[at]!)
  const perFrame = (name: string) => ((after[name]! - before[name]!) * 1000) / between.length
  return {
    frame: (frames.at(-1)! - frames[0]!) / between.length,
    longest: Math.max(...between),
    task: perFrame('TaskDuration'),
    script: perFrame('ScriptDuration'),
  }
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics: all } = await session.send('Performance.getMetrics')
  return Object.fromEntries(all.map(({ name, value }) => [name, value]))
}
