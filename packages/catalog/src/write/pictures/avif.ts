import { CutError, Pieces } from './pieces.ts'

/** Boxes at the top of an AVIF (ISO/IEC 14496-12, AV1 Image File Format 1.1). */
const known = new Set(['ftyp', 'meta', 'mdat', 'free', 'skip'])
/** Kinds of items that are not the picture: Exif, and XMP as `mime`. */
const privateItems = new Set(['Exif', 'mime', 'uri '])

/**
 * Looks through an AVIF: a whole one, that holds nothing but the picture. Its items are named by their places in the
 * file, so that none is taken out: one with Exif is refused.
 * @returns the same bytes, `private` for one that holds more than the picture, nothing for what is no AVIF
 */
export function checkAvif(bytes: Uint8Array): Uint8Array | 'private' | undefined {
  const file = new Pieces(bytes)
  if (file.name(4, 4) !== 'ftyp' || !/^(?:....)*avif/s.test(file.name(8, file.number(0, 4) - 8)))
    return undefined
  let isPrivate = false
  for (const { name, from, to } of boxesIn(file, 0, file.length)) {
    if (!known.has(name)) isPrivate = true
    if (name === 'free' || name === 'skip') isPrivate ||= file.slice(from, to).some((byte) => byte !== 0)
    if (name === 'meta') isPrivate ||= itemsOf(file, from, to).some((item) => privateItems.has(item))
  }
  return isPrivate ? 'private' : bytes
}

function* boxesIn(file: Pieces, from: number, end: number) {
  for (let at = from; at < end; ) {
    const size = file.number(at, 4)
    const to = at + size
    // 64-bit sizes and "to the end" are for films.
    if (size < 8 || to > end) throw new CutError()
    yield { name: file.name(at + 4, 4), from: at + 8, to }
    at = to
  }
}

/** Kinds of the items that `meta` lists. */
function itemsOf(file: Pieces, from: number, to: number): string[] {
  const kinds: string[] = []
  // `meta` and `iinf` are full boxes: version and flags come first.
  for (const box of boxesIn(file, from + 4, to)) {
    if (box.name !== 'iinf') continue
    const start = box.from + 4 + (file.number(box.from, 1) === 0 ? 2 : 4)
    for (const entry of boxesIn(file, start, box.to)) {
      const version = file.number(entry.from, 1)
      kinds.push(file.name(entry.from + 4 + (version === 3 ? 4 : 2) + 2, 4))
    }
  }
  return kinds
}
