import { hash } from 'node:crypto'

/** Path of a picture in the catalogue's own folder, named by its content. */
export const picturePath = /^images\/([0-9a-f]{32})\.(\w+)$/

/** The path of a picture: `images/<first 128 bits of its SHA-256, in hex>.<kind>`. */
export function picturePathOf({ bytes, kind }: { bytes: Uint8Array; kind: string }): string {
  return `images/${hash('sha256', bytes).slice(0, 32)}.${kind}`
}
