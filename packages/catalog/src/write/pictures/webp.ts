import { CutError, join, Pieces } from './pieces.ts'

/** Chunks that make the picture (RFC 9649); Exif, XMP and what nobody knows are left out. */
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'])
/** Flags of `VP8X` for what is left out: Exif, XMP. */
const privateFlags = 0x08 | 0x04
const animated = 0x02

/**
 * Writes a WebP anew from the chunks that make the picture; one that moves is refused.
 * @returns nothing for what is no WebP
 */
export function rebuildWebp(bytes: Uint8Array): Uint8Array | undefined {
  const file = new Pieces(bytes)
  if (file.name(0, 4) !== 'RIFF' || file.name(8, 4) !== 'WEBP') return undefined
  const end = 8 + file.reverse(4)
  if (end > file.length) throw new CutError()
  const parts: Uint8Array[] = []
  for (let at = 12; at < end; ) {
    const name = file.name(at, 4)
    const size = file.reverse(at + 4)
    const chunk = Uint8Array.from(file.slice(at, at + 8 + size + (size % 2)))
    at += chunk.length
    if (!kept.has(name)) continue
    if (name === 'VP8X') {
      const flags = chunk[8] ?? 0
      if (flags & animated) throw new CutError()
      chunk[8] = flags & ~privateFlags
    }
    parts.push(chunk)
  }
  if (
    !parts.some(
      (part) => part[3] !== undefined && /^VP8[ L]/.test(String.fromCharCode(...part.subarray(0, 4))),
    )
  )
    throw new CutError()
  const body = join(parts)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + body.length, 4)
  return join([head, body])
}
