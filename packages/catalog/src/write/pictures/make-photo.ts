import type { ProductImage } from '@ovop-ntt/core'
import type { Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { picturePathOf } from '../../open/catalog/picture-path.ts'
import { pictureLimits } from './clean-picture.ts'

/** Widths that a page may choose from, in pixels; a narrower photo is not made wider. */
const widths = [320, 640, 1280]
/** Greatest length of the longer side, in pixels. */
const longestSide = Math.max(...widths)
/** Greatest size of the widest file, in bytes; narrower ones may have as much as their width is of it. */
const mostBytes = 120_000
/** Qualities that are tried one after the other, until the file is small enough. */
const qualities = [80, 72, 64, 56, 48, 40, 32]
/** Factor by which both sides shrink where even the least quality gives too large a file. */
const shrink = 0.75

/** What a photo became. */
export interface MadePhoto {
  image: ProductImage
  /** Files by their paths in the catalogue. */
  files: ReadonlyMap<string, Uint8Array>
}

/** Version of the recipe, raised when photos come out otherwise than before: what an earlier version kept is not used. */
export const photoRecipe = 1

export type SharpModule = typeof import('sharp')['default']

/** The library that reads and writes photos, where it is installed: it is made for each system apart. */
export async function loadSharp(): Promise<SharpModule | undefined> {
  try {
    return (await import('sharp')).default
  } catch {
    return undefined
  }
}

/**
 * Makes of a photo what is published: upright, in three widths of WebP and one JPEG, each of few bytes, without
 * anything but the picture, and the blur that stands for it until it is there.
 * @throws for a photo that cannot be read to its end
 */
export async function makePhoto(sharp: SharpModule, bytes: Uint8Array): Promise<MadePhoto> {
  const upright = sharp(bytes, {
    limitInputPixels: pictureLimits.pixels,
    failOn: 'error',
    sequentialRead: true,
  })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
  // Decoded once: all sizes are made of these pixels.
  const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true })
  const largest = () =>
    sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  const files = new Map<string, Uint8Array>()
  const keep = (kind: 'jpg' | 'webp', file: Uint8Array) => {
    const path = picturePathOf({ bytes: file, kind })
    files.set(path, file)
    return path
  }
  const jpeg = await smallEnough(largest, info.width, mostBytes, (picture, quality) =>
    picture.flatten({ background: '#fff' }).jpeg({ quality, progressive: true }),
  )
  const sources: { src: string; width: number }[] = []
  for (const width of new Set(widths.map((one) => Math.min(one, jpeg.width)))) {
    const share = Math.max(12_000, Math.round(mostBytes * (width / longestSide)))
    const made = await smallEnough(largest, width, share, (picture, quality) =>
      picture.webp({ quality, effort: 4 }),
    )
    sources.push({ src: keep('webp', made.bytes), width: made.width })
  }
  const { width, height } = jpeg
  const image = {
    src: keep('jpg', jpeg.bytes),
    width,
    height,
    sources,
    thumbhash: await thumbhashOf(largest()),
  }
  return { image, files }
}

interface Encoded {
  bytes: Uint8Array
  width: number
  height: number
}

/** A picture at a width, of the best quality that fits into so many bytes. */
async function smallEnough(
  picture: () => Sharp,
  width: number,
  limit: number,
  encode: (picture: Sharp, quality: number) => Sharp,
): Promise<Encoded> {
  for (const quality of qualities) {
    const { data, info } = await encode(
      picture().resize({ width, withoutEnlargement: true }),
      quality,
    ).toBuffer({
      resolveWithObject: true,
    })
    if (data.length <= limit) return { bytes: data, width: info.width, height: info.height }
  }
  return smallEnough(picture, Math.max(1, Math.round(width * shrink)), limit, encode)
}

/** Base64 of some 25 bytes. */
async function thumbhashOf(picture: Sharp): Promise<string> {
  const { data, info } = await picture
    .resize({ width: 100, height: 100, fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}
