import { hash } from 'node:crypto'
import {
  InlineReader,
  keyedRows,
  pagePath,
  parseRoot,
  type Root,
  readerLimits,
  rowKey,
  type TableName,
  type TableReader,
  TreeReader,
} from '@ovop-ntt/core/format'
import { verifyRoot } from '@ovop-ntt/core/trust'
import { cutLetter, cutLetterText } from './canonical-text.ts'
import type { CatalogSource } from './catalog-source.ts'
import { SourceError } from './source-error.ts'

/** A catalogue whose root was read. */
export interface OpenedCatalog {
  source: CatalogSource
  root: Root
  /** Bytes of the root as it stands. */
  bytes: Uint8Array<ArrayBuffer>
}

export interface OpenOptions {
  /** Offline keys the root must be signed under; without any, the signature is not looked at. */
  keys?: readonly string[] | undefined
  /** Another root than the present one: `roots/1790812800.json`. */
  rootPath?: string | undefined
  signal?: AbortSignal | undefined
}

/**
 * Reads the root of a catalogue.
 * @returns `undefined` where there is none
 * @throws SourceError when it cannot be read, is not a root, or its signature fails
 */
export async function openCatalogFrom(
  source: CatalogSource,
  { keys = [], rootPath = source.rootPath, signal }: OpenOptions = {},
): Promise<OpenedCatalog | undefined> {
  const bytes = await source.read(rootPath, readerLimits.rootBytes, signal)
  if (!bytes) return undefined
  const place = `${source.name} ${rootPath}`
  let root: Root
  try {
    root = parseRoot(bytes, rootPath)
  } catch (cause) {
    const reason = cutLetterIn(bytes) ?? (cause as Error).message
    throw new SourceError(place, `bukan katalog yang dapat dibaca (${reason})`, { cause })
  }
  const reason = keys.length > 0 ? await verifyRoot(root, keys) : undefined
  if (reason) throw new SourceError(place, `tanda tangan tidak sah: ${reason}`)
  return { source, root, bytes }
}

/** What the reader of roots does not say: where half a letter stands. `products baris ke-3: memuat huruf yang terpotong (name)` */
function cutLetterIn(bytes: Uint8Array): string | undefined {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
  const path = cutLetter(json)
  if (!path) return undefined
  const [tables, table, inline, row, ...field] = path
  if (tables !== 'tables' || inline !== 'inline' || row === undefined) return cutLetterText(path)
  return `${table} baris ke-${Number(row) + 1}: ${cutLetterText(field)}`
}

/**
 * Rows or entries of a page, whose bytes are those that its name says.
 * @throws SourceError
 */
export async function readPage(
  source: CatalogSource,
  name: string,
  signal?: AbortSignal,
): Promise<unknown[]> {
  return parsePage(await readPageBytes(source, name, signal), `${source.name} ${pagePath(name)}`)
}

/** Bytes of a page, checked against its name. @throws SourceError */
export async function readPageBytes(
  source: CatalogSource,
  name: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = pagePath(name)
  const place = `${source.name} ${path}`
  const bytes = await source.read(path, readerLimits.pageBytes, signal)
  if (!bytes) throw new SourceError(place, 'halaman tidak ada')
  if (hash('sha256', bytes).slice(0, 32) !== name) {
    throw new SourceError(place, 'isinya tidak sesuai dengan namanya')
  }
  return bytes
}

/** @throws SourceError when the bytes are not a JSON array */
export function parsePage(bytes: Uint8Array, place: string): unknown[] {
  let rows: unknown
  try {
    rows = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new SourceError(place, 'bukan JSON', { cause })
  }
  if (!Array.isArray(rows)) throw new SourceError(place, 'bukan daftar baris')
  return rows
}

/**
 * A table of a catalogue; an absent one is empty, as it is in a small catalogue.
 * @param onBadPage hears of pages that are damaged or gone, which are then left out
 * @throws SourceError, from a walk too, where nobody hears of bad pages
 */
export function openTable(
  { source, root }: OpenedCatalog,
  name: TableName,
  onBadPage?: (error: Error) => void,
): TableReader {
  const table = root.tables[name]
  if (!table || 'inline' in table) {
    return new InlineReader(keyedRows(table?.inline ?? [], rowKey[name], source.name))
  }
  const leaveOut = (error: unknown): [] => {
    if (!onBadPage || !(error instanceof Error)) throw error
    onBadPage(error)
    return []
  }
  const load = (page: string, signal?: AbortSignal) =>
    readPage(source, page, signal).catch((error) => {
      if (error instanceof SourceError) return leaveOut(error)
      throw error
    })
  return new TreeReader(table, rowKey[name], load, leaveOut)
}
