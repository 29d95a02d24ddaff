import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Product } from '@ovop-ntt/core'
import type { InlineTable } from '@ovop-ntt/core/format'
import { expect, test, vi } from 'vitest'
import { phonePhoto } from '../../test/photo-of.ts'
import { coffee, dataFile } from '../../test/sheet-of.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { csvLine } from '../read/sheet/csv.ts'
import { build } from './build.ts'

test('without sharp a small photo is published as it is, cleaned, a large one is left out, and why is said', async () => {
  const [small, large] = [await phonePhoto({ width: 60, height: 40 }), await phonePhoto({ width: 3000 })]
  vi.doMock('sharp', () => {
    throw new Error('not installed')
  })
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'kecil.jpg'), small)
  writeFileSync(join(folder, 'besar.jpg'), large)
  const row = { ...coffee, foto: 'kecil.jpg;besar.jpg' }
  writeFileSync(join(folder, 'produk.csv'), [Object.keys(row), Object.values(row)].map(csvLine).join(''))
  const { root, problems, notes } = await build([join(folder, 'produk.csv')], {
    ...{
      out: join(folder, 'katalog'),
      publisher: dataFile('publisher.json'),
      villages: dataFile('contoh-desa.csv'),
    },
    contactsAgreed: true,
  })
  const [product] = (root!.tables.products as InlineTable).inline as Product[]
  expect(product?.images).toMatchObject([{ width: 40, height: 60 }])
  expect(product?.images[0]).not.toHaveProperty('sources')
  expect(problems).toMatchObject([{ code: 'photo-needs-sharp', severity: 'warning' }])
  expect(notes?.join()).toContain('npm install sharp')
})
