import { readFileSync } from 'node:fs'
import { Product } from '@ovop-ntt/core/model'
import { expect, test } from 'vitest'
import { checkSources } from '../../../test/check-sources.ts'
import { dataFile } from '../../../test/sheet-of.ts'
import { readJson } from '../records/json.ts'
import { discountedPrice, readPhotos, readShopText, readUnit } from './shop-text.ts'

const sample = readFileSync(dataFile('contoh-lapak-opensid.json'), 'utf8')
type Row = Record<string, unknown>
type Shop = Record<'config' | 'produk' | 'produk_kategori' | 'pelapak', Row[]>
type Change = (shop: Shop) => unknown

const check = (change: Change = () => {}, contactsAgreed = false) => {
  const shop: Shop = JSON.parse(sample)
  change(shop)
  return checkSources([readJson('lapak.json', JSON.stringify(shop))], { contactsAgreed, sample: true })
}

test('the sample shop gives exactly its 20 active products', async () => {
  const { products, counts } = await check()
  expect(counts).toEqual({ rows: 25, good: 20, bad: 1, skipped: 4, products: 20, errors: 2, warnings: 7 })
  const rows = products.map(({ id, category, packs: [pack] }) =>
    [id.slice(6), category, pack?.price, pack?.container, pack?.netContent?.value].join(' '),
  )
  expect(rows).toEqual([
    'kopi-arabika-beiwali-200-gram-beiwali beverage 55000 bungkus ',
    'kopi-arabika-beiwali-1-kg-beiwali beverage 216000 kg ',
    'kopi-green-bean-beiwali beverage 115000 kg ',
    'keripik-pisang-beiwali snack 15000 bungkus ',
    'keripik-talas-beiwali snack 14000 bungkus ',
    'kacang-tanah-sangrai-beiwali snack 10000 bungkus ',
    'stik-kelor-beiwali snack 12000 pcs ',
    'selendang-tenun-ngada-beiwali ikat-weaving 250000 lembar ',
    'sarung-tenun-ngada-lawo-beiwali ikat-weaving 850000 lembar ',
    'ikat-kepala-boku-beiwali ikat-weaving 75000 lembar ',
    'gelas-bambu-beiwali handicraft 35000 pcs ',
    'nampan-bambu-beiwali handicraft 51000 pcs ',
    'sedotan-bambu-beiwali handicraft 20000 lusin ',
    'jahe-instan-beiwali herbal 30000 toples 200',
    'minyak-kelapa-murni-beiwali herbal 45000 botol 250',
    'teh-daun-kelor-beiwali beverage 25000 paket ',
    'sambal-teri-beiwali spice 22000 botol ',
    'kemiri-kupas-beiwali spice 40000 kg ',
    'cabai-bubuk-beiwali spice 15000 gram ',
    'madu-lebah-beiwali food 90000 botol ',
  ])
})

test('a product of the shop is the village’s, and nothing of its seller comes along', async () => {
  const { products } = await check()
  expect(products[1]).toEqual({
    id: '53.09-kopi-arabika-beiwali-1-kg-beiwali',
    name: 'Kopi Arabika Beiwali 1 kg',
    category: 'beverage',
    summary: 'Kemasan 1 kg, biji utuh.\nPesan dua hari sebelumnya.',
    village: '53.09.06.2009',
    place: { village: 'Beiwali', district: 'Bajawa', regency: 'Kabupaten Ngada' },
    producer: { name: 'Lapak Desa Beiwali' },
    packs: [{ container: 'kg', price: 216000 }],
    images: [],
    certificates: [],
    channels: [{ kind: 'website', url: 'https://beiwali.contoh.example/' }],
    payments: [],
    updatedAt: '2026-09-06',
    sample: true,
  })
  for (const product of products) expect(Product.safeParse(product).success).toBe(true)
  const published = JSON.stringify(products)
  expect(published).not.toMatch(/PELAPAK|0000000000000000|8120000|121\.00|-8\.76/)
  expect(JSON.stringify((await check(undefined, true)).products)).not.toMatch(/PELAPAK|0000000000000000/)
})

test('what is not active is skipped and named, by the product’s id in OpenSID', async () => {
  const { problems } = await check()
  const skipped = problems.filter(({ code }) => code === 'row-inactive')
  expect(skipped.map(({ sheet, row, value, message }) => [sheet, row, value, message.split(',')[0]])).toEqual(
    [
      ['produk', 21, 'Alpukat Mentega', 'tidak aktif di OpenSID (produk)'],
      ['produk', 22, 'Telur Ayam Kampung', 'tidak aktif di OpenSID (kategori Hasil Ternak)'],
      ['produk', 23, 'Anyaman Pandan Kecil', 'tidak aktif di OpenSID (pelapaknya)'],
      ['produk', 24, 'Ubi Rebus Beku', 'tidak aktif di OpenSID (produk)'],
    ],
  )
})

test('what is wrong in the sample is found: a tag in a name, and a discount of all', async () => {
  const { problems } = await check()
  const found = (code: string) =>
    problems.filter((problem) => problem.code === code).map(({ row, column }) => `${row} ${column}`)
  expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'markup-in-text',
    'discount-unreadable',
  ])
  expect(found('markup-in-text')).toEqual(['25 nama'])
  expect(found('discount-unreadable')).toEqual(['25 harga'])
  expect(found('photos-cut')).toEqual(['25 foto'])
  expect(found('text-cleaned')).toEqual(['15 deskripsi'])
  expect(found('contact-withheld')).toEqual(['1 telepon'])
})

test('phones are published only with consent, in the one form there is', async () => {
  const { products } = await check(undefined, true)
  const phones = new Set(
    products.flatMap(({ channels }) => channels.flatMap(({ phone }) => phone ?? [])).sort(),
  )
  expect([...phones]).toEqual([
    '+6281200000201',
    '+6281200000202',
    '+6281200000204',
    '+6281200000205',
    '+6281200000207',
  ])
})

test('texts come as their authors meant them', async () => {
  const { products } = await check()
  const summaryOf = (name: string) => products.find((product) => product.name === name)?.summary
  expect(summaryOf('Keripik Pisang')).toBe('Keripik pisang rasa asin & manis.')
  expect(summaryOf('Minyak Kelapa Murni')).toBe('Tanpa pemanasan.')
})

test('a category of the village’s own goes to the group whose word it holds, else to the others, and says so', async () => {
  const { products, problems } = await check((shop) => {
    shop.produk_kategori[0]!.kategori = 'Aneka Rempah'
    shop.produk_kategori[1]!.kategori = 'Jasa &amp; Wisata'
  })
  const categoryOf = (name: string) => products.find((product) => product.name === name)?.category
  expect(categoryOf('Madu Lebah')).toBe('spice')
  expect(categoryOf('Kopi Green Bean')).toBe('other')
  expect(problems.filter(({ code }) => code === 'category-other')[0]).toMatchObject({
    row: 1,
    column: 'kategori',
    value: 'Jasa & Wisata',
    severity: 'warning',
  })
})

test('an export writes numbers as text, leaves tables out, and may be damaged: no row is lost, nothing breaks', async () => {
  const asText = await check((shop) => {
    for (const row of [...shop.produk, ...shop.pelapak, ...shop.produk_kategori])
      for (const key of Object.keys(row)) if (typeof row[key] === 'number') row[key] = `${row[key]}`
  })
  expect(asText.products).toEqual((await check()).products)
  const damages: Change[] = [
    (shop) => Reflect.deleteProperty(shop, 'config'),
    (shop) => Reflect.deleteProperty(shop, 'pelapak'),
    (shop) => Object.assign(shop, { produk_kategori: null }),
    (shop) => Object.assign(shop, { produk: [null, 1, 'x', [], {}, ...shop.produk] }),
    (shop) => (shop.produk[0] = { ...shop.produk[0], foto: 7, nama: {}, harga: [], satuan: null }),
    (shop) => (shop.config[0] = JSON.parse('{"id":1,"__proto__":{"kode_desa":"5309062009"}}')),
  ]
  for (const damage of damages) {
    const { counts, problems, products } = await check(damage)
    expect(counts.rows).toBe(counts.good + counts.bad + counts.skipped)
    expect(products).toHaveLength(counts.products)
    if (counts.bad > 0) expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
  }
})

test('a picture that the export does not bring keeps no product back', async () => {
  const shop = readJson('lapak.json', sample)
  const { counts, problems } = await checkSources([shop], {
    findPhoto: () => ({ ok: false, code: 'photo-missing' }),
  })
  expect(counts.good).toBe(20)
  expect(problems.filter(({ code }) => code === 'photo-left-out')).toHaveLength(17)
})

test.each([
  ['A &amp;lt; B', 'A &lt; B', false],
  ['&lt;script&gt;', '<script>', false],
  ['&#40;x&#x29; &quot;y&quot; &eacute; &#99999999;', '(x) "y" &eacute; &#99999999;', false],
  ['satu [removed]alert(1)[removed] dua', 'satu  dua', true],
  ['[removed]onclick=x', 'onclick=x', true],
])('%s reads as %s', (stored, text, isCut) => {
  expect(readShopText(stored)).toEqual({ text, isCut })
})

test.each([
  ['toples 200 g', 'toples', '200 g'],
  ['botol 250 ml', 'botol', '250 ml'],
  ['500gr', '', '500gr'],
  ['gram', 'gram', ''],
  ['lusin', 'lusin', ''],
  ['paket 3 rasa', 'paket 3 rasa', ''],
])('the unit %s is %s with %s in it', (text, container, netContent) => {
  expect(readUnit(text)).toEqual({ container, netContent })
})

test('a list of pictures is read as far as it goes', () => {
  expect(readPhotos('["a.jpg","b.jpg"]')).toEqual({ names: ['a.jpg', 'b.jpg'], isCut: false })
  expect(readPhotos('[""]')).toEqual({ names: [], isCut: false })
  expect(readPhotos('["a.jpg","b.j')).toEqual({ names: ['a.jpg'], isCut: true })
  expect(readPhotos('null')).toEqual({ names: [], isCut: false })
})

test('a discount leaves a price of at least one rupiah', () => {
  expect(discountedPrice(60000, '1', 15)).toBe(51000)
  expect(discountedPrice(9999, '1', 33)).toBe(6699)
  expect(discountedPrice(120000, '2', 5000)).toBe(115000)
  expect(discountedPrice(150000, '1', 100)).toBeUndefined()
  expect(discountedPrice(1000, '2', 5000)).toBeUndefined()
})
