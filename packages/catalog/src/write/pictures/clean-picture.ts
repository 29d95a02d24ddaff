import { imageSize } from 'image-size'
import { checkAvif } from './avif.ts'
import { rebuildJpeg } from './jpeg.ts'
import { CutError } from './pieces.ts'
import { rebuildPng } from './png.ts'
import { rebuildSvg } from './svg.ts'
import { SvgError } from './svg-error.ts'
import { rebuildWebp } from './webp.ts'

/** Kinds of pictures that are published, by the extension of their file. */
export const pictureKinds = ['jpg', 'png', 'webp', 'avif', 'svg'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** No picture of a catalogue is larger: neither its file, in bytes, nor a side or the whole, in pixels. */
export const pictureLimits = {
  bytes: 5 * 1024 * 1024,
  svgBytes: 512 * 1024,
  side: 16_383,
  pixels: 80_000_000,
}

/** A picture as it may be published: nothing in its file but the picture. */
export interface CleanPicture {
  kind: PictureKind
  bytes: Uint8Array
  /** In pixels, as it is seen: a phone stores a portrait lying down, and says so. */
  width: number
  height: number
}

/** Why a picture cannot be published. */
export type PictureFault =
  /** No picture, not whole, or of another kind. */
  | { fault: 'unreadable' }
  /** A photo of an iPhone, in a form that browsers do not show. */
  | { fault: 'heic' }
  /** More bytes or pixels than {@link pictureLimits}. */
  | { fault: 'too-large' }
  /** Holds what cannot be taken out: where it was taken, by which phone. */
  | { fault: 'private' }
  /** An SVG that runs or fetches something, or holds what is not on the list. */
  | { fault: 'unsafe'; detail: string }

/**
 * Writes a picture's file anew from the parts that make the picture, whatever its name says: what else it held, such
 * as the place where it was taken, a comment, or a second file behind its end, is gone. What comes out comes out again
 * unchanged.
 * @param limit bytes a file may have; an SVG fewer
 */
export function cleanPicture(bytes: Uint8Array, limit = pictureLimits.bytes): CleanPicture | PictureFault {
  if (bytes.length > limit) return { fault: 'too-large' }
  if (isHeic(bytes)) return { fault: 'heic' }
  try {
    const found = rebuild(bytes)
    if (!found) return { fault: 'unreadable' }
    if (found.bytes === 'private') return { fault: 'private' }
    const { width, height, orientation = 1 } = imageSize(found.bytes)
    const [across, down] = orientation >= 5 ? [height, width] : [width, height]
    const size = { width: Math.round(across), height: Math.round(down) }
    if (!(size.width > 0 && size.height > 0)) return { fault: 'unreadable' }
    const { side, pixels } = pictureLimits
    if (size.width > side || size.height > side || size.width * size.height > pixels)
      return { fault: 'too-large' }
    return { kind: found.kind, bytes: found.bytes, ...size }
  } catch (error) {
    if (error instanceof SvgError && error.isUnsafe) return { fault: 'unsafe', detail: error.message }
    if (error instanceof SvgError || error instanceof CutError || error instanceof Error)
      return { fault: 'unreadable' }
    throw error
  }
}

/** Whether a file is a picture with nothing else in it, of the kind that `kind` names. */
export function isCleanPicture(bytes: Uint8Array, kind: string): boolean {
  const picture = cleanPicture(bytes)
  return 'kind' in picture && picture.kind === kind && Buffer.from(picture.bytes).equals(bytes)
}

/** Brands of HEIF pictures that are not AVIF (ISO/IEC 23008-12, annex B). */
const heicBrand = /^ftyp(?:hei[cxms]|hev[cxms])|^ftyp(?:mif1|msf1)(?!.*avif)/s

function isHeic(bytes: Uint8Array): boolean {
  return heicBrand.test(Buffer.from(bytes.subarray(4, 40)).toString('latin1'))
}

/** The first bytes tell what a file is; text is taken for SVG. */
function rebuild(bytes: Uint8Array): { kind: PictureKind; bytes: Uint8Array | 'private' } | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xff\xd8')) return named('jpg', rebuildJpeg(bytes))
  if (head.startsWith('\x89PNG')) return named('png', rebuildPng(bytes))
  if (head.startsWith('RIFF')) return named('webp', rebuildWebp(bytes))
  if (head.slice(4, 8) === 'ftyp') return named('avif', checkAvif(bytes))
  if (!/^(?:\xef\xbb\xbf)?\s*</.test(head)) return undefined
  if (bytes.length > pictureLimits.svgBytes) return undefined
  return named('svg', rebuildSvg(bytes))
}

const named = (kind: PictureKind, bytes: Uint8Array | 'private' | undefined) => bytes && { kind, bytes }
