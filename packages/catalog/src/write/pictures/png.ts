import { crc32 } from 'node:zlib'
import { CutError, join, Pieces } from './pieces.ts'

const signature = '\x89PNG\r\n\x1a\n'

/** Chunks that make the picture (PNG, third edition, W3C 2025); texts, dates, Exif and animation are left out. */
const kept = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'pHYs',
])

/**
 * Writes a PNG anew from the chunks that make the picture, each checked against its sum; what stands behind its end
 * is left out.
 * @returns nothing for what is no PNG
 */
export function rebuildPng(bytes: Uint8Array): Uint8Array | undefined {
  const file = new Pieces(bytes)
  if (file.name(0, 8) !== signature) return undefined
  const parts: Uint8Array[] = [file.slice(0, 8)]
  for (let at = 8; ; ) {
    const end = at + 12 + file.number(at, 4)
    const name = file.name(at + 4, 4)
    const chunk = file.slice(at, end)
    if (crc32(chunk.subarray(4, -4)) !== file.number(end - 4, 4)) throw new CutError()
    if ((at === 8) !== (name === 'IHDR')) throw new CutError()
    if (kept.has(name)) parts.push(chunk)
    if (name === 'IEND') return join(parts)
    at = end
  }
}
