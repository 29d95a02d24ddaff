import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { card, cardsShown, HostSite, script } from './host-site.ts'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

const catalogPath = '/ovop/catalog.json'

function answerCatalog(answer: ReturnType<HostSite['answers']['get']>): void {
  if (answer) site.answers.set(catalogPath, answer)
  onTestFinished(() => void site.answers.delete(catalogPath))
}

/** Waits until the page has kept its catalogue: some seconds after the card is there. */
async function kept(page: Page): Promise<void> {
  const isKept = () =>
    page.evaluate(
      async (address) => (await (await caches.open('ovop-ntt')).match(address)) !== undefined,
      new URL(catalogPath, site.url).href,
    )
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true)
}

const textIn = (page: Page, part: string) =>
  page.evaluate(
    (selector) =>
      document.querySelector('ovop-product-card')?.shadowRoot?.querySelector(selector)?.textContent?.trim(),
    part,
  )

it('shows at a later visit the card before the server answers, the last data with its date where it fails, and newer data as it comes, without a step back to the link', async () => {
  const { page, errors } = await site.visit({ body: script + card })
  await cardsShown(page)
  await kept(page)
  expect(await textIn(page, '.note'), 'the note at the first visit').not.toContain('Data per')

  answerCatalog(() => 'silence')
  await page.reload()
  await cardsShown(page)
  expect(await textIn(page, '[part=name]'), 'the name before the server answers').toBe('Kopi arabika Bajawa')
  expect(errors).toEqual([])

  answerCatalog(() => ({ status: 503, type: 'text/plain', body: 'sedang perawatan' }))
  await page.reload()
  await cardsShown(page)
  await expect.poll(() => textIn(page, '.note'), { timeout: 40_000 }).toContain('Data per')
  expect(await textIn(page, '[part=name]'), 'the name where the server fails').toBe('Kopi arabika Bajawa')

  site.answers.delete(catalogPath)
  const body = (await (await fetch(new URL(catalogPath, site.url))).text())
    .replaceAll('Kopi arabika Bajawa', 'Kopi arabika panen baru')
    .replace(/"revision":(\d+)/, (_, revision) => `"revision":${Number(revision) + 1}`)
  let release: (() => void) | undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(`**${catalogPath}`, async (route) => {
    await released
    await route.fulfill({ contentType: 'application/json', body })
  })
  errors.length = 0
  await page.reload()
  await cardsShown(page)
  expect(await textIn(page, '[part=name]'), 'the name before newer data').toBe('Kopi arabika Bajawa')
  await page.evaluate(() => {
    const root = document.querySelector('ovop-product-card')?.shadowRoot as ShadowRoot
    Object.assign(globalThis, { stepsBack: 0 })
    new MutationObserver(() => {
      if (!root.querySelector('article')) Object.assign(globalThis, { stepsBack: 1 })
    }).observe(root, { childList: true, subtree: true })
  })
  release?.()
  await expect.poll(() => textIn(page, '[part=name]'), { timeout: 20_000 }).toBe('Kopi arabika panen baru')
  expect(await page.evaluate(() => (globalThis as unknown as { stepsBack: number }).stepsBack)).toBe(0)
  expect(errors).toEqual([])
})

it('keeps nothing, and shows its card, in a sandboxed frame, where a page has no storage', async () => {
  const inside = `${script.replace('/ovop/', `${site.url}ovop/`)}${card}`
  const { page, errors } = await site.visit({
    body: `<iframe sandbox="allow-scripts" srcdoc="${inside.replaceAll('"', '&quot;')}"></iframe>`,
  })
  const frame = page.frameLocator('iframe')
  await frame.locator('ovop-product-card article').waitFor()
  expect(await frame.locator('ovop-product-card [part=name]').textContent()).toContain('Kopi arabika Bajawa')
  expect(errors).toEqual([])
})
