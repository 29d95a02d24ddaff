import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../test/run-ovop.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
const publisher = '"id": "a-b", "title": "x", "publisher": "y", "licence": "z"'

/** Files beside which each command of the table is run. */
const files: Record<string, string> = {
  'produk.csv': 'nama,kategori,kode_desa,produsen\nKopi,minuman,53.09.06.2009,Kelompok\n',
  'dalam.json': `[{"name": "Kopi"},\n{"name": ${nested(5000)}}]`,
  'dalam.ndjson': `{"name": ${nested(5000)}}\n`,
  'terbit.json': `{${publisher},\n"lain": ${nested(5000)}}`,
  'rusak.json': '{"id": "a",\n "title" "x"}',
  'peta.json': `{"Nama": ${nested(5000)}}`,
  'kunci.json': nested(5000),
}

/** What is run, and what the message names: the place, and what is expected there. */
const bad: readonly (readonly [args: string, message: RegExp])[] = [
  ['check produk.csv -p terbit.json', /terbit\.json:2: lain\.0: tersarang lebih dari 32 tingkat/],
  ['build produk.csv -p terbit.json', /terbit\.json:2: lain/],
  ['check produk.csv -p rusak.json', /rusak\.json:2: bukan JSON yang benar/],
  ['check produk.csv --map peta.json', /peta\.json: "Nama": ini bukan kolom/],
  ['check produk.csv --map Nama=nomor', /--map: "Nama": "nomor" bukan kolom/],
  ['check produk.csv --photos tak-ada', /tak-ada: folder foto tidak ada/],
  ['build produk.csv -k kunci.json', /kunci\.json: bukan berkas kunci/],
  ['check https://', /https:\/\/: bukan alamat yang benar/],
  ['check https://%zz/a.csv', /https:\/\/%zz\/a\.csv: bukan alamat yang benar/],
  ['check http://contoh.example/a.csv', /http:\/\/contoh\.example\/a\.csv: diharapkan alamat https/],
  ['verify https://', /https:\/\/: bukan alamat yang benar/],
  ['verify http://[::1', /http:\/\/\[::1: bukan alamat yang benar/],
  ['list https://%zz', /https:\/\/%zz: bukan alamat yang benar/],
  ['inspect http://', /http:\/\/: bukan alamat yang benar/],
  ['diff https://%zz katalog', /https:\/\/%zz: bukan alamat yang benar/],
  ['label http:// --all', /http:\/\/: bukan alamat yang benar/],
  ['export http://', /http:\/\/: bukan alamat yang benar/],
  ['pages http://', /http:\/\/: bukan alamat yang benar/],
  ['verify dalam', /dalam catalog\.json: bukan katalog yang dapat dibaca/],
  ['publish katalog s3://ember/50%', /s3:\/\/ember\/50%: diharapkan s3:\/\/ember\/folder/],
  ['publish katalog ftp://x', /ftp:\/\/x: tujuan harus folder/],
  ['publish tak-ada tujuan', /tak-ada/],
  ['rollback tak-ada', /tak-ada/],
  ['serve tak-ada', /tak-ada/],
]

test.each(bad)('ovop %s names the file or option, and what is expected', async (line, message) => {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  mkdirSync(join(folder, 'dalam'))
  writeFileSync(join(folder, 'dalam/catalog.json'), `{"spec": "ovop-catalog/1", "x": ${nested(5000)}}`)
  const args = line
    .split(' ')
    .map((arg) => (arg in files || /^(?:katalog|tak-ada|dalam|tujuan)$/.test(arg) ? join(folder, arg) : arg))
  const said = await run(...args).then(
    ({ err }) => err,
    (error: Error) => error.message,
  )
  expect(said).toMatch(message)
  expect(said).not.toMatch(/Invalid URL|malformed|call stack/)
})

test.each(['dalam.json', 'dalam.ndjson'])(
  'JSON that is nested too deep is refused with its place: %s',
  async (name) => {
    const folder = temporaryFolder()
    const [file, report] = [join(folder, name), join(folder, 'laporan.json')]
    writeFileSync(file, files[name] as string)
    const { code } = await run('check', file, '--report', `json:${report}`)
    expect(code).toBe(1)
    const { problems } = JSON.parse(readFileSync(report, 'utf8'))
    expect(problems).toContainEqual(
      expect.objectContaining({
        row: name === 'dalam.json' ? 2 : 1,
        code: 'json-form',
        message: expect.stringContaining('tersarang lebih dari 32 tingkat'),
      }),
    )
  },
)
