import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { canonicalJson } from '@ovop-ntt/core/format'
import { openXlsx, readXlsx, writeXlsx } from 'hucre/xlsx'
import { expect, onTestFinished, test } from 'vitest'
import { fields } from '../src/read/columns/columns.ts'
import { run } from './run-ovop.ts'
import { coffee, dataFile, fixtureFile } from './sheet-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

const sample = dataFile('contoh-produk-ovop.csv')
const linesOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n')

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close().closeAllConnections())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

test('import writes canonical lines by id, whatever order the rows are in', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'produk.ndjson')
  const { code, err } = await run('import', sample, '--out', out, '--sample', '--contacts-agreed')
  expect(err).toBe('')
  expect(code).toBe(0)
  const lines = linesOf(out)
  expect(lines).toHaveLength(44)
  for (const line of lines) expect(canonicalJson(JSON.parse(line))).toBe(line)
  const ids = lines.map((line) => JSON.parse(line).id)
  expect(ids).toEqual(ids.toSorted())

  const [head, ...rows] = readFileSync(sample, 'utf8').trimEnd().split('\n')
  const shuffled = join(folder, 'acak.csv')
  writeFileSync(shuffled, [head, ...rows.reverse()].join('\n'))
  mkdirSync(join(folder, 'foto'))
  for (const name of readdirSync(dataFile('foto')))
    writeFileSync(join(folder, 'foto', name), readFileSync(join(dataFile('foto'), name)))
  await run('import', shuffled, '--out', join(folder, 'lagi.ndjson'), '--sample', '--contacts-agreed')
  expect(linesOf(join(folder, 'lagi.ndjson'))).toEqual(lines)
})

test('a catalogue built from what import wrote is the one built from the sheet', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'produk.ndjson')
  const common = ['--publisher', dataFile('publisher.json'), '--sample', '--contacts-agreed']
  await run('import', sample, '--out', out, '--sample', '--contacts-agreed')
  const fromSheet = await run('build', sample, ...common, '--out', join(folder, 'a'))
  const fromLines = await run('build', out, ...common, '--out', join(folder, 'b'))
  expect([fromSheet.code, fromLines.code, fromLines.err]).toEqual([0, 0, ''])
  const tables = (name: string) => JSON.parse(readFileSync(join(folder, name, 'catalog.json'), 'utf8')).tables
  expect(tables('b')).toEqual(tables('a'))
  expect(readdirSync(join(folder, 'b', 'images'))).toEqual(readdirSync(join(folder, 'a', 'images')))
})

test('inputs of several kinds go together', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'produk.ndjson')
  const json = join(folder, 'satu.json')
  writeFileSync(json, JSON.stringify([JSON.parse(await oneLine(folder))], undefined, 2))
  const {
    code,
    out: said,
    err,
  } = await run(
    'import',
    ...[dataFile('contoh-lapak-opensid.json'), json, fixtureFile('contoh-berantakan.xlsx')],
    ...['--out', out, '--skip-bad'],
  )
  expect(said).toContain('39 baik, 13 bermasalah, 4 dilewati')
  expect(code).toBe(0)
  expect(linesOf(out)).toHaveLength(39)
  expect(err).toContain('contoh-berantakan.xlsx › OVOP 2025')
  expect(err).toContain('paling sering')
})

async function oneLine(folder: string): Promise<string> {
  const csv = join(folder, 'satu.csv')
  const { foto: _, ...row } = coffee
  writeFileSync(
    csv,
    [Object.keys(row), Object.values(row)].map((cells) => cells.map((c) => `"${c}"`).join()).join('\n'),
  )
  await run('import', csv, '--out', join(folder, 'satu.ndjson'), '--contacts-agreed')
  return linesOf(join(folder, 'satu.ndjson'))[0]!
}

test('bad rows keep the file back, and the command ends with 1', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'produk.ndjson')
  const { code, err } = await run('import', fixtureFile('contoh-berantakan.xlsx'), '--out', out)
  expect(code).toBe(1)
  expect(err).toContain('tidak ditulis')
  expect(existsSync(out)).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})

test('the template reads back with no problem but its example, which is skipped', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'produk.xlsx')
  await run('init', path)
  await expect(run('init', path)).rejects.toThrow('EEXIST')
  const out = join(folder, 'produk.ndjson')
  const empty = await run('import', path, '--out', out)
  expect(empty.code).toBe(1)
  expect(empty.out).toContain('1 baris: 0 baik, 0 bermasalah, 1 dilewati; 0 kesalahan, 1 peringatan')

  const { sheets } = await readXlsx(readFileSync(path))
  const [products] = sheets
  const titles = products!.rows[0]!.map(String)
  expect(titles).toHaveLength(fields.length)
  const row = titles.map((title) => coffee[title] || null)
  products!.rows[2] = row.map((cell, i) => (titles[i] === 'foto' ? null : cell))
  writeFileSync(path, await writeXlsx({ sheets: sheets as never }))
  const filled = await run('import', path, '--out', out, '--contacts-agreed')
  expect(filled.out).toContain('2 baris: 1 baik, 0 bermasalah, 1 dilewati; 0 kesalahan, 1 peringatan')
  expect(JSON.parse(linesOf(out)[0]!)).toMatchObject({ id: coffee.id, producer: { name: coffee.produsen } })
}, 30_000)

test('the template has drop-downs for lists of words, notes, a frozen header, and text for long numbers', async () => {
  const path = join(temporaryFolder(), 'produk.xlsx')
  await run('init', path)
  const { sheets } = await openXlsx(readFileSync(path), { readStyles: true })
  expect(sheets.map(({ name }) => name)).toEqual(['Produk', 'Petunjuk', 'Daftar'])
  const [products, guide] = sheets
  const lists = products!.dataValidations!.filter(({ type }) => type === 'list')
  expect(lists).toHaveLength(18)
  expect(products!.dataValidations).toHaveLength(fields.length)
  expect(products!.freezePane).toMatchObject({ rows: 1 })
  const gtin = fields.indexOf('gtin')
  expect(products!.cells!.get(`0,${gtin}`)?.comment?.text).toContain('barcode')
  expect(products!.cells!.get(`2,${gtin}`)?.style?.numFmt).toBe('@')
  expect(guide!.rows.flat()).toContain('kode_desa')
})

test('a published sheet is read from its address, also through a redirect', async () => {
  const folder = temporaryFolder()
  const { foto: _, ...row } = coffee
  const csv = [Object.keys(row), Object.values(row)]
    .map((cells) => cells.map((c) => `"${c}"`).join())
    .join('\n')
  const address = await serving((request, response) => {
    if (request.url === '/pub?output=csv') response.writeHead(307, { location: '/isi' }).end()
    else response.writeHead(200, { 'content-type': 'text/csv' }).end(csv)
  })
  const out = join(folder, 'produk.ndjson')
  const { code, err } = await run('import', `${address}pub?output=csv`, '--out', out, '--contacts-agreed')
  expect([code, err]).toEqual([0, ''])
  expect(linesOf(out)).toHaveLength(1)
})

test.each<[RequestListener | string, string]>([
  [(_, response) => response.writeHead(404).end(), 'server menjawab 404'],
  [(_, response) => response.writeHead(403).end(), 'belum dipublikasikan'],
  [(_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'), 'halaman web'],
  [(_, response) => response.writeHead(302, { location: '/' }).end(), 'terlalu banyak pengalihan'],
  [(_, response) => response.writeHead(302, { location: 'http://contoh.example/' }).end(), 'tidak aman'],
  [(_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(), 'tidak aman'],
  [(_, response) => response.destroy(), 'tidak dapat dihubungi'],
  ['http://contoh.example/data.csv', 'diharapkan alamat https'],
])('an address that gives no sheet says why (%#)', async (listener, message) => {
  const address = typeof listener === 'string' ? listener : await serving(listener)
  const out = join(temporaryFolder(), 'produk.ndjson')
  await expect(run('import', address, '--out', out)).rejects.toThrow(message)
  expect(existsSync(out)).toBe(false)
})
