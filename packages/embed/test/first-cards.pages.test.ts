import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createClient } from '@ovop-ntt/core'
import { renderToString } from '@ovop-ntt/elements/ssr'
import { testDay } from '@ovop-ntt/testing/test-day.ts'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  asked,
  type Case,
  card,
  cardsShown,
  HostSite,
  heldBack,
  onOnePage,
  product,
  style,
  timePasses,
  widgets,
  withOwnClock,
} from './host-site.ts'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

const script = '<script src="/ovop/ovop-cards.js" data-lang="id" async></script>'
const inEnglish = script.replace('data-lang="id"', 'data-lang="en"')
const preload = '<link rel="preload" href="/ovop/catalog.json" as="fetch" crossorigin>'

const files = readdirSync(new URL('../dist/', import.meta.url))
const wordFiles = ['words.en-', 'messages.en-'].map(
  (start) => `/ovop/${files.find((file) => file.startsWith(start))}`,
)
const loader = `/ovop/${files.find((file) => file.startsWith('cards-loader-'))}`
const signatures = `/ovop/${files.find((file) => file.startsWith('cards-signatures-'))}`
const bodyOf = (path: string) =>
  readFileSync(new URL(`../dist/${path.slice('/ovop/'.length)}`, import.meta.url))

/** Milliseconds after which the whole code comes by itself. */
const calm = 2000

/** What a card shows, whoever drew it: tags, attributes and texts. */
const drawnOn = (page: Page) =>
  page.evaluate(() => {
    const described = (node: Node): unknown => {
      if (!(node instanceof Element)) return node.textContent?.trim().replace(/\s+/g, ' ')
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort()
      const children = [...node.childNodes].filter((child) => child.nodeType !== Node.COMMENT_NODE)
      return [node.localName, ...attributes, children.map(described).filter((child) => child !== '')]
    }
    const article = document.querySelector('ovop-product-card')?.shadowRoot?.querySelector('article')
    return article && JSON.stringify(described(article))
  })
const isLive = (page: Page) =>
  page.waitForFunction(() => {
    const element = document.querySelector('ovop-product-card')
    return element?.matches(':defined:not([server-rendered])')
  })

describe('the first cards of a page', () => {
  it('are drawn before the whole code is asked for, and then by it, the same and in the same place: from the data that the page preloads, under the strictest policy', async () => {
    const { page, requests, errors, warnings, shifts, violations } = await site.visit({
      head: preload + style,
      body: script + card,
      policy:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    })
    await cardsShown(page)
    expect(asked(requests, widgets), 'requests for the whole code').toBe(0)
    const before = await drawnOn(page)
    const box = await page.locator('ovop-product-card article').boundingBox()
    expect(before).toContain('Kopi arabika Bajawa')
    await isLive(page)
    expect(await drawnOn(page), 'what is drawn').toBe(before)
    expect(await page.locator('ovop-product-card article').boundingBox(), 'its place').toEqual(box)
    expect(asked(requests, '/ovop/catalog.json'), 'requests for the data').toBe(1)
    expect(await shifts()).toEqual([])
    expect(await violations()).toEqual([])
    expect([...errors, ...warnings]).toEqual([])
  })

  it('are drawn in placeholders, too, from the same two files', async () => {
    const { prepare, open } = heldBack()
    const { page, requests } = await site.visit(
      {
        body: `${script}<div data-ovop="product-card" data-ovop-product="${product}" data-ovop-layout="row"><a href="/produk">Kopi</a></div>`,
      },
      {},
      async (page) => {
        await withOwnClock(page)
        await prepare(page)
      },
    )
    await page.locator('[data-ovop] ovop-product-card .row article').waitFor()
    const come = requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/ovop/'))
    // What comes after the first picture is the loader.
    expect(come.filter((path) => /\.js(on)?$/.test(path) && path !== widgets).slice(0, 2)).toEqual([
      '/ovop/ovop-cards.js',
      '/ovop/catalog.json',
    ])
    open()
    await page.clock.fastForward(calm)
    await isLive(page)
    expect(await page.locator('ovop-product-card').count()).toBe(1)
    expect(await page.locator('.row article a').getAttribute('href')).toMatch(/\/produk$/)
  })

  it('are painted a screen before the others are drawn, and each is drawn alike', async () => {
    const { prepare } = heldBack()
    const { page } = await site.visit({ body: script + card.repeat(14) }, {}, async (page) => {
      await prepare(page)
      await page.addInitScript(() => {
        const turns: number[] = Object.assign(globalThis, { turns: [] }).turns
        let turn = 0
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          turn += 1
          port2.postMessage(turn)
        }
        port2.postMessage(turn)
        new MutationObserver((drawn) => turns.push(...drawn.map(() => turn))).observe(document, {
          subtree: true,
          attributeFilter: ['server-rendered'],
        })
      })
    })
    await page.waitForFunction(() => (globalThis as unknown as { turns: number[] }).turns.length === 14)
    const turns = await page.evaluate(() => (globalThis as unknown as { turns: number[] }).turns)
    expect(Math.max(...turns.slice(0, 12))).toBeLessThan(Math.min(...turns.slice(12)))
    const drawn = await page
      .locator('ovop-product-card')
      .evaluateAll((cards) => cards.map((card) => card.shadowRoot?.innerHTML))
    expect(new Set(drawn)).toEqual(new Set([expect.stringContaining('Kopi arabika Bajawa')]))
  })

  it('ask for the data once, though the tag is pasted twice', async () => {
    const { page, requests, errors, warnings } = await site.visit({ body: script + card + script + card })
    await cardsShown(page)
    await isLive(page)
    expect(await page.locator('ovop-product-card article').count()).toBe(2)
    expect(asked(requests, '/ovop/catalog.json')).toBe(1)
    expect([...errors, ...warnings]).toEqual([])
  })

  it('bring the whole code with a press on their button, which then opens the ways to buy', async () => {
    const { page } = await site.visit({ body: script + card })
    await cardsShown(page)
    await page.locator('ovop-product-card [part=button]').click()
    await page.locator('ovop-product-card dialog[open]').waitFor()
  })

  it('tell of a followed link, which the page can stop, and say what their labels mean as soon as the whole code is there, which keeps the focus', async () => {
    const { prepare, open } = heldBack()
    const { page } = await site.visit({ body: script + card }, {}, prepare)
    await cardsShown(page)
    await page.evaluate(() => document.addEventListener('ovop-select', (event) => event.preventDefault()))
    const here = page.url()
    await page.locator('ovop-product-card [part=name] a').click()
    // What the page says to the browser next would come after the way to another.
    await page.evaluate(() => history.pushState('', '', '#x'))
    await expect.poll(() => page.url()).toBe(`${here}#x`)
    await page.locator('ovop-product-card .explain').focus()
    await page.keyboard.press('Enter')
    open()
    await page.locator('ovop-product-card [part=meaning]:popover-open').waitFor()
    expect(await page.locator('ovop-product-card [part=meaning]').textContent()).toContain('Sertifikat halal')
    expect(
      await page.evaluate(
        () => document.querySelector('ovop-product-card')?.shadowRoot?.activeElement?.className,
      ),
    ).toBe('explain')
  })

  it.each([
    ['ovop-cards.js', '', ''],
    ['ovop.js', ', which the page preloads', preload],
  ])('of %s speak English, whose words come with the data%s', async (name, _, head) => {
    const answers = [...wordFiles, '/ovop/catalog.json']
    // None is answered before all were asked for.
    let open = () => {}
    const all = new Promise<void>((resolve) => {
      open = resolve
    })
    const body = inEnglish.replace('ovop-cards.js', name) + card
    const prepare = async (page: Page) => {
      await withOwnClock(page)
      await page.route(/words\.en|messages\.en|catalog\.json/, async (route) => {
        await all
        await route.continue()
      })
    }
    const { page, requests, errors, warnings } = await site.visit({ head: head + style, body }, {}, prepare)
    await expect.poll(() => answers.map((path) => asked(requests, path))).toEqual(answers.map(() => 1))
    await page.getByText('Kopi').first().waitFor()
    expect(await page.locator('ovop-product-card article').count()).toBe(0)
    open()
    await cardsShown(page)
    expect(await page.locator('ovop-product-card [part=button]').textContent()).toContain('Ask the seller')
    await page.clock.fastForward(calm)
    await isLive(page)
    expect(await drawnOn(page)).toContain('Accepts QRIS')
    expect(answers.map((path) => asked(requests, path))).toEqual(answers.map(() => 1))
    expect([...errors, ...warnings]).toEqual([])
  })

  it('speak Indonesian where the words of their language do not come, and theirs once the line is back', async () => {
    const { page } = await site.visit({ body: inEnglish + card }, {}, (page) =>
      page.route(/words\.en|messages\.en/, (route) => route.abort()),
    )
    await page.locator('ovop-product-card').getByText('Tanya penjual').waitFor()
    await page.unroute(/words\.en|messages\.en/)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.locator('ovop-product-card').getByText('Ask the seller').waitFor()
  })

  it('follow their link where a press waits for code that does not come, and at once when it has failed to come', async () => {
    site.answers.set(widgets, () => ({ status: 503 }))
    site.answers.set('/produk', () => ({ type: 'text/html', body: 'Produk' }))
    onTestFinished(() => site.answers.clear())
    const { page, warnings } = await site.visit({ body: script + card }, {}, withOwnClock)
    const here = page.url()
    const whereIs = () => new URL(page.url()).pathname
    await cardsShown(page)
    await page.locator('ovop-product-card [part=button]').click()
    await timePasses(page, whereIs).toBe('/produk')
    warnings.length = 0
    await page.goto(here)
    await cardsShown(page)
    await timePasses(page, () => warnings.join()).toContain('[ovop]')
    await page.locator('ovop-product-card [part=button]').click()
    await page.waitForURL('**/produk', { timeout: 20_000 })
  })

  it('follow their link where not even the loader comes, and are live where it comes late, after the browser was offline', async () => {
    site.answers.set(loader, () => ({ status: 503 }))
    site.answers.set('/produk', () => ({ type: 'text/html', body: 'Produk' }))
    onTestFinished(() => site.answers.clear())
    const { page, warnings } = await site.visit({ body: script + card }, {}, withOwnClock)
    const here = page.url()
    await cardsShown(page)
    await page.locator('ovop-product-card [part=button]').click()
    await timePasses(page, () => new URL(page.url()).pathname).toBe('/produk')
    warnings.length = 0
    await page.goto(here)
    await cardsShown(page)
    await timePasses(page, () => warnings.join()).toContain('[ovop]')
    site.answers.clear()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await isLive(page)
  })

  it('are plain cards alone: for what else stands on the page the whole code comes at once', async () => {
    const { page, requests, registered } = await site.visit({
      body: `${script}${card}<ovop-buy-badge><a href="/desa">Beli</a></ovop-buy-badge>
        <ovop-catalog catalog="/ovop/catalog.json">${card}</ovop-catalog>`,
    })
    await expect.poll(() => page.locator('ovop-product-card article').count(), { timeout: 20_000 }).toBe(2)
    expect(asked(requests, widgets)).toBe(1)
    expect(await registered()).toContain('ovop-buy-badge')
  })

  it('are not drawn from a catalogue that no key vouches for, where the tag names one: the code that checks it is on its way before the data is there', async () => {
    const signed = script.replace('async', 'data-catalog-key="BAAA" async')
    let open = () => {}
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    onTestFinished(() => open())
    const { page, requests } = await site.visit({ body: signed + card }, {}, (page) =>
      page.route('**/ovop/catalog.json', async (route) => {
        await opened
        await route.continue()
      }),
    )
    await expect.poll(() => asked(requests, signatures), { timeout: 20_000 }).toBe(1)
    open()
    await expect
      .poll(() => page.locator('ovop-product-card [part=message]').textContent(), { timeout: 20_000 })
      .toContain('tidak lolos pemeriksaan')
    expect(await page.locator('ovop-product-card [part=price]').count()).toBe(0)
  })

  it(`are not drawn where the page set another key by property, or the data, which is what is shown (${product})`, async () => {
    const { prepare, open } = heldBack()
    const made = {
      id: '53.01-uji',
      name: 'Dari halaman',
      category: 'food',
      village: '53.01.01.2001',
      place: { village: 'Desa', district: 'Kecamatan', regency: 'Kabupaten' },
      images: [],
      packs: [],
      certificates: [],
      payments: [],
    }
    const { page, requests } = await site.visit(
      {
        body: `${['kunci', 'data', 'lain'].map((id) => card.replace(' ', ` id="${id}" `)).join('')}
          <script>kunci.catalogKey = 'BAAA'; data.product = ${JSON.stringify(made)}</script>${script}`,
      },
      {},
      prepare,
    )
    // One that the page left alone is drawn, so the others have had their turn.
    await page.locator('#lain[server-rendered=live] article').waitFor()
    await expect.poll(() => asked(requests, widgets), { timeout: 20_000 }).toBe(1)
    for (const id of ['kunci', 'data'])
      expect(await page.locator(`#${id}`).getAttribute('server-rendered'), id).toBeNull()
    open()
    await expect
      .poll(() => page.locator('#data [part=name]').textContent(), { timeout: 20_000 })
      .toBe('Dari halaman')
  })

  const unclosed: Case[] = [
    ['a card', `<ovop-product-card product="${product}" />`],
    ['a placeholder', `<div data-ovop="product-card" data-ovop-product="${product}" />`],
  ]
  it.each(onOnePage(unclosed))(
    'say what a tag that is not closed has taken in, and leave it where it is read: %s',
    async (_, cases) => {
      const body = cases.map(([, tag]) => `<section>${tag}<p>Berita desa</p></section>`).join('')
      const { page, warnings } = await site.visit({ body: script + body })
      const told = () => warnings.filter((text) => text.includes('has taken in <p>')).length
      await expect.poll(told, { timeout: 20_000 }).toBe(cases.length)
      for (const place of await page.locator('[data-ovop]').all())
        expect(await place.getByText('Berita desa').isVisible()).toBe(true)
    },
  )

  it.each([
    ['loader', loader],
    ['code that checks signatures', signatures],
  ])('run no %s of which one byte is another, where the tag has integrity', async (_, altered) => {
    const digest = createHash('sha384').update(bodyOf('/ovop/ovop-cards.js')).digest('base64')
    const checked = script.replace(
      'async',
      `${altered === signatures ? 'data-catalog-key="BAAA" ' : ''}integrity="sha384-${digest}" crossorigin="anonymous" async`,
    )
    site.alter = (name, bytes) => (altered.endsWith(name) ? Buffer.concat([bytes, Buffer.from(' ')]) : bytes)
    onTestFinished(() => {
      site.alter = undefined
    })
    const { page, requests, warnings } = await site.visit({ body: checked + card }, {}, withOwnClock)
    await expect.poll(() => asked(requests, altered), { timeout: 20_000 }).toBeGreaterThan(0)
    if (altered === loader) await timePasses(page, () => warnings.join()).toContain('was altered')
    // The whole code checks by its own.
    else await page.locator('ovop-product-card [part=message]').waitFor({ timeout: 20_000 })
    expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
  })

  it('stay as their links where there is no data, and say so', async () => {
    site.answers.set('/ovop/catalog.json', () => ({ status: 404 }))
    onTestFinished(() => void site.answers.delete('/ovop/catalog.json'))
    const { page } = await site.visit({ body: script + card })
    await page.locator('ovop-product-card [part=message]').waitFor({ timeout: 20_000 })
    expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
  })
})

describe('a card that a server drew', () => {
  const drawnByServer = async () => {
    const client = createClient({ catalog: new URL('ovop/catalog.json', site.url).href })
    const [known, summary] = await Promise.all([client.product(product), client.summary()])
    return renderToString('ovop-product-card', {
      product: known,
      summary,
      now: testDay,
      attributes: { catalog: '/ovop/catalog.json' },
    })
  }
  const small = '<script src="/ovop/ovop.js" data-lang="id" async></script>'

  // It stays as it was drawn: what tells is that the element is one.
  const isUpgraded = (page: Page) =>
    page.waitForFunction(() => document.querySelector('ovop-product-card')?.matches(':defined'))

  it.each(['ovop.js', 'ovop-cards.js'])(
    'asks for nothing by %s until somebody acts, and is live then, without a request for data',
    async (name) => {
      const body = small.replace('ovop.js', name) + (await drawnByServer())
      const { page, requests } = await site.visit({ body }, {}, async (page) => {
        // The calm after the page never comes.
        await page.addInitScript(() => {
          const wait = setTimeout
          Object.assign(window, {
            setTimeout: (then: () => void, time = 0) => (time < 1000 ? wait(then, time) : 0),
          })
        })
        // The mouse rests where the page comes in: that is no act.
        await page.mouse.move(40, 40)
      })
      await page.waitForLoadState('networkidle')
      expect(asked(requests, widgets)).toBe(0)
      await page.locator('ovop-product-card article').hover()
      await isUpgraded(page)
      expect(asked(requests, '/ovop/catalog.json')).toBe(0)
    },
  )

  it('is live in the calm after the page, or at once where another widget needs the code', async () => {
    const body = small + (await drawnByServer())
    const { page: alone } = await site.visit({ body }, {}, withOwnClock)
    const isDefined = () => alone.locator('ovop-product-card:defined').count()
    await timePasses(alone, isDefined).toBe(1)
    const { page } = await site.visit({
      body: `${body}<ovop-buy-badge><a href="/desa">Beli</a></ovop-buy-badge>`,
    })
    await isUpgraded(page)
  })
})

describe('first cards of which something is slow', () => {
  const english = /(words|messages)\.en-/
  const held = (page: Page) => page.route(english, () => new Promise(() => {}))
  /** From here on it goes by hand. */
  const stopClock = async (page: Page) => {
    await withOwnClock(page)
    await page.clock.pauseAt(testDay.getTime() + 60_000)
  }

  it('wait for words once: the whole code, which finds them undrawn, does not wait anew', async () => {
    const { page, registered } = await site.visit({ body: inEnglish + card }, {}, async (page) => {
      await held(page)
      await stopClock(page)
      await page.addInitScript(() =>
        document.addEventListener('ovop-ready', () => Object.assign(globalThis, { isReady: true })),
      )
    })
    // The loader comes after two seconds, and all waiting ends after eight.
    await page.clock.runFor(4000)
    await page.waitForFunction(() => 'isReady' in globalThis)
    await page.clock.runFor(5000)
    await expect.poll(registered).toEqual(['ovop-product-card'])
  })

  it('wait for no words where there is no data to say with them', async () => {
    site.answers.set('/ovop/catalog.json', () => ({ status: 404 }))
    onTestFinished(() => void site.answers.delete('/ovop/catalog.json'))
    const { requests } = await site.visit({ body: inEnglish + card }, {}, async (page) => {
      await held(page)
      await stopClock(page)
    })
    await expect.poll(() => asked(requests, widgets)).toBe(1)
  })

  it('are left to the whole code where the data begins to come and never ends', async () => {
    site.answers.set('/ovop/catalog.json', () => ({ type: 'application/json', body: '{', isEndless: true }))
    onTestFinished(() => void site.answers.delete('/ovop/catalog.json'))
    const { page, requests } = await site.visit({ body: script + card }, {}, stopClock)
    await expect.poll(() => asked(requests, '/ovop/catalog.json')).toBe(1)
    // The loader is there after two seconds, and leaves the card to what draws first until its time is over.
    await page.clock.runFor(4000)
    await expect.poll(() => asked(requests, loader)).toBe(1)
    expect(asked(requests, widgets)).toBe(0)
    await page.clock.runFor(5000)
    await expect.poll(() => asked(requests, widgets)).toBe(1)
  })

  it('speak the language that was chosen while their data was on its way', async () => {
    let open = () => {}
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    const { prepare } = heldBack()
    const { page, requests } = await site.visit({ body: script + card }, {}, async (page) => {
      await prepare(page)
      await page.route('**/catalog.json', async (route) => {
        await opened
        await route.continue()
      })
    })
    await expect.poll(() => asked(requests, '/ovop/catalog.json')).toBe(1)
    await page.locator('ovop-product-card').evaluate((element) => element.setAttribute('lang', 'en'))
    open()
    await cardsShown(page)
    expect(await page.locator('ovop-product-card[server-rendered] [part=button]').textContent()).toContain(
      'Ask the seller',
    )
  })

  it('lead a press to their link where the whole code then refuses the product', async () => {
    const catalogue = JSON.parse(String(bodyOf('/ovop/catalog.json')))
    catalogue.tables.products.inline.find(({ id }: { id: string }) => id === product).channels = 'rusak'
    const body = JSON.stringify(catalogue)
    site.answers.set('/ovop/catalog.json', () => ({ type: 'application/json', body }))
    site.answers.set('/produk', () => ({ type: 'text/html', body: 'Produk' }))
    onTestFinished(() => site.answers.clear())
    const { page } = await site.visit({ body: script + card })
    await cardsShown(page)
    await page.locator('ovop-product-card [part=button]').click()
    await page.waitForURL('**/produk', { timeout: 20_000 })
  })
})
