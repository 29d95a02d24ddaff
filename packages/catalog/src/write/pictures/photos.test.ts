import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Product, pictureAddresses } from '@ovop-ntt/core'
import type { InlineTable } from '@ovop-ntt/core/format'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { phonePhoto } from '../../../test/photo-of.ts'
import { coffee, dataFile, type RowTexts } from '../../../test/sheet-of.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { verify } from '../../inspect/verify/verify.ts'
import { csvLine } from '../../read/sheet/csv.ts'
import { type BuildOptions, build } from '../build.ts'
import { isCleanPicture } from './clean-picture.ts'

const photo = await phonePhoto()

/** Builds a sheet of one product for each list of photos, with files beside it. */
async function buildWith(
  files: Record<string, Uint8Array>,
  named: readonly string[],
  options: Partial<BuildOptions> = {},
  folder = temporaryFolder(),
) {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const rows: RowTexts[] = named.map((foto, i) => ({
    ...coffee,
    id: `53.09-kopi-${i}`,
    gtin: '',
    nama: `Kopi ${i}`,
    foto,
  }))
  const titles = Object.keys(rows[0] as RowTexts)
  const sheet = join(folder, 'produk.csv')
  writeFileSync(
    sheet,
    [titles, ...rows.map((row) => titles.map((title) => row[title] ?? ''))].map(csvLine).join(''),
  )
  const out = join(folder, 'katalog')
  const villages = dataFile('contoh-desa.csv')
  const result = await build([sheet], {
    out,
    publisher: dataFile('publisher.json'),
    villages,
    contactsAgreed: true,
    ...options,
  })
  const products = (result.root?.tables.products as InlineTable | undefined)?.inline as Product[] | undefined
  return { ...result, out, folder, products, image: products?.[0]?.images[0] }
}

test('a photo of a phone becomes a small JPEG and three widths of WebP, upright, without the phone', async () => {
  const { image, out, problems } = await buildWith({ 'kopi.jpg': photo }, ['kopi.jpg'])
  expect(problems).toEqual([])
  expect(image).toMatchObject({
    src: expect.stringMatching(/^images\/[0-9a-f]{32}\.jpg$/),
    width: 853,
    height: 1280,
    sources: [{ width: 320 }, { width: 640 }, { width: 853 }],
    thumbhash: expect.stringMatching(/^[A-Za-z0-9+/=]{20,40}$/),
  })
  for (const path of pictureAddresses(image!)) {
    const bytes = readFileSync(join(out, path))
    expect(bytes.length).toBeLessThanOrEqual(120_000)
    expect(isCleanPicture(bytes, path.slice(path.lastIndexOf('.') + 1))).toBe(true)
    const { width, height, exif, format } = await sharp(bytes).metadata()
    expect(height).toBeGreaterThan(width)
    expect([exif, format]).toEqual([undefined, path.endsWith('.jpg') ? 'jpeg' : 'webp'])
  }
  expect((await verify(out)).problems).toEqual([])
})

test('a second build makes no photo again; one whose files are damaged is made again', async () => {
  const first = await buildWith({ 'kopi.jpg': photo }, ['kopi.jpg'])
  const [largest = ''] = pictureAddresses(first.image!)
  const steps: string[] = []
  const note = join(first.out, '.foto', readdirSync(join(first.out, '.foto'))[0] as string)
  utimesSync(note, 1, 1)
  const again = () => buildWith({}, ['kopi.jpg'], { onProgress: (step) => steps.push(step) }, first.folder)
  expect((await again()).image).toEqual(first.image)
  expect(steps).toContain('menyiapkan foto: 1 selesai')
  expect(statSync(note).mtimeMs).toBe(1000)
  writeFileSync(join(first.out, largest), 'x')
  expect((await again()).image).toEqual(first.image)
  expect(statSync(note).mtimeMs).toBeGreaterThan(1000)
  expect(readFileSync(join(first.out, largest)).length).toBeGreaterThan(1000)
})

test('what was made for a build that a bad row ended is there for the next', async () => {
  const bad = await buildWith({ 'kopi.jpg': photo }, ['kopi.jpg', 'tidak-ada.jpg'])
  expect(bad.root).toBeUndefined()
  const notes = readdirSync(join(bad.out, '.foto')).filter((name) => name.endsWith('.json'))
  utimesSync(join(bad.out, '.foto', notes[0] as string), 1, 1)
  const good = await buildWith({}, ['kopi.jpg'], {}, bad.folder)
  expect(good.image?.sources).toHaveLength(3)
  expect(statSync(join(bad.out, '.foto', notes[0] as string)).mtimeMs).toBe(1000)
  expect(existsSync(join(bad.out, '.foto', 'images'))).toBe(false)
})

test('a photo is found whatever its letters, beside the sheet, below it, or anywhere in a folder of photos', async () => {
  const small = await phonePhoto({ width: 64, height: 48, orientation: 1 })
  const elsewhere = temporaryFolder()
  mkdirSync(join(elsewhere, 'Bajawa'))
  writeFileSync(join(elsewhere, 'Bajawa', 'Kopi Bubuk.JPG'), small)
  const { products, problems } = await buildWith(
    { 'KOPI.JPG': small, 'foto/Madu é.jpeg': small },
    [
      'kopi.jpg',
      'foto/madu e\u0301.JPEG',
      String.raw`FOTO\madu.jpeg`.replace('FOTO\\madu', 'foto\\Madu é'),
      'kopi bubuk.jpg',
    ],
    { photos: elsewhere },
  )
  expect(problems).toEqual([])
  expect(products?.map(({ images }) => images.length)).toEqual([1, 1, 1, 1])
})

test.each([
  ['kopi-bajawa.png', 'kopi-bajawa.jpg'],
  ['kopi bajawa.jpg', 'kopi-bajawa.jpg'],
  ['kopi-bajwa.jpg', 'kopi-bajawa.jpg'],
])('for %s that is not there, %s is proposed', async (written, there) => {
  const { problems } = await buildWith({ [there]: photo }, [written])
  expect(problems).toMatchObject([
    { code: 'photo-missing', message: expect.stringContaining(`mungkin ${there}?`) },
  ])
})

/** A PNG with bytes of a chunk replaced, and its sum right. */
function changedChunk(png: Buffer, name: string, change: (content: Buffer) => void): Buffer {
  const changed = Buffer.from(png)
  const at = changed.indexOf(name, 0, 'latin1')
  const end = at + 4 + changed.readUInt32BE(at - 4)
  change(changed.subarray(at + 4, end))
  changed.writeUInt32BE(crc32(changed.subarray(at, end)), end)
  return changed
}

test('a photo of a hundred megapixels is refused unread, one that is broken is left out and told', async () => {
  const png = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#777' } })
    .png()
    .toBuffer()
  const bomb = changedChunk(png, 'IHDR', (size) => {
    size.writeUInt32BE(10_000, 0)
    size.writeUInt32BE(10_000, 4)
  })
  expect((await buildWith({ 'a.png': bomb }, ['a.png'])).problems).toMatchObject([
    { code: 'photo-too-large', row: 2 },
  ])
  const broken = changedChunk(png, 'IDAT', (content) => content.fill(0x55, 4))
  const { problems, products } = await buildWith({ 'a.png': broken }, ['a.png'])
  expect(problems).toMatchObject([{ code: 'photo-broken', row: 2, column: 'foto' }])
  expect(products?.[0]?.images).toEqual([])
})

test.each([
  [
    'grey',
    () =>
      sharp({ create: { width: 90, height: 60, channels: 3, background: '#777' } })
        .greyscale()
        .jpeg(),
  ],
  [
    'CMYK',
    () =>
      sharp({ create: { width: 90, height: 60, channels: 3, background: '#777' } })
        .toColourspace('cmyk')
        .jpeg(),
  ],
  ['see-through', () => sharp({ create: { width: 90, height: 60, channels: 4, background: '#7770' } }).png()],
  [
    '16 bits',
    () =>
      sharp({ create: { width: 90, height: 60, channels: 3, background: '#777' } })
        .toColourspace('rgb16')
        .png(),
  ],
])('a photo in %s comes out in colours of the screen', async (_, make) => {
  const { image, out, problems } = await buildWith({ 'a.bin': await make().toBuffer() }, ['a.bin'])
  expect(problems).toEqual([])
  const { space, channels } = await sharp(join(out, image!.src)).metadata()
  expect([space, channels]).toEqual(['srgb', 3])
  expect(image).toMatchObject({
    width: 90,
    height: 60,
    sources: [{ width: 90 }],
    thumbhash: expect.any(String),
  })
})

test('to check a sheet with photos writes nothing', async () => {
  const { out, problems } = await buildWith({ 'kopi.jpg': photo }, ['kopi.jpg'], { dryRun: true })
  expect(problems).toEqual([])
  expect(existsSync(out)).toBe(false)
})

test('a photo of an iPhone in HEIC is left out with how to make a JPEG of it, whatever it is named', async () => {
  const box = (name: string, content: Buffer) => {
    const head = Buffer.alloc(8, name, 'latin1')
    head.writeUInt32BE(8 + content.length)
    head.write(name, 4, 'latin1')
    return Buffer.concat([head, content])
  }
  const heic = (brands: string) =>
    Buffer.concat([box('ftyp', Buffer.from(brands, 'latin1')), box('meta', Buffer.alloc(40))])
  const files = { 'a.heic': heic('heic\0\0\0\0mif1heic'), 'b.jpg': heic('mif1\0\0\0\0mif1heic') }
  const { products, problems } = await buildWith(files, ['a.heic', 'b.jpg'])
  expect(products?.map(({ images }) => images)).toEqual([[], []])
  expect(problems.map(({ code }) => code)).toEqual(['photo-heic', 'photo-heic'])
  expect(problems[0]?.message).toMatch(/Paling Kompatibel.*\.jpg/)
})
