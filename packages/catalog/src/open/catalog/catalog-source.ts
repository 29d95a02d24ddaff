import { AddressSource } from './address-source.ts'
import { FolderSource } from './folder-source.ts'
import { SourceError } from './source-error.ts'

/** Files of a catalogue where it stands: in a folder, or behind an address. */
export interface CatalogSource {
  /** Folder or address as it was given, which messages name. */
  readonly name: string
  /** Path of the root beside which all others are: `catalog.json`. */
  readonly rootPath: string
  /** The folder, where it is one. */
  readonly folder?: string | undefined
  /**
   * Bytes of a file beside the root, `undefined` where there is none.
   * @throws SourceError for a file over `maxBytes`, and for a server that fails
   */
  read(path: string, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined>
}

/**
 * Opens a catalogue by a folder, the path of its root, or an address of either.
 * @example catalogAt('katalog'); catalogAt('https://produk.example/katalog/')
 * @throws SourceError for an address that is none
 */
export function catalogAt(place: string): CatalogSource {
  if (/^https?:/i.test(place) && !URL.canParse(place))
    throw new SourceError(place, 'bukan alamat yang benar; diharapkan https://…/catalog.json')
  return /^https?:\/\//i.test(place) ? new AddressSource(place) : new FolderSource(place)
}
