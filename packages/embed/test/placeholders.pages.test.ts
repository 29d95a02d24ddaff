import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tagNames } from '@ovop-ntt/elements/tags'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HostSite, product, script, settled } from './host-site.ts'

const link = '<a href="/produk">Kopi</a>'
const place = `<div data-ovop="product-card" data-ovop-product="${product}">${link}</div>`

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

/** Waits until so many cards, in the page and its shadow roots, show the product. */
async function drawn(page: Page, count = 1): Promise<void> {
  await page
    .locator('ovop-product-card article')
    .nth(count - 1)
    .waitFor()
  expect(await page.locator('ovop-product-card article').count()).toBe(count)
}

const ours = (warnings: string[]) => warnings.filter((text) => text.startsWith('[ovop]'))

describe('a placeholder', () => {
  it('becomes a card in its own place, with one chunk and one data request, and nothing moves', async () => {
    const visit = await site.visit({ body: `${script}<main>${place}<p>Sesudahnya</p></main>` })
    const { page, requests, errors, warnings } = visit
    await drawn(page)
    await settled(page)
    // What keeps data for later visits comes when all is done.
    expect(requests.filter((url) => /\.js(on)?$/.test(url) && !url.includes('/keep-')).length).toBe(3)
    expect(await page.locator(`[data-ovop] > ovop-product-card[product="${product}"] > a`).count()).toBe(1)
    expect(await visit.shifts()).toEqual([])
    expect(errors).toEqual([])
    expect(ours(warnings)).toEqual([])
  })

  it('stands for every element, with every attribute that the element understands', async () => {
    const tags = tagNames.join()
    const { page } = await site.goTo({
      body: `${script}${tagNames.map((tag) => `<${tag}></${tag}>`).join('')}`,
    })
    await page.waitForFunction((names) => names.every((name) => customElements.get(name)), [...tagNames])
    const observed = await page.evaluate(
      (names) =>
        names.map(
          (name) =>
            (customElements.get(name) as unknown as { observedAttributes: string[] }).observedAttributes,
        ),
      [...tagNames],
    )
    const places = tagNames.map((tag, at) => {
      const said = observed[at]!.map((name) => `data-ovop-${name}="53.09"`).join(' ')
      return `<div data-ovop="${tag.replace('ovop-', '')}" ${said}><a href="/x">Tautan</a></div>`
    })
    await page.evaluate((markup) => {
      document.body.innerHTML = markup
    }, places.join(''))
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-ovop] > *').length === count,
      places.length,
    )
    const got = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map((widget) => [
          widget.localName,
          ...widget.getAttributeNames().filter((name) => widget.getAttribute(name) === '53.09'),
        ]),
      tags,
    )
    expect(got.length).toBe(tagNames.length)
    for (const [tag, ...names] of got)
      expect(names.sort()).toEqual(
        expect.arrayContaining([...observed[tagNames.indexOf(tag as never)]!].sort()),
      )
  })

  it('may be a class and a link that has the id in its address, where attributes are dropped', async () => {
    const { page, warnings } = await site.goTo({
      body: `${script}<p class="ovop-embed ovop-product-card"><a href="https://produk.example/produk/${product}/?lang=id">Kopi</a></p>
        <div class="ovop-embed ovop-village-map"><a href="/produk/?kabupaten=53.09">Produk Ngada</a></div>`,
    })
    await drawn(page)
    await page.locator('ovop-village-map[regency="53.09"]').waitFor()
    expect(ours(warnings)).toEqual([])
  })

  it('keeps its link while the catalogue is on its way', async () => {
    site.answers.set('/bisu.json', () => 'silence')
    const { page } = await site.visit({
      body: `<script src="/ovop/ovop.js" data-catalog="/bisu.json" async></script>${place}`,
    })
    await page.locator('[data-ovop] > ovop-product-card').waitFor()
    expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
  })

  it('is left as it is without JavaScript', async () => {
    const { page } = await site.visit({ body: script + place }, { javaScriptEnabled: false })
    expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
  })

  it('around others says for them which catalogue and language they have', async () => {
    const body = await (await fetch(new URL('ovop/catalog.json', site.url))).text()
    site.answers.set('/lain.json', () => ({ type: 'application/json', body }))
    const { page, requests, warnings } = await site.visit({
      body: `${script}<div data-ovop="catalog" data-ovop-catalog="/lain.json" data-ovop-lang="en">${place}</div>`,
    })
    await drawn(page)
    expect(requests.filter((url) => url.endsWith('.json'))).toEqual([`${site.url}lain.json`])
    await page.getByRole('button', { name: /^(Order|Ask)/ }).waitFor()
    expect(ours(warnings)).toEqual([])
  })

  it('is upgraded once, whichever tags ask for it', async () => {
    const { page } = await site.visit({ body: script + script + place.repeat(3) })
    await drawn(page, 3)
    await settled(page)
    expect(await page.locator('ovop-product-card').count()).toBe(3)
  })

  it('waits for its link where the page still comes in, also one that is written anew', async () => {
    const { page, errors } = await site.goTo({ body: `${script}${place}` })
    await drawn(page)
    await page.evaluate((text) => {
      document.open()
      document.write(
        `<!doctype html><title>Baru</title><div data-ovop="product-card" data-ovop-product="${text}">`,
      )
    }, product)
    await settled(page)
    expect(await page.locator('ovop-product-card').count()).toBe(0)
    await page.evaluate((text) => {
      document.write(`${text}</div><p>Sesudahnya</p>`)
      document.close()
    }, link)
    await drawn(page)
    expect(await page.locator('ovop-product-card > a').count()).toBe(1)
    expect(await page.locator('[data-ovop] > a').count()).toBe(0)
    expect(errors).toEqual([])
  })
})

describe('a placeholder that comes later', () => {
  it('is found in what an application puts in, and where it puts back what stood there', async () => {
    const { page } = await site.goTo({ body: `${script}<div id="app"></div>` })
    await page.waitForLoadState('load')
    await page.evaluate((markup) => {
      document.querySelector('#app')!.innerHTML = `<section>${markup}</section>`
    }, place)
    await drawn(page)
    await page.evaluate((markup) => {
      document.querySelector('[data-ovop]')!.innerHTML = markup
    }, link)
    await drawn(page)
  })

  it.each([
    ['Turbo', '@hotwired/turbo/dist/turbo.es2017-umd.js', ''],
    ['htmx', 'htmx.org/dist/htmx.min.js', ' hx-boost="true"'],
  ])('is found after navigation by %s, and after coming back', async (_, library, attributes) => {
    const code = readFileSync(createRequire(import.meta.url).resolve(library), 'utf8')
    site.answers.set('/pustaka.js', () => ({ body: code }))
    const head = '<script src="/pustaka.js"></script><script src="/ovop/ovop.js" async></script>'
    const html = (body: string) =>
      `<!doctype html><html lang="id"><head><title>Desa</title>${head}</head><body${attributes}>${body}</body></html>`
    site.answers.set('/dua', () => ({ type: 'text/html', body: html(`<h1>Dua</h1>${place}${place}`) }))
    site.answers.set('/satu', () => ({
      type: 'text/html',
      body: html(`<h1>Satu</h1><a id="ke" href="/dua">Dua</a>${place}`),
    }))
    const { page, errors } = await site.goTo({ body: '<a href="/satu">Mulai</a>' })
    await page.goto(`${site.url}satu`)
    await drawn(page)
    await page.evaluate(() => Object.assign(globalThis, { same: true }))
    await page.locator('#ke').click()
    await page.getByRole('heading', { name: 'Dua' }).waitFor()
    await drawn(page, 2)
    await page.goBack()
    await page.getByRole('heading', { name: 'Satu' }).waitFor()
    await drawn(page)
    expect(await page.evaluate(() => (globalThis as unknown as { same?: boolean }).same)).toBe(true)
    expect(errors).toEqual([])
  })
})

describe('in a shadow root', () => {
  const nested = (open: string) => `
    customElements.define('desa-luar', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<desa-dalam></desa-dalam>' }
    })
    customElements.define('desa-dalam', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: '${open}' }).innerHTML = ${JSON.stringify(place)} ; ${
        open === 'closed' ? '' : 'this.shadowRoot.append(document.createElement("p"))'
      } }
    })`

  it.each([
    ['defined before', (code: string) => `<script>${code}</script>${script}<desa-luar></desa-luar>`],
    [
      'defined later',
      (code: string) => `${script}<desa-luar></desa-luar><script>setTimeout(() => {${code}}, 300)</script>`,
    ],
  ])('a widget is found, at any depth, in elements %s', async (_, body) => {
    const { page } = await site.goTo({ body: body(nested('open')) })
    await drawn(page)
  })

  it.each(['ovop-product-card', 'div'])('a <%s> is found that the page’s source declares', async (name) => {
    const inside =
      name === 'div' ? place : `<ovop-product-card product="${product}">${link}</ovop-product-card>`
    const { page } = await site.goTo({
      body: `${script}<section><template shadowrootmode="open">${inside}</template></section><p>Akhir</p>`,
    })
    await drawn(page)
  })

  it('a widget that comes later is found', async () => {
    const { page } = await site.goTo({ body: `${script}<div id="app"></div>` })
    await page.evaluate((markup) => {
      const root = document.querySelector('#app')!.attachShadow({ mode: 'open' })
      document.body.append(document.querySelector('#app')!)
      setTimeout(() => {
        root.innerHTML = markup
      }, 100)
    }, place)
    await drawn(page)
  })

  it.each([
    ['after the script', true],
    ['before it', false],
  ])('that is closed, a widget is found once the page hands it over, %s', async (_, isLate) => {
    const define = `
      customElements.define('desa-tutup', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'closed' })
          root.innerHTML = ${JSON.stringify(place)}
          const tell = () => document.dispatchEvent(new CustomEvent('ovop-upgrade', { detail: root }))
          tell()
          document.addEventListener('ovop-ready', tell)
          globalThis.root = root
        }
      })`
    const { page } = await site.goTo({
      body: isLate
        ? `${script}<desa-tutup></desa-tutup><script>setTimeout(() => {${define}}, 500)</script>`
        : `<desa-tutup></desa-tutup><script>${define}</script>${script}`,
    })
    await page.waitForFunction(() =>
      (globalThis as unknown as { root?: ShadowRoot }).root
        ?.querySelector('ovop-product-card')
        ?.shadowRoot?.querySelector('article'),
    )
  })

  it('that is closed and not handed over, the console says how to', async () => {
    const { page } = await site.goTo({ body: '' })
    const told = page.waitForEvent('console', (message) => message.text().startsWith('[ovop]'))
    await page.setContent(
      `<script>customElements.define('desa-tutup', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'closed' }).innerHTML = 'isi' }
      })</script><desa-tutup></desa-tutup><script src="/ovop/ovop.js"></script>`,
    )
    expect((await told).text()).toContain('new CustomEvent("ovop-upgrade", { detail: root })')
  })
})
