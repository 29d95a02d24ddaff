import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCatalog, makeProduct } from '@ovop-ntt/fixtures'
import { serveFiles, startServer } from '@ovop-ntt/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { catalogFolder } from '../../../test/catalog-folder.ts'
import { run } from '../../../test/run-ovop.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { clientFor } from '../../open/catalog/index.ts'
import { eanOf } from './barcodes.ts'
import { parseGrid } from './grid.ts'
import { type LabelOptions, makeLabels } from './labels.ts'

const packs = [
  { price: 1000, netContent: { value: 250, unit: 'g' }, gtin: '6291041500213' },
  { price: 3000, netContent: { value: 1, unit: 'kg' }, sku: 'MADU-1' },
]
const honey = makeProduct(0, { packs })
const today = new Date('2026-11-24T00:00:00Z')

async function make(options: Partial<LabelOptions>, products = [honey, makeProduct(1)]) {
  const client = await clientFor(await catalogFolder(2, { products }))
  return makeLabels(client, { products: [honey.id], today, ...options })
}
const count = (html: string, part: string) => html.split(part).length - 1

describe('labels', () => {
  it('are one for each pack, or for the pack that is asked for', async () => {
    expect(await make({})).toMatchObject({ labels: 2, pages: 1, problems: [] })
    for (const pack of ['1kg', '1 KG', 'madu-1']) {
      const { html, labels } = await make({ pack })
      expect(labels).toBe(1)
      expect(html).toContain('Isi bersih 1 kg')
      expect(html).not.toContain('class="ean"')
    }
    expect((await make({ pack: '6291041500213' })).html).toContain('class="ean"')
  })

  it('run over as many pages as they need, copies and used places counted', async () => {
    const made = await make({ products: 'all', copies: 7, skip: 3, grid: parseGrid('3x7') })
    expect(made).toMatchObject({ labels: 21, pages: 2 })
    expect(count(made.html, '<section class="page')).toBe(2)
    expect(count(made.html, '<article')).toBe(21)
    expect(count(made.html, '<div></div>')).toBe(3)
  })

  it('lead to the product’s page', async () => {
    expect((await make({})).html).toContain('aria-label="https://produk.example/produk/53.01-produk-0/"')
  })

  it('show text of a catalogue as text', async () => {
    const name = '<img src=x onerror="alert(1)">'
    const { html } = await make({}, [makeProduct(0, { name })])
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x')
  })

  it('go on where one product fails, which is named', async () => {
    const long = makeProduct(2, { name: 'Panjang '.repeat(200) })
    const { labels, problems } = await make({ products: [honey.id, long.id, '53.01-tidak-ada'] }, [
      honey,
      long,
    ])
    expect(labels).toBe(2)
    expect(problems).toEqual([
      { product: long.id, message: expect.stringContaining('tidak muat'), left: 'out' },
      { product: '53.01-tidak-ada', message: 'tidak ada di katalog', left: 'out' },
    ])
  })

  it('have no barcode for a GTIN that no EAN carries, and tell so', async () => {
    for (const gtin of ['16291041500210', '6291041500214']) {
      const { html, problems } = await make({}, [makeProduct(0, { packs: [{ gtin }] })])
      expect(html).not.toContain('class="ean"')
      expect(problems).toEqual([
        { product: honey.id, message: expect.stringContaining('tanpa barcode'), left: 'in' },
      ])
    }
  })

  it('are refused where there is nothing to print', async () => {
    await expect(make({ products: ['53.01-tidak-ada'] })).rejects.toThrow(
      /53\.01-tidak-ada: tidak ada di katalog/,
    )
    await expect(make({ pack: '5 kg' })).rejects.toThrow(/tidak ada kemasan "5 kg"; yang ada: 250 g; 1 kg/)
    await expect(make({ copies: 5000 })).rejects.toThrow(/lebih dari 5000 label/)
  })

  it('want a product page that a phone can open', async () => {
    const at = async (productUrl: string | undefined) =>
      clientFor(await catalogFolder(1, { about: { productUrl } }))
    const options = { products: 'all' as const }
    await expect(makeLabels(await at(undefined), options)).rejects.toThrow(
      /katalog "uji" tidak punya productUrl/,
    )
    await expect(makeLabels(await at('../produk/{id}'), options)).rejects.toThrow(/--address/)
    const address = 'https://produk.example/katalog/catalog.json'
    const { html } = await makeLabels(await at('../produk/{id}'), { ...options, address })
    expect(html).toContain('aria-label="https://produk.example/produk/53.01-produk-0"')
  })
})

describe('the EAN of a GTIN', () => {
  it.each([
    ['6291041500213', { symbol: 'ean13', digits: '6291041500213' }],
    ['96385074', { symbol: 'ean8', digits: '96385074' }],
    ['614141000036', { symbol: 'ean13', digits: '0614141000036' }],
    ['06291041500213', { symbol: 'ean13', digits: '6291041500213' }],
    ['16291041500210', undefined],
    ['6291041500214', undefined],
  ])('%s is %j', (gtin, ean) => {
    expect(eanOf(gtin)).toEqual(ean)
  })
})

describe('a catalogue', () => {
  it('is read from a folder, a file, and an address', async () => {
    const folder = await catalogFolder(1)
    const server = await startServer(serveFiles((await makeCatalog(1)).files))
    onTestFinished(() => server.close())
    for (const source of [folder, join(folder, 'catalog.json'), server.url, `${server.url}catalog.json`]) {
      expect((await (await clientFor(source)).product('53.01-produk-0')).id).toBe('53.01-produk-0')
    }
  })

  it('of many pages is read from a folder too', async () => {
    const client = await clientFor(await catalogFolder(400))
    const products = ['53.01-produk-0', '53.02-produk-397', '53.02-produk-1']
    expect(await makeLabels(client, { products, today })).toMatchObject({ labels: 3, problems: [] })
  })

  it('that is not there is named', async () => {
    await expect(clientFor(join(temporaryFolder(), 'katalog'))).rejects.toThrow('catalog.json: tidak ada')
  })
})

describe('ovop label', () => {
  it('writes a sheet', async () => {
    const out = join(temporaryFolder(), 'label.html')
    const source = await catalogFolder(3)
    const { out: said, err, code } = await run('label', source, '--all', '--out', out, '--grid', '3x7')
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(said).toContain(`${out}: 3 label, 1 halaman A4, 3 × 7`)
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('names what it leaves out, and ends with 1', async () => {
    const out = join(temporaryFolder(), 'label.html')
    const source = await catalogFolder(1)
    const { err, code } = await run('label', source, '--product', '53.01-produk-0', 'x', '--out', out)
    expect(err).toContain('x: tidak ada di katalog tidak dicetak')
    expect(code).toBe(1)
    expect(existsSync(out)).toBe(true)
  })

  it('names a row of the catalogue that cannot be read', async () => {
    const out = join(temporaryFolder(), 'label.html')
    const source = await catalogFolder(2, {
      products: [makeProduct(0), { ...makeProduct(1), name: 7 as never }],
    })
    const { err, code } = await run('label', source, '--all', '--out', out)
    expect(err).toMatch(/53\.02-produk-1.*tidak dicetak/)
    expect(code).toBe(1)
  })

  it.each([
    [[], /sebutkan --product/],
    [['--all', '--grid', '9'], /"9" bukan susunan label/],
  ])('refuses %j', async (flags, message) => {
    const source = await catalogFolder(1)
    const out = join(temporaryFolder(), 'label.html')
    await expect(run('label', source, ...flags, '--out', out)).rejects.toThrow(message)
    expect(existsSync(out)).toBe(false)
  })
})
