import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { parsePublisher } from './publisher.ts'
import { askPublisher, publisherJson } from './publisher-answers.ts'

/** What is asked and understood when somebody types these lines. */
async function typing(lines: string[], given = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  input.end(lines.map((line) => `${line}\n`).join(''))
  const answers = await askPublisher(given, input, output)
  return { answers, said: String(output.read()) }
}

test('a name is enough, the rest has usual values', async () => {
  const { answers, said } = await typing(['Dinas PMD Kab. Ngada', '', '', '', '', ''])
  expect(said).toContain('Nama pendek katalog (tetap sesudah terbit) [dinas-pmd-kab-ngada]: ')
  expect(parsePublisher(publisherJson(answers!), 'penerbit.json')).toEqual({
    id: 'dinas-pmd-kab-ngada',
    title: 'Produk desa – Dinas PMD Kab. Ngada',
    publisher: 'Dinas PMD Kab. Ngada',
    licence: 'CC-BY-4.0',
    productUrl: 'produk/{id}/',
  })
})

test('an answer that the file could not hold is asked for again', async () => {
  const { answers, said } = await typing([
    'Dinas',
    'Judul',
    'Bukan Id',
    'ngada',
    'salah',
    'a@b.example',
    '',
    '',
  ])
  expect(said).toContain('id: tidak benar; diharapkan')
  expect(answers).toEqual({ name: 'Dinas', title: 'Judul', id: 'ngada', email: 'a@b.example' })
})

test('what is given by options is not asked', async () => {
  const { said } = await typing(['', '', '', '', ''], { name: 'Dinas', licence: 'CC0-1.0' })
  expect(said).not.toMatch(/Nama dinas|Lisensi/)
})

test('without a name there is nobody to write down', async () => {
  expect((await typing([''])).answers).toBeUndefined()
  expect((await typing([])).answers).toBeUndefined()
})
