import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { run } from '../../test/run-ovop.ts'
import { coffee, dataFile } from '../../test/sheet-of.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { csvLine } from '../read/sheet/csv.ts'
import { createProgram } from './program.ts'

const sampleArgs = ['--publisher', dataFile('publisher.json'), '--villages', dataFile('contoh-desa.csv')]

function badFile(folder: string): string {
  const { foto: _, ...row } = coffee
  const path = join(folder, 'produk.csv')
  const rows = [row, { ...row, id: '53.09-lain', harga: 'murah' }].map((cells) =>
    csvLine(Object.values(cells)),
  )
  writeFileSync(path, csvLine(Object.keys(row)) + rows.join(''))
  return path
}

test('build prints the figures of the programme', async () => {
  const folder = temporaryFolder()
  const args = ['build', dataFile('contoh-produk-ovop.csv'), ...sampleArgs, '--out', folder]
  const { out, err, code } = await run(...args, '--sample', '--contacts-agreed')
  expect(code).toBe(0)
  expect(err).toBe('')
  expect(out).toContain('44 produk, 22 kabupaten/kota, 44 desa/kelurahan')
  expect(out).toContain('pendampingan: selesai 3, diserahkan 4, belum 37')
  expect(out).toContain('Ngada 2')
  expect(out).toContain('kkpd 4')
  expect(out).toContain('Halal 6')
})

test('build says where it wrote and what puts that on the web, and calls nothing published', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1790812800')
  onTestFinished(() => void vi.unstubAllEnvs())
  const folder = temporaryFolder()
  const out = join(folder, 'katalog')
  const args = [...sampleArgs, '--out', out, '--contacts-agreed']
  const built = await run('build', dataFile('contoh-produk-ovop.csv'), ...args)
  expect(built.out).toContain(
    `ditulis ke folder ${out}: revisi 1790812800, tanpa tanda tangan; 56 berkas baru\nlihat hasilnya: ovop serve ${out}\nagar tampil di web: ovop pages ${out} --address <alamatnya>, lalu ovop publish ${out} <tujuan>, atau unggah isi folder itu\n`,
  )
  const kept = await run('build', badFile(folder), ...args)
  expect(kept.err).toContain('tidak ditulis: perbaiki baris di atas')
  for (const said of [built.out, kept.out, kept.err]) expect(said).not.toMatch(/terbit/i)
})

test('a bad row is named by file, row and column, and the command ends with 1', async () => {
  const folder = temporaryFolder()
  const file = badFile(folder)
  const { err, code } = await run(
    'build',
    file,
    ...sampleArgs,
    '-o',
    join(folder, 'out'),
    '--contacts-agreed',
  )
  expect(code).toBe(1)
  expect(err).toContain(`${file}:3:harga: "murah" bukan harga; diharapkan rupiah bulat`)
})

test('a JSON report is alone on standard output', async () => {
  const folder = temporaryFolder()
  const file = badFile(folder)
  const args = [
    'build',
    file,
    ...sampleArgs,
    '-o',
    join(folder, 'out'),
    '--contacts-agreed',
    '--report',
    'json',
  ]
  const { out, code } = await run(...args)
  expect(code).toBe(1)
  expect(JSON.parse(out)).toEqual({
    problems: [
      {
        file,
        sheet: null,
        row: 3,
        column: 'harga',
        value: 'murah',
        code: 'price-unreadable',
        message: 'bukan harga; diharapkan rupiah bulat, misalnya 25000 atau Rp 25.000,-',
        severity: 'error',
      },
    ],
    counts: { rows: 2, good: 1, bad: 1, skipped: 0, products: 1, errors: 1, warnings: 0 },
    columns: [{ file, row: 1, matched: expect.any(Array), ignored: [] }],
  })
})

test('what was made of each column is printed, and --map says what others mean', async () => {
  const folder = temporaryFolder()
  const { foto: _, nama, ...row } = coffee
  const file = join(folder, 'produk.csv')
  const titles = [...Object.keys(row), 'Merek Dagang', 'Catatan']
  writeFileSync(file, csvLine(titles) + csvLine([...Object.values(row), nama!, 'rahasia']))
  const map = join(folder, 'peta.json')
  writeFileSync(map, '{"Merek Dagang": "nama"}')
  const args = ['build', file, ...sampleArgs, '-o', join(folder, 'out'), '--contacts-agreed', '--map', map]
  const { out, code } = await run(...args)
  expect(code).toBe(0)
  expect(out).toContain(`kolom ${file}, baris 1: id, `)
  expect(out).toContain('Merek Dagang → nama')
  expect(out).toContain('tidak dibaca: Catatan')
  const inline = await run(...args.slice(0, -1), 'Merek Dagang=nama', '--map', 'Catatan=')
  expect(inline.code).toBe(0)
  expect(inline.out).toContain('Merek Dagang → nama')
  await expect(run(...args.slice(0, -1), 'Merek Dagang=merek')).rejects.toThrow(
    '--map: "Merek Dagang": "merek" bukan kolom',
  )
  writeFileSync(map, '{"Merek Dagang": "merek"}')
  await expect(run(...args)).rejects.toThrow('"merek" bukan kolom')
})

test('a report goes to a file where one is named', async () => {
  const folder = temporaryFolder()
  const report = join(folder, 'laporan.json')
  const args = ['build', badFile(folder), ...sampleArgs, '-o', join(folder, 'out'), '--skip-bad']
  const { code } = await run(...args, '--contacts-agreed', '--report', `json:${report}`)
  expect(code).toBe(0)
  expect(JSON.parse(readFileSync(report, 'utf8')).problems).toHaveLength(1)
})

test('SOURCE_DATE_EPOCH sets the time of the publication', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1790000000')
  onTestFinished(() => void vi.unstubAllEnvs())
  const folder = temporaryFolder()
  await run('build', dataFile('contoh-produk-ovop.csv'), ...sampleArgs, '-o', folder, '--contacts-agreed')
  const root = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'))
  expect(root).toMatchObject({ revision: 1790000000, generatedAt: '2026-09-21T14:13:20.000Z' })
})

test('help is in Indonesian, with a line in English', () => {
  const program = createProgram('1.2.3')
  expect(program.helpInformation()).toMatch(/Pemakaian:.*checked catalogue.*Perintah:/s)
  for (const command of program.commands) expect(command.helpInformation()).toMatch(/Pemakaian:.*Pilihan:/s)
  for (const command of [program, ...program.commands])
    expect(command.helpInformation()).not.toMatch(/\[options\]|\[command\]|default:|choices:/)
})
