import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Product } from '@ovop-ntt/core'
import { makeProduct } from '@ovop-ntt/fixtures'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { catalogFolder } from '../../../test/catalog-folder.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { clientFor } from '../../open/catalog/index.ts'
import { parseGrid } from './grid.ts'
import { type LabelOptions, makeLabels } from './labels.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  // The decoder of this package, not one from a network.
  const wasm = new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } })
})
afterAll(() => browser.close())

const today = new Date('2026-11-24T00:00:00Z')
/** As many dots to a CSS pixel as make 300 to the inch: an office printer's. */
const printerDots = 300 / 96

async function open(products: readonly Product[], options: Partial<LabelOptions> = {}): Promise<Page> {
  const client = await clientFor(await catalogFolder(products.length, { products }))
  const { html, problems } = await makeLabels(client, { products: 'all', today, ...options })
  expect(problems).toEqual([])
  const file = join(temporaryFolder(), 'label.html')
  writeFileSync(file, html)
  const page = await browser.newPage({
    viewport: { width: 820, height: 1180 },
    deviceScaleFactor: printerDots,
  })
  onTestFinished(() => page.close())
  await page.goto(`file://${file}`)
  return page
}

/** Codes that the decoder finds on each label of a page. */
async function decoded(page: Page): Promise<string[][]> {
  const found: string[][] = []
  for (const label of await page.locator('.label').all()) {
    const codes = await readBarcodes(await label.screenshot(), { formats: ['QRCode', 'EAN13', 'EAN8'] })
    found.push(codes.map(({ format, text }) => `${format} ${text}`).sort())
  }
  return found
}

/** Labels whose text or codes reach beyond them or over each other. */
function cutLabels(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() => {
    const isCut = (label: Element) => {
      const edge = label.getBoundingClientRect()
      const range = document.createRange()
      const rects = [...label.querySelectorAll('p')].flatMap((paragraph) => {
        range.selectNodeContents(paragraph)
        return [...range.getClientRects()]
      })
      const codes = [...label.querySelectorAll('svg, figcaption')].map((code) => code.getBoundingClientRect())
      const outside = [...rects, ...codes].some(
        ({ left, right, top, bottom }) =>
          left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom,
      )
      const over = codes.some((code, index) =>
        [...rects, ...codes.slice(index + 1)].some(
          ({ left, right, top, bottom }) =>
            left < code.right - 1 && right > code.left + 1 && top < code.bottom - 1 && bottom > code.top + 1,
        ),
      )
      return outside || over
    }
    return [...document.querySelectorAll('.label')].filter(isCut).map((label) => label.textContent)
  })
}

/** Pages of the PDF that a printer would get, and their sizes in millimetres. */
async function printed(page: Page): Promise<{ pages: number; sizes: string[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? []
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)]
  const sizes = boxes.map((box) =>
    [box[1], box[2]].map((points) => Math.round((Number(points) * 25.4) / 72)).join('x'),
  )
  return { pages: pages.length, sizes: [...new Set(sizes)] }
}

const certificates = [
  { kind: 'bpom', number: 'MD240935001200027' },
  { kind: 'pirt', number: '1005301000000-30' },
  { kind: 'halal', number: 'ID53110000000010125' },
]
const ean13 = makeProduct(0, { packs: [{ netContent: { value: 500, unit: 'ml' }, gtin: '6291041500213' }] })
const ean8 = makeProduct(1, { packs: [{ gtin: '96385074' }], certificates, sample: true })
const plain = makeProduct(2)
const full = makeProduct(3, {
  name: 'Kopi arabika Flores Bajawa sangrai sedang, giling halus',
  place: { village: 'Mangulewa', district: 'Golewa Barat', regency: 'Kabupaten Timor Tengah Selatan' },
  producer: { name: 'Kelompok Perempuan Tani Contoh Mangulewa' },
  packs: [{ netContent: { value: 250, unit: 'g' }, gtin: '8996001600269' }],
  certificates: certificates.slice(1),
  sample: true,
})

describe('a printed sheet', () => {
  it.each(['2x5', '3x7', '2x8'])('of %s labels is read back by a decoder', async (grid) => {
    const products =
      grid === '2x8' ? [ean13, plain] : grid === '3x7' ? [ean13, plain, ean8] : [ean13, ean8, plain, full]
    const page = await open(products, { grid: parseGrid(grid) })
    expect(await cutLabels(page)).toEqual([])
    const pageOf = ({ id }: Product) => `QRCode https://produk.example/produk/${id}/`
    const eans = new Map([
      [ean13, 'EAN-13 6291041500213'],
      [ean8, 'EAN-8 96385074'],
      [full, 'EAN-13 8996001600269'],
    ])
    const said = (await decoded(page)).map((codes) => codes.map((code) => code.replace(/^EAN(\d)/, 'EAN-$1')))
    expect(said.sort()).toEqual(
      products
        .map((product) => [eans.get(product), pageOf(product)].filter((code) => code !== undefined))
        .sort(),
    )
  })

  it('keeps every label whole on A4, over several pages', async () => {
    const products = Array.from({ length: 9 }, (_, n) => makeProduct(n, { certificates, sample: true }))
    const page = await open(products, { copies: 5, grid: parseGrid('3x7') })
    expect(await page.locator('.label').count()).toBe(45)
    expect(await printed(page)).toEqual({ pages: 3, sizes: ['210x297'] })
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('.label')].filter((label) => {
        const [own, sheet] = [label, label.closest('.page')!].map((element) =>
          element.getBoundingClientRect(),
        )
        return own!.right > sheet!.right || own!.bottom > sheet!.bottom || own!.left < sheet!.left
      }),
    )
    expect(outside).toEqual([])
  })

  it('cuts no text, whatever its length and letters', async () => {
    const names = [
      'Madu',
      'Keripik pisang kepok aneka rasa dengan garam laut Kualin dan gula lontar Rote asli',
      'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
      'illillillillillillillillillillillillillillillillillillill',
      'Супер мёд из леса Амфоанг',
      '蜂蜜蜂蜜蜂蜜蜂蜜蜂蜜蜂蜜',
      '🍯🍯🍯 Madu 🐝🐝🐝',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    ]
    const products = names.map((name, n) =>
      makeProduct(n, {
        name,
        packs: n % 2 ? [{ netContent: { value: 1.5, unit: 'kg' }, gtin: '6291041500213' }] : [],
        producer: {
          name: n % 3 ? 'Kelompok Contoh' : 'Kelompok Usaha Bersama Perempuan Tani Sejahtera Mandiri',
        },
        certificates: certificates.slice(n % 3),
      }),
    )
    for (const grid of ['2x5', '2x4']) {
      const page = await open(products, { grid: parseGrid(grid), language: 'en' })
      expect(await cutLabels(page)).toEqual([])
    }
  })

  it('loads nothing and runs no script', async () => {
    const page = await open([plain])
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.reload()
    expect(requests).toEqual([page.url()])
    expect(await page.locator('script').count()).toBe(0)
  })
})
