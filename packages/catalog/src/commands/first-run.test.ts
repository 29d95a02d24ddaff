import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../test/run-ovop.ts'
import { coffee } from '../../test/sheet-of.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { csvLine } from '../read/sheet/csv.ts'

const { foto: _, id: __, ...row } = coffee

function sheetIn(folder: string, change: Record<string, string> = {}): string {
  const path = join(folder, 'produk.csv')
  const cells = { ...row, ...change }
  writeFileSync(path, csvLine(Object.keys(cells)) + csvLine(Object.values(cells)))
  return path
}

const rootIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'))

test('a sheet alone becomes a catalogue whose publisher is said to be unnamed', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'katalog')
  const { code, out: said } = await run('build', sheetIn(folder), '--out', out, '--contacts-agreed')
  expect(code).toBe(0)
  expect(said).toContain('penerbit belum disebut: jalankan ovop init')
  expect(rootIn(out)).toMatchObject({ id: 'belum-bernama', publisher: 'penerbit belum disebut' })
})

test('init writes the publisher beside the table, build finds it, also over a first look', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'katalog')
  const sheet = sheetIn(folder)
  await run('build', sheet, '--out', out, '--contacts-agreed')
  const made = await run(
    'init',
    join(folder, 'baru.xlsx'),
    '--name',
    'Dinas PMD Ngada',
    '--email',
    'a@b.example',
  )
  expect(made.out).toContain('penerbit.json: penerbit Dinas PMD Ngada')
  const { out: said } = await run('build', sheet, '--out', out, '--contacts-agreed')
  expect(said).toContain(`penerbit: Dinas PMD Ngada (${join(folder, 'penerbit.json')})`)
  expect(rootIn(out)).toMatchObject({ id: 'dinas-pmd-ngada', contact: { email: 'a@b.example' } })
})

test('init overwrites nothing: not the table, not the publisher', async () => {
  const folder = temporaryFolder()
  const [table, publisher] = [join(folder, 'produk.xlsx'), join(folder, 'penerbit.json')]
  writeFileSync(table, 'pekerjaan orang')
  await run('init', table, '--name', 'Dinas')
  expect(readFileSync(table, 'utf8')).toBe('pekerjaan orang')
  const written = readFileSync(publisher, 'utf8')
  await expect(run('init', table, '--name', 'Lain')).rejects.toThrow('EEXIST')
  expect(readFileSync(publisher, 'utf8')).toBe(written)
})

test('init without a name writes the table alone, and says how to name a publisher', async () => {
  const folder = temporaryFolder()
  const { out } = await run('init', join(folder, 'produk.xlsx'))
  expect(readdirSync(folder)).toEqual(['produk.xlsx'])
  expect(out).toContain('penerbit belum disebut: ovop init --name')
})

test('check finds what build would find, and writes nothing', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'katalog')
  const good = await run('check', sheetIn(folder), '--out', out, '--contacts-agreed')
  expect(good).toMatchObject({ code: 0, out: expect.stringContaining('baik: 1 produk siap ditulis') })
  const bad = await run('check', sheetIn(folder, { harga: 'murah' }), '--out', out, '--contacts-agreed')
  expect(bad.code).toBe(1)
  expect(bad.err).toMatch(/produk\.csv:2:harga: "murah" bukan harga.*belum siap: /s)
  expect(readdirSync(folder)).toEqual(['produk.csv'])
  expect(existsSync(out)).toBe(false)
})

test('list gives a line for each product: its id, its name, its place', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'katalog')
  await run('build', sheetIn(folder), '--out', out, '--contacts-agreed')
  const { out: said } = await run('list', out)
  expect(said).toBe(
    '53.09-kopi-arabika-bajawa-beiwali\tKopi arabika Bajawa\tBeiwali\tBajawa\tKabupaten Ngada\t53.09.06.2009\n',
  )
  expect(JSON.parse((await run('list', out, '--json')).out)).toMatchObject({ village: 'Beiwali' })
  await expect(run('list', join(folder, 'lain'))).rejects.toThrow('tidak ada')
})
