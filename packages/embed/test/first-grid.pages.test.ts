import { readFileSync } from 'node:fs'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  asked,
  type Case,
  card,
  HostSite,
  heldBack,
  onOnePage,
  settled,
  style,
  timePasses,
  widgets,
  withOwnClock,
} from './host-site.ts'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

const script = '<script src="/ovop/ovop-grid.js" data-lang="id" async></script>'
const preload = '<link rel="preload" href="/ovop/catalog.json" as="fetch" crossorigin>'
const link = '<a href="/produk">Semua produk</a>'
const grid = (attributes = '') => `<ovop-product-grid ${attributes}>${link}</ovop-product-grid>`

const soon = { timeout: 20_000 }

const drawn = (page: Page) => page.locator('ovop-product-grid[server-rendered=live] .cards article').first()
const live = (page: Page) => page.locator('ovop-product-grid:not([server-rendered]) .cards:not(.waiting)')
const countOf = (page: Page) => page.locator('ovop-product-grid [part=count]')

/** What the grids of a page show, whoever drew them: tags, attributes, and texts; and where they stand. */
const shownOn = (page: Page) =>
  page.evaluate(() => {
    const described = (node: Node): unknown => {
      if (!(node instanceof Element)) return node.textContent?.trim().replace(/\s+/g, ' ')
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value.trim()}`).sort()
      const children = [...node.childNodes].filter((child) => child.nodeType !== Node.COMMENT_NODE)
      return [node.localName, ...attributes, children.map(described).filter((child) => child !== '')]
    }
    return [...document.querySelectorAll('ovop-product-grid')].map((grid) => {
      const whole = grid.shadowRoot?.querySelector('[part=grid]')
      return { shown: whole && JSON.stringify(described(whole)), box: grid.getBoundingClientRect().toJSON() }
    })
  })

const kinds: Case[] = [
  ['a regency, as a list', 'regency="53.09" layout="list"'],
  ['one line with buttons', 'payment="qris" layout="carousel" heading-level="2"'],
  ['a few of all, in English', 'lang="en" limit="6" filters="search mentoring sort"'],
]

describe('a grid that is drawn at first', () => {
  it.each([...onOnePage([['all products', 'limit="44"']]), ...onOnePage(kinds)])(
    'is what the whole code draws, in the same place: %s',
    async (_, cases) => {
      const grids = cases.map(([, attributes]) => attributes)
      const { prepare, open } = heldBack()
      const { page, requests, errors, warnings, shifts } = await site.visit(
        { head: preload + style, body: script + grids.map((attributes) => grid(attributes)).join('') },
        { viewport: { width: 412, height: 823 } },
        prepare,
      )
      const standDrawn = page.locator('ovop-product-grid[server-rendered=live]')
      await expect.poll(() => standDrawn.count(), soon).toBe(grids.length)
      if (grids[0] === 'limit="44"') expect(await page.locator('ovop-product-grid .later').count()).toBe(32)
      // Cards out of sight are laid out as soon as somebody scrolls.
      await page.evaluate(() => dispatchEvent(new Event('scroll')))
      const before = await shownOn(page)
      await settled(page)
      // A grid moves those below it when it is drawn; alone on a page it moves nothing.
      const shiftsBefore = grids.length > 1 ? await shifts() : []
      open()
      await expect.poll(() => live(page).count(), soon).toBe(grids.length)
      expect(await shownOn(page)).toEqual(before)
      expect(asked(requests, '/ovop/catalog.json')).toBe(1)
      expect(await shifts()).toEqual(shiftsBefore)
      expect([...errors, ...warnings]).toEqual([])
    },
  )

  it('keeps what is typed and chosen until the whole code is there, which then answers', async () => {
    const { prepare, open } = heldBack()
    const { page } = await site.visit({ body: script + grid('limit="2"') }, {}, prepare)
    await drawn(page).waitFor(soon)
    const kkpd = page.locator('ovop-product-grid [name=bayar][value=kkpd]')
    await page.locator('ovop-product-grid [name=bayar][value=qris]').check()
    await kkpd.check()
    await page.locator('ovop-product-grid [part=search]').fill('tenun')
    open()
    await live(page).or(page.locator('ovop-product-grid .nothing')).first().waitFor(soon)
    expect(await kkpd.isChecked()).toBe(true)
    expect(await page.locator('ovop-product-grid [name=bayar]:checked').count()).toBe(1)
    expect(await page.locator('ovop-product-grid [part=search]').inputValue()).toBe('tenun')
    await page.locator('ovop-product-grid .remove', { hasText: 'KKPD' }).waitFor(soon)
  })

  it('opens the ways to buy of the card that was pressed, and shows more where more was asked for', async () => {
    const { page } = await site.visit({ body: script + grid('limit="3"') })
    await drawn(page).waitFor(soon)
    const third = page.locator('ovop-product-grid article').nth(2)
    const name = (await third.locator('.name').textContent())?.trim() ?? ''
    await third.locator('[part=button]').click()
    const dialog = page.locator('ovop-product-grid dialog[open]')
    await dialog.waitFor(soon)
    expect(await dialog.textContent()).toContain(name)
    // Another browser: what this one keeps would be shown by the whole code.
    const other = await site.visit({ body: script + grid('limit="3"') })
    await drawn(other.page).waitFor(soon)
    await other.page.locator('ovop-product-grid [part=more]').click()
    await expect.poll(() => other.page.locator('ovop-product-grid article').count(), soon).toBe(6)
  })

  const left: Case[] = [
    ['words', 'search="kopi"'],
    ['products by id', 'ids="53.09-kopi-arabika-bajawa"'],
    ['what no product has', 'regency="53.99"'],
    ['another catalogue', 'catalog="/ovop/catalog.json"'],
  ]
  it.each(onOnePage(left))('leaves to the whole code, at once: %s', async (_, cases) => {
    const { prepare } = heldBack()
    const grids = cases.map(([what, attributes]) => grid(`title="${what}" ${attributes}`)).join('')
    // By one that stands drawn it shows that the others have had their turn.
    const beside = cases.length > 1 ? grid('id="lain" limit="1"') : ''
    const { page, requests } = await site.visit({ body: script + grids + beside }, {}, prepare)
    await expect.poll(() => asked(requests, widgets), soon).toBe(1)
    if (beside) await page.locator('#lain[server-rendered=live] article').waitFor(soon)
    for (const [what] of cases)
      expect(await page.locator(`[title="${what}"]`).getAttribute('server-rendered'), what).toBeNull()
  })

  it('leaves one that the page gave another key by property to the whole code, which checks by it', async () => {
    const { prepare, open } = heldBack()
    const { page, requests } = await site.visit(
      {
        body: `${grid()}<script>document.querySelector('ovop-product-grid').catalogKey = 'BAAA'</script>${script}`,
      },
      {},
      prepare,
    )
    await expect.poll(() => asked(requests, widgets), soon).toBe(1)
    expect(await page.locator('ovop-product-grid').getAttribute('server-rendered')).toBeNull()
    open()
    await page.locator('ovop-product-grid [part=message]').waitFor(soon)
  })

  it('leaves a catalogue whose villages are out of order to the whole code', async () => {
    const { prepare } = heldBack()
    const catalogue = JSON.parse(readFileSync(new URL('../dist/catalog.json', import.meta.url), 'utf8'))
    catalogue.tables.villages.inline.reverse()
    site.answers.set('/ovop/catalog.json', () => ({
      type: 'application/json',
      body: JSON.stringify(catalogue),
    }))
    onTestFinished(() => void site.answers.delete('/ovop/catalog.json'))
    const { page, requests } = await site.visit({ body: script + grid() }, {}, prepare)
    await expect.poll(() => asked(requests, widgets), soon).toBe(1)
    expect(await page.locator('ovop-product-grid').getAttribute('server-rendered')).toBeNull()
  })

  it('follows what is pressed where the whole code does not come: the card’s own page, the form’s answer', async () => {
    site.answers.set(widgets, () => ({ status: 503 }))
    site.answers.set('/produk', () => ({ type: 'text/html', body: 'Produk' }))
    onTestFinished(() => site.answers.clear())
    const catalogue = readFileSync(new URL('../dist/catalog.json', import.meta.url), 'utf8')
    const body = catalogue.replace('https://katalog.contoh.example/produk/{id}', `${site.url}/produk?{id}`)
    site.answers.set('/ovop/catalog.json', () => ({ type: 'application/json', body }))
    const { page, warnings } = await site.visit({ body: script + grid() }, {}, withOwnClock)
    await drawn(page).waitFor(soon)
    const here = page.url()
    const seventh = page.locator('ovop-product-grid article').nth(6)
    const own = (await seventh.locator('.name a').getAttribute('href')) ?? ''
    expect(own).toContain('/produk?')
    await seventh.locator('[part=button]').click()
    await timePasses(page, () => page.url()).toBe(own)
    // Once it has failed, no press waits for it again.
    warnings.length = 0
    await page.goto(here)
    await drawn(page).waitFor(soon)
    await timePasses(page, () => warnings.join()).toContain('[ovop]')
    // What is there is shown all the same.
    const before = await page.locator('ovop-product-grid article').count()
    await page.locator('ovop-product-grid [part=more]').click()
    await expect.poll(() => page.locator('ovop-product-grid article').count(), soon).toBeGreaterThan(before)
    expect(page.url()).toBe(here)
    await page.locator('ovop-product-grid [part=search]').fill('tenun')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/produk\?(.*&)?q=tenun/, soon)
  })

  it('stays while somebody has a list to select from open, and takes what is selected', async () => {
    const { prepare, open } = heldBack()
    const other = '<ovop-product-grid id="lain" limit="1"></ovop-product-grid>'
    const { page } = await site.visit({ body: script + grid('id="satu" limit="2"') + other }, {}, prepare)
    const first = page.locator('#satu')
    await page.locator('#lain[server-rendered] article').waitFor(soon)
    const list = first.locator('[name=kabupaten]')
    // Opened once more after a choice.
    await list.selectOption('53.08')
    await list.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => list.evaluate((select) => select.matches(':open')), soon).toBe(true)
    open()
    await page.locator('#lain:not([server-rendered]) article').first().waitFor(soon)
    expect(await first.getAttribute('server-rendered')).toBe('live')
    await page.keyboard.press('Escape')
    await first.locator('[name=kabupaten]').selectOption('53.09')
    await page.locator('#satu:not([server-rendered]) .remove').waitFor(soon)
    expect(await first.locator('[name=kabupaten]').inputValue()).toBe('53.09')
  })

  it('comes alive where a list to select from has the focus and is not open, and the focus stays: also beside single cards, by the same data, under the strictest policy', async () => {
    const { page, errors, violations, requests } = await site.visit({
      body: script + card + grid('limit="2"'),
      policy:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    })
    await drawn(page).waitFor(soon)
    await page.locator('ovop-product-card[server-rendered] article').waitFor(soon)
    const list = page.locator('ovop-product-grid [name=kabupaten]')
    await list.focus()
    await live(page).first().waitFor(soon)
    expect(await list.evaluate((select) => select.matches(':focus')), 'the focus stays').toBe(true)
    expect(asked(requests, '/ovop/catalog.json'), 'requests for the data').toBe(1)
    expect(await violations()).toEqual([])
    expect(errors).toEqual([])
  })

  // The focus stands on the last; on the other as well in the long run.
  it.each(
    isLongRun
      ? [
          ['row', 'carousel'],
          ['carousel', 'row'],
        ]
      : [['row', 'carousel']],
  )('keeps lines of cards where they were moved to, and the focus on one: %s, %s', async (...layouts) => {
    const { prepare, open } = heldBack()
    const grids = layouts.map((layout) => grid(`id="${layout}" layout="${layout}"`)).join('')
    const { page } = await site.visit({ body: script + grids }, {}, prepare)
    await page.locator('#row[server-rendered=live] article').first().waitFor(soon)
    await page.locator('#carousel[server-rendered=live] article').first().waitFor(soon)
    const lineOf = (layout: string) => page.locator(`#${layout} .line`)
    const whereIs = (layout: string) => lineOf(layout).evaluate((element) => element.scrollLeft)
    await page.locator('#carousel .turn button:nth-child(2)').click()
    await lineOf('row').evaluate((element) => element.scrollTo({ left: 700, behavior: 'instant' }))
    const far = new Map<string, number>()
    for (const layout of layouts) {
      far.set(layout, await whereIs(layout))
      expect(far.get(layout), `${layout} was moved`).toBeGreaterThan(300)
      await lineOf(layout).focus()
    }
    open()
    for (const layout of layouts) {
      await page.locator(`#${layout}:not([server-rendered]) .cards:not(.waiting)`).waitFor(soon)
      expect(await whereIs(layout), `${layout} stays where it was`).toBe(far.get(layout))
    }
    const focused = lineOf(layouts.at(-1)!)
    expect(await focused.evaluate((element) => element.matches(':focus')), 'the focus stays').toBe(true)
  })

  it('leaves a question of the address, and a card of the page’s own, to the whole code', async () => {
    const { page } = await site.visit({
      body: `<script>history.replaceState('', '', '?kabupaten=53.09')</script>${script}${grid('id="tanya" sync-url limit="2"')}
        <ovop-product-grid id="sendiri" limit="2"><template slot="card"><b data-field="name"></b></template></ovop-product-grid>`,
    })
    await page.locator('#tanya:not([server-rendered]) .cards:not(.waiting)').waitFor(soon)
    expect(await page.locator('#tanya [name=kabupaten]').inputValue()).toBe('53.09')
    await page.locator('#sendiri [data-field=name]').first().waitFor(soon)
    expect(await page.locator('#sendiri article').count()).toBe(0)
  })

  it('shows nothing of a catalogue that no key vouches for, where the tag names one', async () => {
    const signed = script.replace('async', 'data-catalog-key="BAAA" async')
    const { page } = await site.visit({ body: signed + grid() })
    await page.locator('ovop-product-grid [part=message]').waitFor(soon)
    expect(await page.locator('ovop-product-grid [part=price]').count()).toBe(0)
  })

  it('leaves what cannot be read out, as the whole code does, and says so', async () => {
    const catalogue = JSON.parse(readFileSync(new URL('../dist/catalog.json', import.meta.url), 'utf8'))
    catalogue.tables.products.inline[3].packs = 'rusak'
    site.answers.set('/ovop/catalog.json', () => ({
      type: 'application/json',
      body: JSON.stringify(catalogue),
    }))
    onTestFinished(() => void site.answers.delete('/ovop/catalog.json'))
    const { page, requests } = await site.visit({ body: script + grid('limit="2"') })
    await live(page).first().waitFor(soon)
    expect(await countOf(page).textContent()).toContain('43 produk')
    expect(asked(requests, '/ovop/catalog.json')).toBe(1)
  })
})
