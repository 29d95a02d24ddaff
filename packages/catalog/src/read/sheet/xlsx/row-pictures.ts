import { maxPictureBytes, type PictureContent, type SheetRow, UnreadableError } from '../sheet.ts'
import type { FloatingPicture } from './floating-pictures.ts'
import type { ZipEntry } from './zip.ts'

/** A row whose pictures are known by their places, and not read. */
export interface PlacedRow extends SheetRow {
  /** Pictures in cells, by the index of the cell. */
  readonly inside?: ReadonlyMap<number, ZipEntry> | undefined
}

/** The row with its pictures, those in cells before those over them. */
export async function loadPictures(
  { inside = new Map(), ...row }: PlacedRow,
  over: readonly FloatingPicture[] = [],
  isWanted: boolean,
): Promise<SheetRow> {
  const all = [...Array.from(inside, ([column, entry]) => ({ column, entry, isChanged: false })), ...over]
  const pictures = new Map<number, PictureContent[]>()
  for (const { column, entry, isChanged } of all) {
    const content = isChanged ? 'changed' : isWanted ? await contentOf(entry) : 'unread'
    pictures.set(column, [...(pictures.get(column) ?? []), content])
  }
  return { ...row, pictures }
}

async function contentOf(entry: ZipEntry): Promise<PictureContent> {
  if (entry.size > maxPictureBytes) return 'too-large'
  const bytes = new Uint8Array(entry.size)
  let length = 0
  try {
    for await (const piece of entry.read()) {
      bytes.set(piece, length)
      length += piece.length
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    // No picture, as whoever looks at it will say.
    return new Uint8Array()
  }
  return bytes.subarray(0, length)
}
