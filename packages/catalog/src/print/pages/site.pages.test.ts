import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BuiltSite, openBuiltSite, pageFindings } from '@ovop-ntt/testing/built-site.ts'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFile } from '../../../test/sheet-of.ts'
import { build } from '../../write/build.ts'
import { writePages } from './write-pages.ts'

let folder: string
let site: BuiltSite
let page: Page
let errors: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ovop-situs-'))
  await build([dataFile('contoh-produk-ovop.csv')], {
    out: folder,
    villages: dataFile('contoh-desa.csv'),
    publisher: dataFile('publisher.json'),
    sample: true,
    contactsAgreed: true,
  })
  // Without the widgets' script: what is looked at is all that a page without script has.
  await writePages(folder, { address: 'https://katalog.contoh.example/catalog.json', openGraph: false })
  site = await openBuiltSite(pathToFileURL(`${folder}/`))
  const opened = await site.open('/')
  page = opened.page
  errors = opened.errors
})
afterAll(async () => {
  await site?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A page of each kind. */
const kinds = {
  home: '',
  'all products': 'produk/',
  product: 'produk/53.09-kopi-arabika-bajawa/',
  'English product': 'en/produk/53.09-kopi-arabika-bajawa/',
  regency: 'daerah/53.09/',
  village: 'desa/53.09.06.2009/',
  category: 'jenis/beverage/',
  map: 'peta/',
  statistics: 'statistik/',
  codes: 'kode/',
  'frame of a card': 'embed/card/53.09-kopi-arabika-bajawa.html',
  'frame of a list': 'embed/grid/53.09.html',
  'nothing there': '404.html',
}

test.each(Object.entries(kinds))(
  'clean for axe and no wider than the screen, light and dark, on a desk and a phone: %s',
  async (_, path) => {
    errors.length = 0
    await page.goto(new URL(`/${path}`, page.url()).href)
    expect(await page.locator('script[src]').count()).toBe(0)
    // A frame shows through to its host's page, which is of the same scheme: what axe takes for white.
    if (path.startsWith('embed/')) await page.evaluate("document.documentElement.style.background = 'Canvas'")
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      const look = colorScheme === 'light' ? 'whole' : 'other scheme'
      expect(await pageFindings(page, look), `${colorScheme}, ${width} px`).toEqual([])
    }
    // A browser asks for a frame's icon only where it is opened by itself.
    expect(path.startsWith('embed/') ? [] : errors).toEqual([])
  },
)

test('a product is printed with its price, its maker, where it is from and its address, and without the menu', async () => {
  await page.goto(new URL(`/${kinds.product}`, page.url()).href)
  await page.emulateMedia({ media: 'print' })
  for (const words of [
    'Rp 55.000',
    'Kelompok Tani Contoh Bajawa',
    'Beiwali',
    'https://katalog.contoh.example/produk/',
  ])
    expect(await page.getByText(words).locator('visible=true').count(), words).toBeGreaterThan(0)
  expect(await page.locator('header nav').isVisible()).toBe(false)
  await page.emulateMedia({ media: null })
})
