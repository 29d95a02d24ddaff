import type { Browser } from 'playwright'
import { type Profile, profiles } from '../cards/visit.ts'

/** What one visit to a page with a grid cost. Times in milliseconds. */
export interface GridVisit {
  /** From the start of the navigation until the first card's name had a box, and until the names of all cards were there. */
  readonly first: number
  readonly all: number
  readonly layoutShift: number
  /** Frames from a press on a chip until another number of products stood there; all data had come before. */
  readonly frames: number
  /** The same in time of the main thread: scripts, style and layout. */
  readonly filter: number
}

/** Notes, frame by frame, when cards are seen. Runs in the page, before anything of it. */
function watchGrid(count: number): void {
  const seen = { first: 0, all: 0, layoutShift: 0 }
  Object.assign(globalThis, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.layoutShift += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    const grid = document.querySelector('main > *')
    const root = grid?.shadowRoot?.querySelector('.cards') ? grid.shadowRoot : grid
    const names =
      root?.querySelectorAll(':is(.cards, .ovop-cards):not(.waiting) :is(.name, .ovop-name)') ?? []
    if (!seen.first && (names[0]?.getBoundingClientRect().height ?? 0) > 0) seen.first = performance.now()
    if (seen.first && names.length === count) seen.all = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Presses a chip and says how many frames later the number of products is another. Runs in the page. */
async function pressChip(): Promise<{ frames: number; time: number } | undefined> {
  const root = document.querySelector('main > *')?.shadowRoot
  const count = () => root?.querySelector('.count, [part=count]')?.textContent
  const chip = root?.querySelector<HTMLInputElement>('label.chip input:not(:checked)')
  if (!chip || !count()) return undefined
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  await frame()
  const before = count()
  const start = performance.now()
  chip.click()
  for (let frames = 1; frames < 600; frames += 1) {
    await frame()
    if (count() !== before) {
      // What it costs to lay out and to style belongs to the answer.
      root?.querySelector('.cards')?.getBoundingClientRect()
      return { frames, time: performance.now() - start }
    }
  }
  return undefined
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

/** Opens a page as somebody who was never there, and narrows its grid. @throws where the cards do not come within a minute */
export async function visitGrid(
  browser: Browser,
  address: string,
  count: number,
  profile: Profile,
): Promise<GridVisit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const slowness = profiles[profile]
    if (slowness) {
      await session.send('Network.emulateNetworkConditions', slowness.network)
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowness.slowdown })
    }
    await page.addInitScript(watchGrid, count)
    await page.goto(address, { waitUntil: 'commit' })
    const deadline = performance.now() + 60_000
    const seenNow = () => page.evaluate(() => (globalThis as unknown as { seen: GridVisit }).seen)
    while (!(await seenNow()).all) {
      if (performance.now() > deadline) throw new Error(`${address}: not all cards came`)
      await pause(100)
    }
    await page.waitForLoadState('networkidle')
    const seen = await seenNow()
    // The first press brings what filters; the second finds all of it there.
    await page.waitForFunction(() =>
      document.querySelector('main > *')?.shadowRoot?.querySelector('label.chip input'),
    )
    await page.evaluate(pressChip)
    await page.waitForLoadState('networkidle')
    const pressed = await page.evaluate(pressChip)
    return {
      ...seen,
      frames: pressed?.frames ?? Number.NaN,
      filter: pressed?.time ?? Number.NaN,
    }
  } finally {
    await context.close()
  }
}
