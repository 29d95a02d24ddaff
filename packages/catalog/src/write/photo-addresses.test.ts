import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Product } from '@ovop-ntt/core'
import type { InlineTable } from '@ovop-ntt/core/format'
import { expect, onTestFinished, test } from 'vitest'
import { phonePhoto } from '../../test/photo-of.ts'
import { coffee, dataFile } from '../../test/sheet-of.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { csvLine } from '../read/sheet/csv.ts'
import { build } from './build.ts'

const photo = await phonePhoto({ width: 300, height: 200 })

/** A host of photos, and how often it was asked. */
async function host() {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    if (url === '/kopi.jpg') response.end(photo)
    else if (url === '/pindah.jpg') response.writeHead(302, { Location: '/kopi.jpg' }).end()
    else if (url === '/keluar.jpg') response.writeHead(302, { Location: 'http://lain.example/a.jpg' }).end()
    else if (url === '/halaman.jpg') response.end('<!doctype html><title>Foto</title>')
    else if (url === '/skrip.svg')
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><script>1</script></svg>')
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return { asked, at: (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}` }
}

async function buildWith(photos: readonly string[], folder = temporaryFolder()) {
  const row = { ...coffee, foto: photos.join(';'), foto_alt: 'Pertama;Kedua' }
  const file = join(folder, 'produk.csv')
  writeFileSync(file, [Object.keys(row), Object.values(row)].map(csvLine).join(''))
  const out = join(folder, 'katalog')
  const { root, problems } = await build([file], {
    ...{ out, publisher: dataFile('publisher.json'), villages: dataFile('contoh-desa.csv') },
    contactsAgreed: true,
  })
  const [product] = (root!.tables.products as InlineTable).inline as Product[]
  return { images: product!.images, problems, out }
}

test('a photo on another host is brought into the catalogue, once, however often it is named', async () => {
  const { asked, at } = await host()
  const { images, problems, out } = await buildWith([at('/kopi.jpg'), at('/pindah.jpg'), at('/kopi.jpg')])
  expect(problems).toEqual([])
  expect(images.map(({ src }) => src)).toEqual(
    Array(3).fill(expect.stringMatching(/^images\/[0-9a-f]{32}\.jpg$/)),
  )
  expect(images[0]).toMatchObject({ alt: { id: 'Pertama' }, sources: [{ width: 200 }] })
  expect(asked.filter((path) => path === '/kopi.jpg')).toHaveLength(2)
  expect(readFileSync(join(out, 'catalog.json'), 'utf8')).not.toContain('127.0.0.1')
})

test.each([
  ['/tidak-ada.jpg', 'photo-unreachable', '404'],
  ['/keluar.jpg', 'photo-unreachable', 'dialihkan'],
  ['/halaman.jpg', 'photo-left-out', 'bukan foto'],
  ['/skrip.svg', 'photo-left-out', '<script>'],
])('for %s the product is published without it, and why is told', async (path, code, why) => {
  const { at } = await host()
  const { images, problems } = await buildWith([at(path)])
  expect(images).toEqual([])
  expect(problems).toMatchObject([
    { code, severity: 'warning', row: 2, message: expect.stringContaining(why) },
  ])
})

test('an address without encryption, and a page around a picture, are asked for nothing', async () => {
  const { images, problems } = await buildWith([
    'http://desa.example/kopi.jpg',
    'https://drive.google.com/file/d/1abc/view',
  ])
  expect(images).toEqual([])
  expect(problems.map(({ code }) => code).sort()).toEqual(['photo-page', 'photo-unreachable'])
})

test('a photo that its host says is still the same is not fetched again; a changed one is', async () => {
  let [version, sent] = [1, 0]
  const second = await phonePhoto({ width: 320, height: 200 })
  const server = createServer((request, response) => {
    const etag = `"v${version}"`
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    sent += 1
    response.writeHead(200, { etag }).end(version === 1 ? photo : second)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kopi.jpg`
  const folder = temporaryFolder()
  const first = await buildWith([address], folder)
  const again = await buildWith([address], folder)
  expect([sent, again.images, again.problems]).toEqual([1, first.images, []])
  expect(existsSync(join(again.out, again.images[0]!.src))).toBe(true)
  version = 2
  const changed = await buildWith([address], folder)
  expect(sent).toBe(2)
  expect(changed.images[0]?.src).not.toBe(first.images[0]?.src)
})
