import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type CleanPicture, cleanPicture, isCleanPicture } from './clean-picture.ts'

const canvas = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#a53' } })
const secret = 'Xiaomi 1234'
const noted = (orientation = 1) =>
  canvas()
    .withMetadata({ orientation })
    .withExif({ IFD0: { Model: secret } })
const clean = (bytes: Uint8Array) => cleanPicture(bytes) as CleanPicture

const makers = {
  jpg: (orientation?: number) => noted(orientation).jpeg().toBuffer(),
  png: () => noted().png().toBuffer(),
  webp: () => noted().webp().toBuffer(),
}

test.each(Object.entries(makers))('%s: the phone is gone, the picture is the same', async (kind, make) => {
  const bytes = await make()
  expect(bytes.includes(secret)).toBe(true)
  const picture = clean(bytes)
  expect(picture).toMatchObject({ kind, width: 40, height: 30 })
  expect(Buffer.from(picture.bytes).includes(secret)).toBe(false)
  const pixels = (from: Uint8Array) => sharp(from).raw().toBuffer()
  expect(await pixels(picture.bytes)).toEqual(await pixels(bytes))
  expect(isCleanPicture(picture.bytes, kind)).toBe(true)
  expect(isCleanPicture(bytes, kind)).toBe(false)
  expect(isCleanPicture(picture.bytes, 'svg')).toBe(false)
})

test.each(Object.entries(makers))('%s: what stands behind its end is gone', async (_, make) => {
  const bytes = await make()
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  expect(clean(Buffer.concat([bytes, page])).bytes).toEqual(clean(bytes).bytes)
})

test.each(Object.entries(makers))('%s: one that breaks off is none', async (_, make) => {
  const bytes = await make()
  expect(cleanPicture(bytes.subarray(0, bytes.length - 20))).toEqual({ fault: 'unreadable' })
})

test('a portrait that a phone stored lying down stays upright', async () => {
  const picture = clean(await makers.jpg(6))
  expect(picture).toMatchObject({ width: 30, height: 40 })
  const { orientation } = await sharp(picture.bytes).metadata()
  expect(orientation).toBe(6)
  expect(isCleanPicture(picture.bytes, 'jpg')).toBe(true)
})

test('an AVIF passes as it is, one with Exif does not', async () => {
  const bytes = await canvas().avif({ effort: 0 }).toBuffer()
  expect(clean(bytes)).toMatchObject({ kind: 'avif', bytes, width: 40, height: 30 })
  expect(cleanPicture(await noted().avif({ effort: 0 }).toBuffer())).toEqual({ fault: 'private' })
})

test('a bomb of few bytes and many pixels is refused by what it says of itself', async () => {
  const bytes = await canvas().png().toBuffer()
  const bomb = Buffer.from(bytes)
  bomb.writeUInt32BE(16_000, 16)
  bomb.writeUInt32BE(16_000, 20)
  const { crc32 } = await import('node:zlib')
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
  expect(cleanPicture(bomb)).toEqual({ fault: 'too-large' })
})

test('no file of any bytes throws', async () => {
  const bytes = await makers.jpg(6)
  const files = [
    bytes,
    await makers.png(),
    await makers.webp(),
    await canvas().avif({ effort: 0 }).toBuffer(),
  ]
  for (const file of files) {
    for (let at = 0; at < file.length; at += 3) {
      const changed = Buffer.from(file)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      const picture = cleanPicture(changed)
      if ('kind' in picture) expect(isCleanPicture(picture.bytes, picture.kind)).toBe(true)
      cleanPicture(file.subarray(0, at))
    }
  }
})
