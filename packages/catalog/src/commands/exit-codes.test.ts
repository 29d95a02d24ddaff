import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { bundled } from '../../test/bundled.ts'
import { dataFile } from '../../test/sheet-of.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'

/** Runs the command as a shell does, in a process of its own. */
async function ovop(...args: string[]) {
  const child = spawn(process.execPath, [await bundled('src/cli.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Without colours, which it would take a machine of continuous integration to show.
    env: { ...process.env, NO_COLOR: '1' },
  })
  const closed = once(child, 'close')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = await closed
  return { code, out, err }
}

const into = (folder: string) => ['--publisher', dataFile('publisher.json'), '--out', join(folder, 'out')]

test('0: what was asked for is done, help too', async () => {
  const folder = temporaryFolder()
  const sample = dataFile('contoh-produk-ovop.csv')
  expect(await ovop('build', sample, ...into(folder), '--contacts-agreed')).toMatchObject({
    code: 0,
    err: '',
  })
  expect(await ovop('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Perintah:') })
})

test('1: the data keeps the result back', async () => {
  const folder = temporaryFolder()
  const sheet = join(folder, 'produk.csv')
  writeFileSync(sheet, 'nama,kategori,produsen,kode_desa,harga\nKopi,minuman,Kelompok,53.09.06.2009,murah\n')
  const { code, err } = await ovop('build', sheet, ...into(folder))
  expect(code).toBe(1)
  expect(err).toContain('tidak ditulis')
})

test.each([
  ['an option that there is not', ['verify', 'out', '--keluar'], 'ovop: pilihan --keluar tidak dikenal'],
  ['an option that is missing', ['import', 'produk.csv'], '--out <ndjson> harus disebut'],
  ['an argument that is missing', ['verify'], 'argumen <katalog> harus disebut'],
  ['a command that there is not', ['terbitkan'], 'perintah terbitkan tidak dikenal'],
  ['wrong use of an inner command', ['keys', 'new'], 'argumen <folder> harus disebut'],
  ['an empty key', ['verify', 'out', '--key', ''], 'kunci kosong'],
  ['a key that is none', ['verify', 'out', '--key', 'salah'], '"salah" bukan kunci; catalog-key terdiri'],
])('2: %s', async (_what, args, said) => {
  const { code, out, err } = await ovop(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(said)
})

test.each<[string, (folder: string) => string[], string]>([
  [
    'a sheet that is not there',
    (folder) => ['build', join(folder, 'tiada.csv'), ...into(folder)],
    'tiada.csv',
  ],
  ['a folder for a sheet', (folder) => ['build', folder, ...into(folder)], 'ini folder, bukan berkas'],
  [
    'an address that nobody answers at',
    (folder) => ['build', 'http://127.0.0.1:9/produk.csv', ...into(folder)],
    '127.0.0.1',
  ],
  [
    'a template over what is there',
    (folder) => {
      writeFileSync(join(folder, 'produk.xlsx'), 'pekerjaan orang')
      return ['init', join(folder, 'produk.xlsx')]
    },
    'produk.xlsx: sudah ada, dan tidak ditimpa',
  ],
  ['a catalogue that is not there', (folder) => ['verify', join(folder, 'katalog')], 'katalog'],
])('3: %s', async (_what, args, said) => {
  const { code, err } = await ovop(...args(temporaryFolder()))
  expect(code).toBe(3)
  expect(err).toContain(said)
  expect(err).not.toMatch(/^\s+at /m)
})

test('who reads only the beginning of what is written ends the command without a word', async () => {
  const folder = temporaryFolder()
  await ovop('build', dataFile('contoh-produk-ovop.csv'), ...into(folder), '--contacts-agreed')
  const list = spawn(process.execPath, [await bundled('src/cli.ts'), 'list', join(folder, 'out')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  list.stdout.destroy()
  const closed = once(list, 'close')
  expect(await text(list.stderr)).toBe('')
  expect((await closed)[0]).toBe(0)
})
