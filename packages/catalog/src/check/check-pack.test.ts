import { expect, test } from 'vitest'
import { check, coffee } from '../../test/sheet-of.ts'

/** The pack that a row's cells give, or the problems of the row. */
function packOf(harga: string, satuan = '', isi_bersih = '') {
  const { products, problems } = check([{ ...coffee, gtin: '', ketersediaan: '', harga, satuan, isi_bersih }])
  const [{ price, container, netContent } = {}] = products[0]?.packs ?? []
  return products.length > 0
    ? [price, container, netContent && `${netContent.value} ${netContent.unit}`]
    : problems.map(({ column, code }) => `${column} ${code}`)
}

test.each([
  // What the price is for is the unit of sale.
  ['15.000/bks', '', '', [15000, 'bungkus', undefined]],
  ['15.000 /bungkus', '', '250 gr', [15000, 'bungkus', '250 g']],
  ['Rp 15.000,-/bks', 'bungkus', '250 gr', [15000, 'bungkus', '250 g']],
  ['Rp. 40.000 per kg', '', '', [40000, undefined, '1 kg']],
  ['12.000/100 gr', '', '', [12000, undefined, '100 g']],
  ['40.000/kg', 'karung', '1000 gr', [40000, 'karung', '1000 g']],
  ['35 rb/btl', 'botol', '', [35000, 'botol', undefined]],
  ['25.000/pcs', 'bungkus', '250 g', [25000, 'bungkus', '250 g']],
  ['250.000/lembar', '', '2 m', [250000, 'lembar', '2 m']],
  // Which of two is sold is asked.
  ['40.000/kg', 'bungkus', '250 gr', ['harga price-per']],
  ['40.000/kg', 'bungkus', '', ['harga price-per']],
  ['1.000/buah', 'bungkus', '10 buah', ['harga price-per']],
  ['15.000/bks', 'dus', '', ['harga price-per']],
  ['10.000/3 bks', '', '', ['harga price-per']],
  ['15.000/17.000', '', '', ['harga price-unreadable']],
  ['750.000 s/d 1.500.000', '', '', ['harga price-range']],
  ['15/bks', '', '', ['harga price-low']],
  // A content that is a container.
  ['20000/ikat', '', '1 ikat', [20000, 'ikat', undefined]],
  ['20000', 'ikat', '1 ikat', [20000, 'ikat', undefined]],
  ['20000', 'bks', '1 bungkus', [20000, 'bungkus', undefined]],
  ['30000', 'paket', '3 botol', [30000, 'paket 3 botol', undefined]],
  ['30000', '', '3 botol', [30000, '3 botol', undefined]],
  ['30000', '', '250 gm', ['isi_bersih net-content-unreadable']],
  ['30000', '', '1,8 kg', [30000, undefined, '1.8 kg']],
] as const)('a price "%s" with the unit "%s" and the content "%s"', (price, container, content, expected) =>
  expect(packOf(price, container, content)).toEqual(expected),
)

test.each([
  ['', '1,800 kg', 'isi_bersih'],
  ['1,250 liter', '', 'satuan'],
])(
  'a comma before three digits is read as the decimal one that it is in Indonesian, and told',
  (satuan, isi_bersih, column) => {
    const { products, problems } = check([{ ...coffee, gtin: '', ketersediaan: '', satuan, isi_bersih }])
    const said = isi_bersih ? '1,8 kg' : '1,25 l'
    expect(products[0]?.packs[0]?.netContent?.value).toBe(isi_bersih ? 1.8 : 1.25)
    expect(problems).toMatchObject([
      {
        column,
        code: 'net-content-comma',
        severity: 'warning',
        message: expect.stringContaining(`(${said})`),
      },
    ])
  },
)

test.each(['1,8 kg', '0,250 kg', '1,80 kg', '1800 g'])('%s is one thing to everybody', (isi_bersih) => {
  expect(check([{ ...coffee, gtin: '', ketersediaan: '', satuan: '', isi_bersih }]).problems).toEqual([])
})
