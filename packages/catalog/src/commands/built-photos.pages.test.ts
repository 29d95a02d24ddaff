import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { phonePhoto } from '../../test/photo-of.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'

const ovop = fileURLToPath(new URL('../../bin/ovop.js', import.meta.url))

test('the command as it is built makes small photos, with the library that stands beside it', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'kopi.jpg'), await phonePhoto())
  writeFileSync(
    join(folder, 'produk.csv'),
    'nama,kategori,kode_desa,produsen,foto\nKopi,minuman,53.09.06.2009,Kelompok Contoh,kopi.jpg\n',
  )
  execFileSync(process.execPath, [ovop, 'build', 'produk.csv'], { cwd: folder, stdio: 'pipe' })
  const { tables } = JSON.parse(readFileSync(join(folder, 'katalog/catalog.json'), 'utf8'))
  const [{ images }] = tables.products.inline
  expect(images[0].sources.map(({ width }: { width: number }) => width)).toContain(320)
  expect(images[0].thumbhash).toMatch(/^[\w+/]+=*$/)
})
