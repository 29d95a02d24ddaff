import { CutError, join, Pieces } from './pieces.ts'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const exif = 0xe1

/** Names that segments for programs must begin with to stay: the density, the colour profile, how colours are coded. */
const keptPrograms: Partial<Record<number, string>> = {
  224: 'JFIF\0',
  226: 'ICC_PROFILE\0',
  238: 'Adobe',
}

/**
 * Writes a JPEG anew from the segments that make the picture (ITU-T T.81, annex B). Exif, with the place where it was
 * taken and the phone, is left out, but for which side is up; so are comments, and all that stands behind the end.
 * @returns nothing for what is no JPEG
 */
export function rebuildJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const file = new Pieces(bytes)
  if (file.number(0, 2) !== 0xff00 + startOfImage) return undefined
  const kept: Uint8Array[] = [file.slice(0, 2)]
  let orientation = 1
  let hasScan = false
  for (let at = 2; ; ) {
    if (file.number(at, 1) !== 0xff) throw new CutError()
    const marker = file.number(at + 1, 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) {
      if (!hasScan) throw new CutError()
      kept.push(file.slice(at, at + 2))
      // Exif comes directly behind the start of the file: readers look for it there alone.
      if (orientation > 1) kept.splice(1, 0, uprightSegment(orientation))
      return join(kept)
    }
    const end = at + 2 + file.number(at + 2, 2)
    if (end < at + 4) throw new CutError()
    const segment = file.slice(at, end)
    if (marker === exif) orientation = orientationOf(segment) ?? orientation
    if (isKept(marker, segment)) kept.push(segment)
    at = end
    if (marker === startOfScan) {
      hasScan = true
      at = endOfScan(file, end)
      kept.push(file.slice(end, at))
    }
  }
}

function isKept(marker: number, segment: Uint8Array): boolean {
  const program = keptPrograms[marker]
  if (program !== undefined) return Buffer.from(segment.subarray(4)).toString('latin1').startsWith(program)
  // Frames, tables and scans.
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdd)
}

/** Where the packed data of a scan ends: at the next marker but for restarts, and but for a stuffed 0xff. */
function endOfScan(file: Pieces, from: number): number {
  for (let at = file.bytes.indexOf(0xff, from); at >= 0; at = file.bytes.indexOf(0xff, at + 1)) {
    const next = file.number(at + 1, 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new CutError()
}

/** Exif tag 0x0112 (CIPA DC-008): which side is up, 1 to 8. */
function orientationOf(segment: Uint8Array): number | undefined {
  const data = Buffer.from(segment.subarray(4))
  if (data.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined
  const tiff = data.subarray(6)
  try {
    const isLittle = tiff.toString('latin1', 0, 2) === 'II'
    const read = (at: number, size: number) =>
      isLittle ? tiff.readUIntLE(at, size) : tiff.readUIntBE(at, size)
    const directory = read(4, 4)
    for (let i = 0; i < read(directory, 2); i += 1) {
      const entry = directory + 2 + 12 * i
      if (read(entry, 2) !== 0x0112) continue
      const value = read(entry + 8, 2)
      return value >= 1 && value <= 8 ? value : undefined
    }
  } catch {
    // Cut off: as without.
  }
  return undefined
}

/** An Exif segment that says which side is up and nothing else. */
function uprightSegment(orientation: number): Uint8Array {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
  const body = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff]
  return Uint8Array.from([0xff, exif, 0, body.length + 2, ...body])
}
