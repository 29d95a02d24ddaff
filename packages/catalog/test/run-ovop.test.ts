import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run-ovop.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('a run that fails leaves its exit code to no other', async () => {
  const sheet = join(temporaryFolder(), 'produk.csv')
  writeFileSync(sheet, 'nama,kategori,produsen,kode_desa,harga\nKopi,minuman,Kelompok,53.09.06.2009,murah\n')
  expect(await run('check', sheet)).toMatchObject({ code: 1 })
  expect(await run('--version').catch(({ exitCode }) => exitCode)).toBe(0)
  expect(process.exitCode ?? 0).toBe(0)
})
