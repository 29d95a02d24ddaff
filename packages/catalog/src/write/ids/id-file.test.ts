import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { IdBookError, IdFile } from './id-file.ts'

const entry = (id: string, name = 'Kopi') => ({ id, name, village: '53.09.06.2009', producer: 'Koperasi' })

function fileIn(folder: string) {
  const path = join(folder, 'ids.csv')
  return { path, file: new IdFile(path, temporaryFolder(), 'ids') }
}

test('what was remembered stands in the file by id, beside what was there; a new name takes the place of the old', async () => {
  const { path, file } = fileIn(temporaryFolder())
  expect([...file.entries()]).toEqual([])
  for (const id of ['53.09-c', '53.09-a']) file.remember(entry(id))
  await file.save()
  const again = new IdFile(path, temporaryFolder(), 'ids')
  again.remember(entry('53.09-c', '=Kopi "Bajawa", sangrai'))
  again.remember(entry('53.09-b'))
  await again.save()
  expect(readFileSync(path, 'utf8').split('\n')[0]).toBe('id,nama,kode_desa,produsen')
  expect(readFileSync(path, 'utf8')).toContain(`"'=Kopi`)
  expect([...again.entries()]).toEqual([
    entry('53.09-a'),
    entry('53.09-b'),
    entry('53.09-c', '=Kopi "Bajawa", sangrai'),
  ])
})

test('where nothing is new the file is left as it is', async () => {
  const { path, file } = fileIn(temporaryFolder())
  const text = 'id,nama,kode_desa,produsen\r\n53.09-b,Teh,53.09.06.2009,X\r\n53.09-a,Kopi,53.09.06.2009,X\r\n'
  writeFileSync(path, text)
  expect([...file.entries()]).toHaveLength(2)
  await file.save()
  expect(readFileSync(path, 'utf8')).toBe(text)
})

test('a file of many pieces comes back whole', async () => {
  const { file } = fileIn(temporaryFolder())
  const entries = Array.from({ length: 9000 }, (_, n) =>
    entry(`53.09-kopi-${10_000 + n}`, `Kopi “${'é'.repeat(n % 50)}”`),
  )
  for (const one of entries) file.remember(one)
  await file.save()
  expect([...file.entries()]).toEqual(entries)
})

test.each([
  ['rusak', 'id,nama\nx,y\n'],
  ['rusak', ''],
  ['ids.csv:2: "x" bukan kode produk', 'id,nama,kode_desa,produsen\nx,Kopi,53.09.06.2009,Y\n'],
])('a list that cannot be used is refused: %s', (message, text) => {
  const { path, file } = fileIn(temporaryFolder())
  writeFileSync(path, text)
  expect(() => [...file.entries()]).toThrow(IdBookError)
  expect(() => [...file.entries()]).toThrow(message)
})
