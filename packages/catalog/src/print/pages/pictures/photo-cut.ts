import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type Product, productPictures } from '@ovop-ntt/core'
import type { SharpModule } from '../../../write/pictures/make-photo.ts'

/** The file of a product's first photo, where it lies beside the catalogue. */
export async function photoOf(folder: string | undefined, product: Product): Promise<Uint8Array | undefined> {
  const src = productPictures(product)[0]?.src
  if (folder === undefined || src === undefined || /^[a-z][a-z0-9+.-]*:|^\//i.test(src)) return undefined
  const path = join(folder, decodeURIComponent(src))
  const way = relative(folder, path)
  if (way === '..' || way.startsWith(`..${sep}`)) return undefined
  return readFile(path).catch(() => undefined)
}

/** A photo cut to its place, as an address that stands in a picture; nothing where it cannot be read. */
export async function cutPhoto(
  sharp: SharpModule,
  bytes: Uint8Array,
  { width, height }: { width: number; height: number },
): Promise<string | undefined> {
  try {
    const cut = await sharp(bytes, { limitInputPixels: 50_000_000 })
      .autoOrient()
      .resize({ width: Math.round(width), height: Math.round(height), fit: 'cover' })
      .flatten({ background: '#f2eadb' })
      .png({ compressionLevel: 1 })
      .toBuffer()
    return `data:image/png;base64,${cut.toString('base64')}`
  } catch {
    return undefined
  }
}
