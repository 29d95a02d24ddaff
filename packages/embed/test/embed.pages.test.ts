import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { card, cardsShown, HostSite, product, script, settled } from './host-site.ts'
import { npmBuild, version } from './npm-build.ts'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

/** `/ovop/widgets-LV6a9Fca.js` → `widgets.js` */
const nameOf = (url: string) => new URL(url).pathname.replace(/^.*\//, '').replace(/-[\w-]{8}\.js$/, '.js')
const filesOf = (requests: string[], end: string) => requests.map(nameOf).filter((name) => name.endsWith(end))

/** Scripts in the order of their names, without what keeps data for later visits: that comes two seconds after the data. */
const scriptsOf = (requests: string[]) =>
  filesOf(requests, '.js')
    .filter((name) => name !== 'keep.js')
    .sort()

/** Path of the chunk with the widgets. */
async function widgetsChunk(): Promise<string> {
  const loader = await (await fetch(new URL('ovop/ovop.js', site.url))).text()
  return `/ovop/${/widgets-[\w-]{8}\.js/.exec(loader)?.[0]}`
}

/** A catalogue with the same sample data under another address. */
async function otherCatalogue(path: string): Promise<void> {
  const body = await (await fetch(new URL('ovop/catalog.json', site.url))).text()
  site.answers.set(path, () => ({ type: 'application/json', body }))
}

/** Deadlines of a page come ten times as soon. */
function hurry() {
  const { timeout } = AbortSignal
  AbortSignal.timeout = (milliseconds) => timeout.call(AbortSignal, milliseconds / 10)
}

describe('the first visit to a page with one card', () => {
  it('asks for what it needs once, leaves no trace, registers what is there and what comes later, loads the dialog with the first press', async () => {
    const { page, requests, errors, registered } = await site.visit({ body: script + card })
    await cardsShown(page)
    expect(scriptsOf(requests), 'one script and one chunk').toEqual(['ovop.js', 'widgets.js'])
    expect(requests.filter((url) => url.endsWith('.json'))).toEqual([`${site.url}ovop/catalog.json`])
    expect(
      requests.filter((url) => !url.startsWith(site.url)),
      'asked of others',
    ).toEqual([])
    const traces = () => [document.cookie, localStorage.length, sessionStorage.length]
    expect(await page.evaluate(traces), 'cookies and storage').toEqual(['', 0, 0])
    expect(await page.context().cookies()).toEqual([])
    expect(await registered(), 'what the page uses').toEqual(['ovop-product-card'])

    await page.evaluate(() => document.body.append(document.createElement('ovop-buy-badge')))
    await page.waitForFunction(() => customElements.get('ovop-buy-badge'))
    expect(await registered(), 'and what came later').toEqual(['ovop-product-card', 'ovop-buy-badge'])
    expect(scriptsOf(requests)).toEqual(['buy-badge.js', 'ovop.js', 'widgets.js'])

    for (let times = 0; times < 2; times += 1) {
      await page.getByRole('button', { name: /^(Pesan|Tanya penjual)/ }).click()
      await page.getByText(/^(Pesan|Tanya penjual) lewat WhatsApp/).waitFor()
      await page.keyboard.press('Escape')
    }
    const dialogs = filesOf(requests, '.js').filter((name) => name === 'buy-dialog.js')
    expect(dialogs, 'the dialog, once for two presses').toHaveLength(1)

    await page.evaluate(() => {
      const [first] = document.getElementsByTagName('ovop-product-card')
      first?.remove()
      if (first) document.body.append(first)
    })
    await cardsShown(page)
    expect(errors, 'also when the card moves').toEqual([])
  })

  it('reads no catalogue of the tag for a card that names its own, and none for a badge before it is pressed', async () => {
    await otherCatalogue('/kartu.json')
    const { page, requests } = await site.visit({
      body: `${script}<ovop-buy-badge></ovop-buy-badge><ovop-product-card catalog="/kartu.json" product="${product}"></ovop-product-card>`,
    })
    await cardsShown(page)
    const button = page.getByRole('button', { name: 'Beli Produk NTT' })
    await button.waitFor()
    expect(filesOf(requests, '.json')).toEqual(['kartu.json'])
    await button.click()
    await page.getByRole('dialog').getByRole('link').first().waitFor()
    expect(filesOf(requests, '.json')).toEqual(['kartu.json', 'catalog.json'])
  })

  it('makes one data request for fifty cards, from another host too', async () => {
    const { page, requests, errors } = await site.visit({
      body: `<script src="${site.url.replace('127.0.0.1', 'localhost')}ovop/ovop.js" async></script>${card.repeat(50)}`,
    })
    await cardsShown(page)
    expect(filesOf(requests, '.json')).toEqual(['catalog.json'])
    expect(scriptsOf(requests)).toEqual(['ovop.js', 'widgets.js'])
    const others = requests.slice(1).filter((url) => new URL(url).hostname !== 'localhost')
    expect(
      others.filter((url) => !url.endsWith('.css')),
      'asked of the page’s host',
    ).toEqual([])
    expect(errors).toEqual([])
  })

  it.each([
    [
      'in the head, before there is a body',
      { head: '<script src="/ovop/ovop.js"></script>', body: card },
      'ovop/catalog.json',
    ],
    [
      'at the end of the body, with a catalogue relative to the page',
      { body: `${card}<script src="/ovop/ovop.js" data-catalog="ovop/produk.json"></script>` },
      'ovop/produk.json',
    ],
    ['deferred', { head: '<script src="/ovop/ovop.js" defer></script>', body: card }, 'ovop/catalog.json'],
    [
      'as a module',
      { body: `<script type="module" src="/ovop/ovop.js?v=2"></script>${card}` },
      'ovop/catalog.json',
    ],
  ])('works with the script %s', async (_, hostPage, catalogue) => {
    await otherCatalogue('/ovop/produk.json')
    const { page, requests, errors } = await site.visit(hostPage)
    await cardsShown(page)
    expect(requests.filter((url) => url.endsWith('.json'))).toEqual([site.url + catalogue])
    expect(errors).toEqual([])
  })
})

describe('the script tag', () => {
  it('throws nothing where its code was copied into a script or a module of the page', async () => {
    const code = await (await fetch(new URL('ovop/ovop.js', site.url))).text()
    const copies = ['script', 'script type="module"'].map(async (tag) => {
      const { page, errors, warnings } = await site.visit({ body: `<${tag}>${code}</script>${card}` })
      await expect.poll(() => warnings.join(), { timeout: 15_000 }).toContain('[ovop]')
      expect(
        errors.filter((error) => !error.includes('404')),
        tag,
      ).toEqual([])
      expect(await page.getByRole('link', { name: 'Kopi' }).isVisible(), tag).toBe(true)
    })
    await Promise.all(copies)
  })

  it('loads nothing more on a page without any of our elements', async () => {
    const { page, requests, registered } = await site.visit({ body: `${script}<p>Berita desa</p>` })
    await page.waitForLoadState('load')
    await settled(page)
    expect(filesOf(requests, '.js')).toEqual(['ovop.js'])
    expect(await registered()).toEqual([])
  })

  it('tries again where its chunk does not come at first', async () => {
    const chunk = await widgetsChunk()
    let times = 0
    const body = await (await fetch(new URL(chunk, site.url))).text()
    site.answers.set(chunk, () => {
      times += 1
      return times === 1 ? { status: 503 } : { body }
    })
    const { page } = await site.visit({ body: script + card })
    expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
    await cardsShown(page)
    expect(times).toBe(2)
    site.answers.delete(chunk)
  })

  it('leaves the links where its chunk never comes, and throws nothing into the page', async () => {
    const chunk = await widgetsChunk()
    site.answers.set(chunk, () => ({ status: 503 }))
    const { page, errors, warnings } = await site.visit({ body: script + card })
    await expect
      .poll(() => warnings.filter((text) => text.includes('[ovop]')), { timeout: 10_000 })
      .toHaveLength(1)
    expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
    // What the browser says of the file itself is not ours to keep back.
    expect(errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
    site.answers.delete(chunk)
  })

  it('gives up on a catalogue that never answers', async () => {
    site.answers.set('/bisu.json', () => 'silence')
    const body = `<script src="/ovop/ovop.js" data-catalog="/bisu.json" async></script>${card}`
    const { page, errors } = await site.visit({ body }, {}, (page) => page.addInitScript(hurry))
    await page.getByText('Produk belum dapat dimuat.').waitFor({ timeout: 30_000 })
    expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
    expect(errors).toEqual([])
  })

  it('leaves the links as they are without JavaScript', async () => {
    const { page } = await site.visit({ body: script + card }, { javaScriptEnabled: false })
    expect(await page.getByRole('link', { name: 'Kopi' }).isVisible()).toBe(true)
  })
})

describe('two tags that name different catalogues', () => {
  const tag = (attributes: string, catalogue: string) =>
    `<script ${attributes} src="/ovop/ovop.js" data-catalog="${catalogue}"></script>`

  it.each([
    ['scripts', ''],
    ['modules, of which a browser runs the second no more', 'type="module"'],
  ])('as %s: the first counts, and the console says so once', async (_, attributes) => {
    await otherCatalogue('/satu.json')
    const { page, requests, warnings } = await site.visit({
      body: `${card}${tag(attributes, '/satu.json')}${tag(attributes, '/dua.json')}${card}`,
    })
    await cardsShown(page)
    await settled(page)
    expect(filesOf(requests, '.json')).toEqual(['satu.json'])
    expect(warnings.filter((text) => text.includes('[ovop]'))).toEqual([
      expect.stringContaining('The script tags of this page differ in data-catalog'),
    ])
  })

  it('the first counts also where the second comes from another host, whose code is that of the first', async () => {
    await otherCatalogue('/satu.json')
    const other = site.url.replace('127.0.0.1', 'localhost')
    const { page, requests } = await site.visit({
      body: `${tag('', '/satu.json')}<script src="${other}ovop/ovop.js" data-catalog="/dua.json"></script>${card}`,
    })
    await cardsShown(page)
    expect(filesOf(requests, '.json')).toEqual(['satu.json'])
    expect(scriptsOf(requests)).toEqual(['ovop.js', 'ovop.js', 'widgets.js'])
  })

  it('an element that names its own is how a page shows two', async () => {
    await otherCatalogue('/satu.json')
    await otherCatalogue('/dua.json')
    const { page, requests, warnings } = await site.visit({
      body: `${tag('', '/satu.json')}${card}<ovop-catalog catalog="/dua.json">${card}</ovop-catalog>`,
    })
    await cardsShown(page)
    expect(filesOf(requests, '.json').sort()).toEqual(['dua.json', 'satu.json'])
    expect(warnings.filter((text) => text.includes('[ovop]'))).toEqual([])
  })
})

describe('loaded twice', () => {
  const npm = '<script type="module" src="/npm.js"></script>'
  const elsewhere = () =>
    `<script src="${site.url.replace('127.0.0.1', 'localhost')}ovop/ovop.js" async></script>`
  const alone: [string, () => string][] = [
    ['by two tags', () => script + script],
    ['from two hosts', () => script + elsewhere()],
    ['by tag and from npm', () => script + npm],
    ['from npm and by tag', () => npm + script],
  ]

  it.each([
    ['by two tags, and from npm after them', () => script + script + npm],
    ['from npm, and by tags of two hosts after it', () => npm + script + elsewhere()],
    ...(isLongRun ? alone : []),
  ])('%s, it works once and says nothing', async (_, scripts) => {
    const body = await npmBuild()
    site.answers.set('/npm.js', () => ({ body }))
    const { page, errors, warnings } = await site.visit({
      body: `${scripts()}<ovop-catalog catalog="/ovop/catalog.json">${card}</ovop-catalog>`,
    })
    await page.waitForFunction(() => customElements.get('ovop-product-card'))
    await page.waitForLoadState('networkidle')
    await cardsShown(page)
    expect(errors).toEqual([])
    expect(warnings.filter((text) => text.includes('[ovop]'))).toEqual([])
  })

  it('in another version, it warns once for each element and names both', async () => {
    const body = await npmBuild('9.8.7')
    site.answers.set('/npm-9.js', () => ({ body }))
    const { page, errors, warnings } = await site.visit({ body: script + card })
    await cardsShown(page)
    await page.addScriptTag({ url: '/npm-9.js', type: 'module' })
    await page.waitForFunction(() => customElements.get('ovop-buy-badge'))
    expect(warnings.filter((text) => text.includes('[ovop]'))).toEqual([
      `[ovop] <ovop-product-card> is registered in version ${version}; version 9.8.7 was loaded too and is not used`,
    ])
    expect(errors).toEqual([])
  })
})
