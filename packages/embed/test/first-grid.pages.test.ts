import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { card, HostSite, style } from './host-site.ts'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

const script = '<script src="/ovop/ovop-grid.js" data-lang="id" async></script>'
const preload = '<link rel="preload" href="/ovop/catalog.json" as="fetch" crossorigin>'
const link = '<a href="/produk">Semua produk</a>'
const grid = (attributes = '') => `<ovop-product-grid ${attributes}>${link}</ovop-product-grid>`

const files = readdirSync(new URL('../dist/', import.meta.url))
const widgets = `/ovop/${files.find((file) => file.startsWith('widgets-'))}`
const soon = { timeout: 20_000 }

/** Keeps the whole code of a page back, until it is opened. */
function heldBack() {
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

const asked = (requests: string[], path: string) =>
  requests.filter((url) => new URL(url).pathname === path).length

const drawn = (page: Page) => page.locator('ovop-product-grid[server-rendered=live] .cards article').first()
const live = (page: Page) => page.locator('ovop-product-grid:not([server-rendered]) .cards:not(.waiting)')
const countOf = (page: Page) => page.locator('ovop-product-grid [part=count]')

/** What a grid shows, whoever drew it: tags, attributes, and texts. */
const shownOn = (page: Page) =>
  page.evaluate(() => {
    const described = (node: Node): unknown => {
      if (!(node instanceof Element)) return node.textContent?.trim().replace(/\s+/g, ' ')
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value.trim()}`).sort()
      const children = [...node.childNodes].filter((child) => child.nodeType !== Node.COMMENT_NODE)
      return [node.localName, ...attributes, children.map(described).filter((child) => child !== '')]
    }
    const whole = document.querySelector('ovop-product-grid')?.shadowRoot?.querySelector('[part=grid]')
    return whole && JSON.stringify(described(whole))
  })

describe('a grid that is drawn at first', () => {
  it.each([
    ['all products', 'limit="44"'],
    ['a regency, as a list', 'regency="53.09" layout="list"'],
    ['one line with buttons', 'payment="qris" layout="carousel" heading-level="2"'],
    ['a few of all, in English', 'lang="en" limit="6" filters="search mentoring sort"'],
  ])('is what the whole code draws, in the same place: %s', async (_, attributes) => {
    const { prepare, open } = heldBack()
    const { page, requests, errors, warnings, shifts } = await site.visit(
      { head: preload + style, body: script + grid(attributes) },
      { viewport: { width: 412, height: 823 } },
      prepare,
    )
    await drawn(page).waitFor(soon)
    if (attributes === 'limit="44"') expect(await page.locator('ovop-product-grid .later').count()).toBe(32)
    // Cards out of sight are laid out as soon as somebody scrolls.
    await page.evaluate(() => dispatchEvent(new Event('scroll')))
    const before = await shownOn(page)
    const box = await page.locator('ovop-product-grid').boundingBox()
    open()
    await live(page).first().waitFor(soon)
    expect(await shownOn(page)).toBe(before)
    expect(await page.locator('ovop-product-grid').boundingBox()).toEqual(box)
    expect(asked(requests, '/ovop/catalog.json')).toBe(1)
    expect(await shifts()).toEqual([])
    expect([...errors, ...warnings]).toEqual([])
  })

  it('keeps what is typed and chosen until the whole code is there, which then answers', async () => {
    const { prepare, open } = heldBack()
    const { page } = await site.visit({ body: script + grid() }, {}, prepare)
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
    const { page } = await site.visit({ body: script + grid('limit="6"') })
    await drawn(page).waitFor(soon)
    const third = page.locator('ovop-product-grid article').nth(2)
    const name = (await third.locator('.name').textContent())?.trim() ?? ''
    await third.locator('[part=button]').click()
    const dialog = page.locator('ovop-product-grid dialog[open]')
    await dialog.waitFor(soon)
    expect(await dialog.textContent()).toContain(name)
    const other = await site.visit({ body: script + grid('limit="6"') })
    await drawn(other.page).waitFor(soon)
    await other.page.locator('ovop-product-grid [part=more]').click()
    await expect.poll(() => other.page.locator('ovop-product-grid article').count(), soon).toBe(12)
  })

  it.each([
    ['words', 'search="kopi"'],
    ['products by id', 'ids="53.09-kopi-arabika-bajawa"'],
    ['what no product has', 'regency="53.99"'],
    ['another catalogue', 'catalog="/ovop/catalog.json"'],
  ])('leaves %s to the whole code, at once', async (_, attributes) => {
    const { prepare } = heldBack()
    const { page, requests } = await site.visit({ body: script + grid(attributes) }, {}, prepare)
    await expect.poll(() => asked(requests, widgets), soon).toBe(1)
    expect(await page.locator('ovop-product-grid').getAttribute('server-rendered')).toBeNull()
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
    const { page } = await site.visit({ body: script + grid() })
    await drawn(page).waitFor(soon)
    const failed = () => page.waitForEvent('console', (message) => message.text().startsWith('[ovop]'))
    const here = page.url()
    const seventh = page.locator('ovop-product-grid article').nth(6)
    const own = (await seventh.locator('.name a').getAttribute('href')) ?? ''
    expect(own).toContain('/produk?')
    await seventh.locator('[part=button]').click()
    await page.waitForURL(own, soon)
    // Once it has failed, no press waits for it again.
    const told = failed()
    await page.goto(here)
    await drawn(page).waitFor(soon)
    await told
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
    const { page } = await site.visit({ body: script + grid('id="satu"') + other }, {}, prepare)
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

  it('comes alive where a list to select from has the focus and is not open, and the focus stays', async () => {
    const { page } = await site.visit({ body: script + grid() })
    await drawn(page).waitFor(soon)
    const list = page.locator('ovop-product-grid [name=kabupaten]')
    await list.focus()
    await live(page).first().waitFor(soon)
    expect(await list.evaluate((select) => select.matches(':focus'))).toBe(true)
  })

  it.each([
    ['row', undefined],
    ['carousel', 2],
  ])('keeps a line of cards where it was moved to, and the focus on it: %s', async (layout, turns) => {
    const { prepare, open } = heldBack()
    const { page } = await site.visit({ body: script + grid(`layout="${layout}"`) }, {}, prepare)
    await drawn(page).waitFor(soon)
    const line = page.locator('ovop-product-grid .line')
    if (turns) await page.locator(`ovop-product-grid .turn button:nth-child(${turns})`).click()
    else await line.evaluate((element) => element.scrollTo({ left: 700, behavior: 'instant' }))
    const far = await line.evaluate((element) => element.scrollLeft)
    expect(far).toBeGreaterThan(300)
    await line.focus()
    open()
    await live(page).first().waitFor(soon)
    expect(await line.evaluate((element) => element.scrollLeft)).toBe(far)
    expect(await line.evaluate((element) => element.matches(':focus'))).toBe(true)
  })

  it('leaves a question of the address, and a card of the page’s own, to the whole code', async () => {
    const { page } = await site.visit({
      body: `<script>history.replaceState('', '', '?kabupaten=53.09')</script>${script}${grid('sync-url')}`,
    })
    await live(page).first().waitFor(soon)
    expect(await page.locator('ovop-product-grid [name=kabupaten]').inputValue()).toBe('53.09')
    const own = await site.visit({
      body: `${script}<ovop-product-grid><template slot="card"><b data-field="name"></b></template></ovop-product-grid>`,
    })
    await own.page.locator('ovop-product-grid [data-field=name]').first().waitFor(soon)
    expect(await own.page.locator('ovop-product-grid article').count()).toBe(0)
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
    const { page, requests } = await site.visit({ body: script + grid() })
    await live(page).first().waitFor(soon)
    expect(await countOf(page).textContent()).toContain('43 produk')
    expect(asked(requests, '/ovop/catalog.json')).toBe(1)
  })

  it('stands beside single cards, by the same data, under the strictest policy', async () => {
    const { page, errors, violations, requests } = await site.visit({
      body: script + card + grid(),
      policy:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    })
    await drawn(page).waitFor(soon)
    await page.locator('ovop-product-card[server-rendered] article').waitFor(soon)
    await live(page).first().waitFor(soon)
    expect(asked(requests, '/ovop/catalog.json')).toBe(1)
    expect(await violations()).toEqual([])
    expect(errors).toEqual([])
  })
})
