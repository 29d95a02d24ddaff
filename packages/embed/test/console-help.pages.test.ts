import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Case, card, cardsShown, HostSite, onOnePage, product, script } from './host-site.ts'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

/** The shape of a key, of nobody. */
const someKey = `B${'a'.repeat(86)}`
const link = '<a href="/produk">Kopi</a>'

/** The line on a tag that HTML does not close. */
const closedBySlash = (takenIn: string) =>
  new RegExp(`has taken in ${takenIn}.*HTML closes no tag by "/>"\\. Close it by </`)

const ofOurs = (warnings: string[]) => warnings.filter((text) => text.startsWith('[ovop]'))

/** What the console says of ours, as soon as it says as many things. */
async function told(warnings: string[], lines = 1): Promise<string[]> {
  await expect.poll(() => ofOurs(warnings).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(lines)
  return ofOurs(warnings)
}

/** Each is told in a line, and there are no others. */
function expectEach(lines: string[], cases: readonly Case<[line: RegExp]>[]): void {
  for (const [what, , line] of cases)
    expect(
      lines.filter((text) => line.test(text)),
      what,
    ).toHaveLength(1)
  expect(lines).toHaveLength(cases.length)
}

describe('the console tells, in one line and once,', () => {
  const widgets: Case<[line: RegExp]>[] = [
    [
      'an id that the catalogue does not have, with the nearest ones',
      '<ovop-product-card product="53.09-kopi-arabika-bajwa"></ovop-product-card>',
      /^\[ovop\] <ovop-product-card product="53\.09-kopi-arabika-bajwa">: \S+catalog\.json has no product .* Did you mean "53\.09-kopi-arabika-bajawa"\?$/,
    ],
    [
      'an id without its regency',
      '<ovop-product-card product="kopi-arabika-bajawa"></ovop-product-card>',
      /^\[ovop\] <ovop-product-card product="kopi-arabika-bajawa">.* Did you mean "53\.09-kopi-arabika-bajawa"\?$/,
    ],
    [
      'a regency’s name where its code is wanted',
      `<div data-ovop="product-grid" data-ovop-regency="Kab. Ngada"><a href="/">Produk</a></div>`,
      /^\[ovop\] <div data-ovop="product-grid" .*: regency takes a Kemendagri code: write regency="53\.09" for Kab\. Ngada$/,
    ],
    [
      'a kind of widget that there is not',
      `<div data-ovop="produk-card">${link}</div>`,
      /^\[ovop\] <div data-ovop="produk-card">: there is no widget "produk-card"; data-ovop is product-card/,
    ],
    [
      'a class that names no widget',
      `<div class="ovop-embed">${link}</div>`,
      /^\[ovop\] <div class="ovop-embed"> has no class that says which widget it is: one of .*ovop-product-card/,
    ],
    [
      'an attribute that is nearly one of the element’s',
      `<ovop-product-card catalog_key="B" product="${product}">${link}</ovop-product-card>`,
      /^\[ovop\] <ovop-product-card .*: catalog_key means nothing to it; it knows catalog-key/,
    ],
    [
      'a setting of a placeholder without its prefix',
      `<div data-ovop="product-card" data-theme="dark" data-ovop-product="${product}">${link}</div>`,
      /: data-theme means nothing to it: write data-ovop-theme$/,
    ],
    [
      'a key that is empty',
      `<ovop-product-card catalog-key=" " product="${product}">${link}</ovop-product-card>`,
      /: its catalog-key is empty: the catalogue is not checked, and no payment code is drawn\. Write/,
    ],
    [
      'a key that is none',
      `<ovop-product-card catalog-key="kunci-dinas" product="53.09-kopi-arabika-bajawa">${link}</ovop-product-card>`,
      /: its catalog-key names "kunci-dinas", which is no key: .* Copy it whole/,
    ],
    [
      'an attribute that the element does not know',
      `<div data-ovop="product-card" data-ovop-produk="${product}" data-ovop-product="${product}">${link}</div>`,
      /data-ovop-produk means nothing to it; it knows data-ovop-product\?$/,
    ],
    [
      'a tag closed by “/>” that took in a part of the page',
      `<ovop-product-card product="${product}" /><p>Berita desa</p><footer>Kaki</footer>`,
      closedBySlash('<footer>'),
    ],
    [
      'a placeholder closed by “/>” that took in what follows, which is left to be read',
      `<div data-ovop="product-card" data-ovop-product="${product}" /><p>Kabar desa</p>`,
      closedBySlash('<p>'),
    ],
    [
      'a tag closed by “/>” that took in another widget',
      `<ovop-buy-badge /><ovop-product-card product="${product}">${link}</ovop-product-card>`,
      closedBySlash('<ovop-product-card'),
    ],
  ]
  it.each(onOnePage(widgets))('%s', async (_, cases) => {
    const body = cases.map(([, markup]) => `<section>${markup}</section>`).join('')
    const { page, warnings } = await site.visit({ body: script + body })
    expectEach(await told(warnings, cases.length), cases)
    if (body.includes('Kabar desa')) expect(await page.getByText('Kabar desa').isVisible()).toBe(true)
    await page.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), body + card)
    await page.locator(`body > ovop-product-card[product="${product}"] article`).waitFor()
    expectEach(ofOurs(warnings), cases)
  })

  const tags: Case<[line: RegExp]>[] = [
    ['a key of the script tag that is none', 'data-catalog-key="BBB"', /names "BBB", which is no key: /],
    ['an empty key of the script tag', 'data-catalog-key=""', /: its data-catalog-key is empty: /],
    [
      'a misspelt setting',
      'data-catalogue="/ovop/catalog.json"',
      /: data-catalogue means .*: write data-catalog$/,
    ],
    [
      'a setting without its prefix',
      'catalog-key="x"',
      /: catalog-key means nothing to it: write data-catalog-key$/,
    ],
  ]
  const untrusted: Case<[line: RegExp]> = [
    'a catalogue that its key does not vouch for',
    `data-catalog-key="${someKey}"`,
    /catalog\.json is not trusted \(unsigned\): it carries no signature.* Its publisher signs it/,
  ]
  it.each([...onOnePage(tags), ...onOnePage([untrusted])])('%s', async (_, cases) => {
    const body = cases.map(
      ([, attribute]) =>
        `<script src="/ovop/ovop.js" data-lang="id" data-cfasync="false" ${attribute} async></script>`,
    )
    const { warnings } = await site.visit({ body: body.join('') + card + card })
    expectEach(await told(warnings, cases.length), cases)
  })

  it('a key that cannot be checked, since the page came by plain http: on the script tag, and on an element', async () => {
    const { page, warnings } = await site.visit({ body: '' })
    await page.route('http://desa.example/**', async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname !== '/')
        return route.fulfill({ response: await route.fetch({ url: site.url + pathname.slice(1) }) })
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><script src="/ovop/ovop.js" data-catalog-key="${someKey}" async></script>
          ${card}${card.replace(' product=', ` catalog-key="${someKey}" product=`)}`,
      })
    })
    await page.goto('http://desa.example/')
    await cardsShown(page)
    const ofHttp = (where: string) =>
      new RegExp(
        `^\\[ovop\\] ${where}.*: this page came by plain http, where browsers check no signature\\. .* no payment code is drawn\\. Serve the page by https$`,
      )
    expectEach(await told(warnings, 2), [
      ['on the script tag', '', ofHttp('The script tag names data-catalog-key')],
      ['on an element', '', ofHttp('<ovop-product-card catalog-key=')],
    ])
    // What the page still asks for is answered: it is fetched by the page, which is about to be closed.
    await page.unrouteAll({ behavior: 'wait' })
  })
})

it('says nothing of a page that is as it should be', async () => {
  const { page, warnings } = await site.visit({
    body: `${script}${card}<ovop-buy-badge><span slot="label">Beli</span></ovop-buy-badge>
      <ovop-product-grid regency="53.09">${card}</ovop-product-grid><ovop-village-map regency="53.09"></ovop-village-map>
      <ovop-product-grid server-rendered="live"><form role="search"><input name="q"></form><p>Produk</p></ovop-product-grid>
      <ovop-qris product="${product}"><p>Mintalah kodenya kepada produsen.</p></ovop-qris>`,
  })
  await cardsShown(page)
  expect(warnings.filter((text) => text.startsWith('[ovop]'))).toEqual([])
})
