import type { Browser, CDPSession } from 'playwright'

/** What one visit to a page with cards cost. Times in milliseconds. */
export interface CardVisit {
  /** From the start of the navigation until the first card's name had a box, and until the text of all cards was there. */
  readonly first: number
  readonly all: number
  /** All that was loaded until the network was quiet, as it came over the wire, with headers. */
  readonly bytes: number
  readonly requests: number
  /** Of the main thread until then: scripts, and style and layout. */
  readonly script: number
  readonly layout: number
  /** Bytes of the heap after a collection. */
  readonly heap: number
  readonly layoutShift: number
}

/** `fast` is as it comes; `slow` is 150 ms there and back, 1.6 Mbit/s down, and a processor four times slower. */
export const profiles = {
  fast: undefined,
  slow: {
    network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
    slowdown: 4,
  },
} as const

export type Profile = keyof typeof profiles

/** Notes, frame by frame, when cards are seen. Runs in the page, before anything of it. */
function watchCards(count: number): void {
  const seen = { first: 0, all: 0, layoutShift: 0 }
  Object.assign(globalThis, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.layoutShift += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  const nameIn = (slot: Element) => {
    const [card] = slot.children
    const frame = card?.querySelector('iframe')?.contentDocument
    const root = frame ?? card?.shadowRoot ?? card
    return root?.querySelector(names) ?? undefined
  }
  const names = '.name, .ovop-name, [part=name], .shopify-buy__product__title, .title'
  let next = 0
  const look = () => {
    const slots = document.querySelectorAll('.slot')
    // Only of the first one the box is asked for: to ask for it lays out what need not be laid out yet.
    if (!seen.first && slots[0] && (nameIn(slots[0])?.getBoundingClientRect().height ?? 0) > 0)
      seen.first = performance.now()
    while (slots[next] && nameIn(slots[next] as Element)?.textContent) next += 1
    if (seen.first && next === count) seen.all = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics: all } = await session.send('Performance.getMetrics')
  return Object.fromEntries(all.map(({ name, value }) => [name, value]))
}

/** Opens a page as somebody who was never there. @throws where the cards do not come within a minute */
export async function visitCards(
  browser: Browser,
  address: string,
  count: number,
  profile: Profile,
): Promise<CardVisit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const network = { bytes: 0, requests: 0, open: 0, last: performance.now() }
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (request.url.startsWith('data:')) return
      network.requests += 1
      network.open += 1
    })
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      network.bytes += encodedDataLength
      network.open -= 1
      network.last = performance.now()
    })
    session.on('Network.loadingFailed', () => {
      network.open -= 1
      network.last = performance.now()
    })
    await session.send('Network.enable')
    await session.send('Performance.enable')
    const slowness = profiles[profile]
    if (slowness) {
      await session.send('Network.emulateNetworkConditions', slowness.network)
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowness.slowdown })
    }
    await page.addInitScript(watchCards, count)
    await page.goto(address, { waitUntil: 'commit' })
    const deadline = performance.now() + 60_000
    const isDone = () =>
      page.evaluate(() => (globalThis as unknown as { seen: { all: number } }).seen.all > 0)
    while (!(await isDone())) {
      if (performance.now() > deadline) throw new Error(`${address}: not all cards came`)
      await pause(100)
    }
    while ((network.open > 0 || performance.now() - network.last < 500) && performance.now() < deadline)
      await pause(50)
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: CardVisit }).seen)
    const spent = await metrics(session)
    await session.send('HeapProfiler.collectGarbage')
    const { JSHeapUsedSize: heap = 0 } = await metrics(session)
    return {
      first: seen.first,
      all: seen.all,
      layoutShift: seen.layoutShift,
      bytes: network.bytes,
      requests: network.requests,
      script: (spent.ScriptDuration ?? 0) * 1000,
      layout: ((spent.LayoutDuration ?? 0) + (spent.RecalcStyleDuration ?? 0)) * 1000,
      heap,
    }
  } finally {
    await context.close()
  }
}
