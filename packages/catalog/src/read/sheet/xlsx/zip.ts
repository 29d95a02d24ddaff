import { piecesOf } from '../pieces.ts'
import { UnreadableError } from '../sheet.ts'
import { crc32 } from './crc32.ts'

/** What an honest workbook stays far below, and a zip bomb does not. */
export const zipLimits = {
  entries: 10_000,
  /** Of the list of entries. */
  directoryBytes: 8 * 1024 * 1024,
  /** Of one entry, inflated. */
  entryBytes: 2 * 1024 ** 3,
  /** Inflated to packed; below `freeBytes` it does not matter. Tables of numbers pack to 1:20, empty cells to 1:100. */
  ratio: 250,
  freeBytes: 16 * 1024 * 1024,
} as const

/** A file in a zip archive. */
export interface ZipEntry {
  readonly name: string
  /** Inflated, in bytes, as the archive says; reading holds it to that. */
  readonly size: number
  /** Its content in pieces, from the start each time. */
  read(): AsyncGenerator<Uint8Array, void, undefined>
}

const damaged = (detail: string, options?: ErrorOptions) =>
  new UnreadableError('file-damaged', detail, options)
const tooLarge = (detail: string) => new UnreadableError('file-too-large', detail)
const signatures = {
  end: 0x06054b50,
  entry: 0x02014b50,
  content: 0x04034b50,
  wideEnd: 0x06064b50,
  wideLocator: 0x07064b50,
} as const

/**
 * The entries of a zip archive by name, read from its central directory (APPNOTE 6.3.10, 4.3). Only what an office's
 * workbook needs: no encryption; sizes of zip64 where they fit. Names as other systems write them, with `\\`, are read too. Nothing is inflated until it is read, and never beyond what was announced.
 * @throws UnreadableError for damage, and for what would fill memory
 */
export async function openZip(archive: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  const { count, size, offset } = await findDirectory(archive)
  if (count > zipLimits.entries) throw tooLarge(`${count} berkas di dalamnya`)
  if (size > zipLimits.directoryBytes) throw tooLarge(`daftar isi ${size} byte`)
  const directory = await viewOf(archive.slice(offset, offset + size))
  const entries = new Map<string, ZipEntry>()
  for (let at = 0, n = 0; n < count; n += 1) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== signatures.entry) {
      throw damaged('daftar isi terpotong')
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((i) =>
      directory.getUint16(at + i, true),
    )
    const nameEnd = at + 46 + nameLength!
    if (nameEnd > directory.byteLength) throw damaged('daftar isi terpotong')
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameLength))
    const wide = wideSizes(directory, at, nameEnd, extraLength!)
    entries.set(name.replaceAll('\\', '/'), readEntry(archive, name, directory, at, wide))
    at = nameEnd + extraLength! + commentLength!
  }
  return entries
}

async function findDirectory(archive: Blob): Promise<{ count: number; size: number; offset: number }> {
  // The record has 22 bytes, and a comment of at most 65,535.
  const tail = await viewOf(archive.slice(Math.max(0, archive.size - 22 - 0xffff)))
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== signatures.end) continue
    const [count, size, offset] = [
      tail.getUint16(at + 10, true),
      tail.getUint32(at + 12, true),
      tail.getUint32(at + 16, true),
    ]
    const isElsewhere = count === 0xffff || size === elsewhere || offset === elsewhere
    return (isElsewhere && (await wideDirectory(archive, tail, at))) || { count, size, offset }
  }
  throw damaged('akhir berkas tidak ada: unduhan terputus?')
}

/** Where zip64 says that the directory is: in a record that the locator before the usual one leads to (APPNOTE 4.3.14). */
async function wideDirectory(archive: Blob, tail: DataView<ArrayBuffer>, end: number) {
  const at = end - 20
  if (at < 0 || tail.getUint32(at, true) !== signatures.wideLocator) return undefined
  const start = Number(tail.getBigUint64(at + 8, true))
  const record = await viewOf(archive.slice(start, start + 56))
  if (record.byteLength < 56 || record.getUint32(0, true) !== signatures.wideEnd) return undefined
  const [count = 0, size = 0, offset = 0] = [32, 40, 48].map((i) => Number(record.getBigUint64(i, true)))
  return { count, size, offset }
}

/** Stands where the value is in the field of zip64. */
const elsewhere = 0xffffffff

/** Size, packed size and offset of an entry: in its record, or in the extra field of zip64 (APPNOTE 4.5.3). */
function wideSizes(
  directory: DataView<ArrayBuffer>,
  at: number,
  start: number,
  length: number,
): [size: number, packed: number, offset: number] {
  const values = [24, 20, 42].map((i) => directory.getUint32(at + i, true))
  const end = Math.min(start + length, directory.byteLength)
  for (let field = start; field + 4 <= end; field += 4 + directory.getUint16(field + 2, true)) {
    if (directory.getUint16(field, true) !== 1) continue
    let value = field + 4
    const last = Math.min(value + directory.getUint16(field + 2, true), end)
    for (const [i, known] of values.entries()) {
      if (known !== elsewhere || value + 8 > last) continue
      values[i] = Number(directory.getBigUint64(value, true))
      value += 8
    }
  }
  return values as [number, number, number]
}

function readEntry(
  archive: Blob,
  name: string,
  directory: DataView<ArrayBuffer>,
  at: number,
  [size, packed, offset]: readonly [size: number, packed: number, offset: number],
): ZipEntry {
  const [flags, method] = [directory.getUint16(at + 8, true), directory.getUint16(at + 10, true)]
  const checksum = directory.getUint32(at + 16, true)
  const isPackedTooWell = size > zipLimits.freeBytes && size > packed * zipLimits.ratio
  if (size > zipLimits.entryBytes || isPackedTooWell) {
    throw tooLarge(`${Math.round(size / 1e6)} MB dari ${Math.ceil(packed / 1e6)} MB`)
  }
  async function* read() {
    if (flags & 1) throw new UnreadableError('file-kind', 'berkata sandi')
    if (method !== 0 && method !== 8) throw damaged(`cara kompresi ${method}`)
    const head = await viewOf(archive.slice(offset, offset + 30))
    if (head.byteLength < 30 || head.getUint32(0, true) !== signatures.content) throw damaged(name)
    const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true)
    const content = archive.slice(start, start + packed)
    let read = 0
    let crc = 0
    for await (const piece of method === 0 ? piecesOf(content.stream()) : inflated(content, name)) {
      read += piece.length
      if (read > size) throw tooLarge(`${name} lebih besar daripada yang tertulis`)
      crc = crc32(piece, crc)
      yield piece
    }
    if (read < size) throw damaged(`${name} terpotong`)
    // A changed byte mostly inflates to something that reads well: a sheet less, another price.
    if (crc !== checksum) throw damaged(name)
  }
  return { name, size, read }
}

/** By the inflater that browsers and Node have: nothing to load, and no memory beyond a piece. */
async function* inflated(content: Blob, name: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* piecesOf(content.stream().pipeThrough(new DecompressionStream('deflate-raw')))
  } catch (cause) {
    throw damaged(name, { cause })
  }
}

async function viewOf(part: Blob): Promise<DataView<ArrayBuffer>> {
  return new DataView(await part.arrayBuffer())
}
