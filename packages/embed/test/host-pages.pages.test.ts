// What sites and their visitors' browsers do to a page with our elements on it.
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { card, cardsShown, HostSite, product, script, settled, style } from './host-site.ts'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

/** What comes at once on a quiet machine comes late on one that does other work besides. */
const soon = { timeout: 15_000 }

const map = (attributes = '') =>
  `<ovop-village-map loading="eager" ${attributes}><a href="/desa">Desa</a></ovop-village-map>`
const qris = `<ovop-qris product="${product}"><a href="/bayar">Bayar</a></ovop-qris>`
const cardOf = (id: string) =>
  `<ovop-product-card product="${id}"><a href="/${id}">${id}</a></ovop-product-card>`
const others = ['53.10-kompiang-ruteng', '53.14-tii-langga'] as const

const nameOn = (page: Page, nth = 0) =>
  page.locator('ovop-product-card').nth(nth).locator('[part=name]').textContent()
const mapShown = (page: Page, nth = 0) =>
  page.locator('ovop-village-map').nth(nth).locator('path.region').first().waitFor({ state: 'attached' })

describe('a page that resets every element, and changes what the browser gives as error monitors do', () => {
  it('leaves card, map and dialog their layout, and hears of no exception', async () => {
    const { page, errors } = await site.visit({
      head: `${style}<style>body * { all: unset }</style><script>
        const before = fetch
        window.fetch = async (...asked) => new Proxy(await before(...asked), {
          get(answer, key) { const value = Reflect.get(answer, key, answer); return typeof value === 'function' ? value.bind(answer) : value },
        })
        window.Promise = class Watched extends Promise {}
        const define = customElements.define
        customElements.define = function (name, made, ...rest) { return define.call(this, name, class extends made {}, ...rest) }
      </script>`,
      body: `${script}<div style="display: block; width: 300px">${card}</div><div style="display: block">${map()}</div>`,
    })
    await cardsShown(page)
    await mapShown(page)
    const box = (await page.locator('ovop-product-card').boundingBox())!
    expect(box.width).toBeGreaterThan(280)
    expect(box.height).toBeGreaterThan(300)
    expect((await page.locator('ovop-village-map [part=stage]').boundingBox())!.height).toBeGreaterThan(200)
    await page.locator('ovop-product-card [part=button]').click()
    await page.locator('ovop-product-card dialog [part=way]').first().waitFor()
    expect(errors).toEqual([])
  })
})

describe('an application', () => {
  it('that gave a product before the code was there, as text at that, is heard when it gives it again', async () => {
    const { page, errors } = await site.visit({
      body: `<script>
        const early = document.createElement('ovop-product-card')
        early.setAttribute('product', '[object Object]')
        document.body.append(early)
      </script>${card}${script}`,
    })
    await page.locator('ovop-product-card').nth(1).locator('article').waitFor()
    await page.evaluate(async () => {
      const [early, other] = document.querySelectorAll<HTMLElement & { product: unknown }>(
        'ovop-product-card',
      )
      early!.product = other!.getAttribute('product')
    })
    await cardsShown(page)
    expect(await nameOn(page)).toBe(await nameOn(page, 1))
    expect(errors).toEqual([])
  })

  it('that clones, moves and writes anew what is drawn has whole cards, and each once', async () => {
    const { page, errors } = await site.visit({
      body: `${script}<div id="sini">${card}${map('regency="53.09"')}</div><div id="sana"></div>`,
    })
    await cardsShown(page)
    await mapShown(page)
    await page
      .locator('ovop-village-map')
      .getByRole('button', { name: /^Beiwali/ })
      .click()
    await page.locator('ovop-village-map ovop-product-card article').waitFor()
    await page.evaluate(() => {
      const [here, there] = [document.getElementById('sini')!, document.getElementById('sana')!]
      const drawn = here.querySelector('ovop-product-card')!
      there.append(drawn.cloneNode(true), here.querySelector('ovop-village-map')!)
      there.insertAdjacentHTML('beforeend', drawn.outerHTML)
      there.prepend(drawn)
    })
    await cardsShown(page)
    const names = await page.locator('#sana > ovop-product-card [part=name]').allTextContents()
    expect(names.map((name) => name.trim())).toEqual(Array(3).fill('Kopi arabika Bajawa'))
    expect(await page.locator('#sana > ovop-product-card [part=button]').count()).toBe(3)
    expect(await page.locator('ovop-village-map #title').textContent()).toBe('Beiwali')
    expect(errors).toEqual([])
  })
})

describe('a translator that puts its own elements around our texts', () => {
  it('breaks nothing, and the next product is shown with its own', async () => {
    const { page, errors } = await site.visit({ body: `${script}${card}` })
    await cardsShown(page)
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('ovop-product-card')!
      const walker = document.createTreeWalker(shadowRoot!, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts.filter(
        ({ data, parentElement }) => data.trim() && parentElement?.localName !== 'style',
      )) {
        const font = document.createElement('font')
        font.textContent = `~${text.data}`
        text.replaceWith(font)
      }
    })
    await page
      .locator('ovop-product-card')
      .evaluate((element, id) => element.setAttribute('product', id), others[0])
    await expect.poll(() => nameOn(page), soon).toMatch(/^\s*Kompiang/)
    expect(await page.locator('ovop-product-card article').textContent()).not.toContain('Bajawa')
    expect(errors).toEqual([])
  })
})

describe('a tag manager', () => {
  it('that puts the script in late and without its settings, shows the sample, and says so', async () => {
    const { page, errors } = await site.visit({
      body: `${card}<script>
        addEventListener('load', () => setTimeout(() => {
          const tag = document.createElement('script')
          tag.src = '/ovop/ovop.js'
          document.head.append(tag)
        }))
      </script>`,
    })
    await cardsShown(page)
    expect(await page.locator('ovop-product-card [part=sample]').textContent()).toContain('Contoh')
    expect(errors).toEqual([])
  })
})

/** Each width of the long run is drawn. */
const patience = isLongRun ? { timeout: 240_000 } : {}

describe('widths that change without end', patience, () => {
  it('bring no error of a resize observer, and a map that fits afterwards', async () => {
    const { page, errors } = await site.visit({
      body: `<script>const loops = []; addEventListener('error', (e) => loops.push(e.message))</script>
        ${script}<div id="kotak" style="width: 300px">${card}${map()}${qris}</div>`,
    })
    await cardsShown(page)
    await mapShown(page)
    const times = isLongRun ? { step: 26, turns: 6 } : { step: 78, turns: 3 }
    await page.evaluate(async ({ step, turns }) => {
      const frame = () => new Promise(requestAnimationFrame)
      const widths: number[] = []
      for (let width = 280; width < 1320; width += step) widths.push(width)
      for (const threshold of [260, 480, 640, 760])
        for (let n = 0; n < turns; n++) widths.push(threshold + (n % 2 ? 1 : -1))
      for (const width of [...widths, 700]) {
        document.getElementById('kotak')!.style.width = `${width}px`
        await frame()
      }
    }, times)
    await settled(page)
    const inside = () =>
      page.locator('ovop-village-map').evaluate((element) => {
        const stage = element.shadowRoot!.querySelector('.stage')!.getBoundingClientRect()
        const boxes = [...element.shadowRoot!.querySelectorAll('path.region')].map((one) =>
          one.getBoundingClientRect(),
        )
        return boxes.every(({ left, right }) => left >= stage.left && right <= stage.right)
      })
    await expect.poll(inside, soon).toBe(true)
    expect(await page.evaluate('loops')).toEqual([])
    expect(errors).toEqual([])
  })
})

describe('a map that nobody sees at first', () => {
  it.each([
    [
      'in closed details',
      '<details id="tempat"><summary>Peta</summary>',
      '</details>',
      'tempat.open = true',
      'tempat.open = false',
    ],
    ['in a closed dialog', '<dialog id="tempat">', '</dialog>', 'tempat.show()', 'tempat.close()'],
  ])('fits its regency when it is shown, at another size too: %s', async (_, start, end, show, hide) => {
    const { page, errors } = await site.visit(
      { body: `${script}${start}<div id="lebar" style="width: 700px">${map('regency="53.14"')}</div>${end}` },
      { viewport: { width: 1000, height: 800 } },
    )
    await page.waitForFunction(() => customElements.get('ovop-village-map'))
    await page.evaluate(show)
    await mapShown(page)
    const fits = () =>
      page.locator('ovop-village-map').evaluate((element) => {
        const root = element.shadowRoot!
        const stage = root.querySelector('.stage')!.getBoundingClientRect()
        const rote = root.querySelector('[data-id="53.14"]')!.getBoundingClientRect()
        const isInside =
          rote.left >= stage.left &&
          rote.right <= stage.right &&
          rote.top >= stage.top &&
          rote.bottom <= stage.bottom
        return isInside && Math.max(rote.width / stage.width, rote.height / stage.height) > 0.4
      })
    await expect.poll(fits, soon).toBe(true)
    await page.evaluate(hide)
    await page.evaluate("lebar.style.width = '340px'")
    await page.evaluate(show)
    await expect.poll(fits, soon).toBe(true)
    expect(errors).toEqual([])
  })
})

describe('texts that no layout was made for', () => {
  const changes: [string, object][] = [
    ['a name without a blank', { name: 'Kopi'.repeat(75) }],
    [
      'Arabic',
      { name: 'قهوة أرابيكا من باجاوا', place: { village: 'باجاوا', district: 'x', regency: 'نغادا' } },
    ],
    ['Chinese and emoji', { name: '巴贾瓦阿拉比卡咖啡☕️👨‍👩‍👧‍👦'.repeat(4) }],
    ['a picture that is a line', { images: [{ src: '/garis.svg', width: 6000, height: 10, alt: '' }] }],
  ]

  it('stay in the card, at the width of two on a telephone', async () => {
    site.answers.set('/garis.svg', () => ({
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="6000" height="10"/>',
    }))
    const { page, errors } = await site.visit({
      body: `${script}<div style="width: 164px">${card}</div><div style="width: 300px">${cardOf(product)}</div>`,
    })
    await cardsShown(page)
    for (const [what, change] of changes) {
      await page.evaluate(async (change) => {
        for (const element of document.querySelectorAll<
          HTMLElement & { product: unknown; client: { product(id: string): Promise<object> } }
        >('ovop-product-card')) {
          const whole = await element.client.product(element.getAttribute('product')!)
          element.product = { ...whole, ...change }
        }
      }, change)
      await settled(page)
      const spill = await page.evaluate(() =>
        [...document.querySelectorAll('ovop-product-card')].flatMap((element) => {
          const edge = element.getBoundingClientRect()
          return [...element.shadowRoot!.querySelectorAll('[part]')]
            .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > edge.right + 0.5)
            .map((part) => part.getAttribute('part'))
        }),
      )
      expect(spill, what).toEqual([])
      expect(await page.locator('ovop-product-card article').count(), what).toBe(2)
    }
    expect(errors).toEqual([])
  })
})
