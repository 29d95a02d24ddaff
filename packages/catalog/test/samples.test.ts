import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run-ovop.ts'
import { dataFile, fixtureFile } from './sheet-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

interface Told {
  file: string
  sheet?: string
  row: number
  column?: string
  code: string
  severity: string
}

/** What the command tells of a file, as its JSON report has it: each problem in a line. */
async function told(file: string, ...options: string[]): Promise<string[]> {
  const folder = temporaryFolder()
  const report = join(folder, 'laporan.json')
  await run('import', file, ...options, '--out', join(folder, 'a.ndjson'), '--report', `json:${report}`)
  const { problems } = JSON.parse(readFileSync(report, 'utf8')) as { problems: Told[] }
  expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set(problems.length > 0 ? [file] : []))
  return problems.map(({ sheet, row, column = '', code, severity }) =>
    [sheet ?? '', row, column, code, severity].join(' | '),
  )
}

test('of the sample sheet there is nothing to tell', async () => {
  const villages = ['--villages', dataFile('contoh-desa.csv')]
  expect(await told(dataFile('contoh-produk-ovop.csv'), ...villages, '--contacts-agreed')).toEqual([])
})

test('of the messy workbook exactly what is expected is told, file, sheet, row, column and code', async () => {
  const { berkas, bad } = JSON.parse(readFileSync(fixtureFile('contoh-berantakan.expected.json'), 'utf8'))
  const villages = ['--villages', fixtureFile('contoh-berantakan.desa.csv')]
  expect(bad).toHaveLength(12)
  const lines = bad.map(({ sheet, row, column, code }: Told) =>
    [sheet, row, column, code, 'error'].join(' | '),
  )
  expect(await told(fixtureFile(berkas), ...villages, '--contacts-agreed')).toEqual(lines)
})

test('of the village shop exactly what its tables hold is told', async () => {
  const file = dataFile('contoh-lapak-opensid.json')
  const shop = JSON.parse(readFileSync(file, 'utf8'))
  const byId = (table: { id: number }[]) => new Map(table.map((row) => [row.id, row]))
  const [sellers, groups] = [byId(shop.pelapak), byId(shop.produk_kategori)]
  const expected: string[] = []
  let isTold = false
  for (const { id, status, id_pelapak, id_produk_kategori, foto } of shop.produk) {
    const seller = sellers.get(id_pelapak) as { status?: number; telepon?: string } | undefined
    const group = groups.get(id_produk_kategori) as { status?: number } | undefined
    const tell = (column: string, code: string, severity = 'warning') =>
      expected.push(['produk', id, column, code, severity].join(' | '))
    if (![status, seller?.status, group?.status].every((one) => one === 1)) {
      tell('', 'row-inactive')
      continue
    }
    // Once for all rows, at the first.
    if (/\d/.test(seller?.telepon ?? '') && !isTold) isTold = tell('telepon', 'contact-withheld') > 0
    // None of the pictures lies beside the sample. A list that was cut at 225 letters ends within a name.
    for (const _ of (foto ?? '').match(/"[^"]+\.\w+"/g) ?? []) tell('foto', 'photo-left-out')
    if ((foto ?? '').length === 225) tell('foto', 'photos-cut')
    if (id === 15) tell('deskripsi', 'text-cleaned')
    if (id === 25) tell('nama', 'markup-in-text', 'error')
    if (id === 25) tell('harga', 'discount-unreadable', 'error')
  }
  expect((await told(file)).toSorted()).toEqual(expected.toSorted())
})

test('import takes --map for titles that it does not know, and refuses one that is wrong', async () => {
  const folder = temporaryFolder()
  const [sheet, map, out] = ['tabel.csv', 'peta.json', 'produk.ndjson'].map((name) => join(folder, name))
  writeFileSync(
    sheet!,
    'Merek Dagang,Kelompok,Tempat,Pembuat,Ongkos,Rahasia Dinas\nKopi Uji,minuman,53.09.06.2009,Kelompok Uji,25000,7\n',
  )
  writeFileSync(
    map!,
    JSON.stringify({
      ...{ 'merek dagang': 'nama', Kelompok: 'kategori', Tempat: 'kode_desa', Pembuat: 'produsen' },
      ...{ Ongkos: 'harga', 'Rahasia Dinas': null },
    }),
  )
  const without = await run('import', sheet!, '--out', out!)
  expect(without.code).toBe(1)
  const { code, out: said, err } = await run('import', sheet!, '--out', out!, '--map', map!)
  expect([code, err]).toEqual([0, ''])
  expect(said).toContain('Merek Dagang → nama')
  const text = readFileSync(out!, 'utf8')
  expect(JSON.parse(text)).toMatchObject({
    name: 'Kopi Uji',
    category: 'beverage',
    village: '53.09.06.2009',
    packs: [{ price: 25000 }],
  })
  expect(text).not.toContain('Rahasia')
  for (const [wrong, message] of [
    ['{', 'bukan JSON'],
    ['[]', 'diharapkan {'],
    ['{"Ongkos": "biaya"}', '"biaya" bukan kolom'],
    ['{"Ongkos": "harga", "ongkos ": "nama"}', 'tertulis dua kali'],
  ] as const) {
    writeFileSync(map!, wrong)
    await expect(run('import', sheet!, '--out', out!, '--map', map!)).rejects.toThrow(message)
  }
})
