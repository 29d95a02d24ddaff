import type { CatalogSource } from './catalog-source.ts'
import { SourceError } from './source-error.ts'

/** A catalogue behind an address. */
export class AddressSource implements CatalogSource {
  readonly name: string
  readonly rootPath: string
  readonly #base: URL

  /** @param place address of the root, or of the folder it stands in (which ends with a slash) */
  constructor(place: string) {
    this.name = place
    this.#base = new URL(place)
    this.rootPath = this.#base.pathname.split('/').at(-1) || 'catalog.json'
  }

  async read(
    path: string,
    maxBytes: number,
    signal?: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const address = new URL(path, this.#base).href
    // The library is loaded when first needed: reading a folder has no use for it.
    const { default: ky, isHTTPError } = await import('ky')
    try {
      const response = await ky.get(address, {
        credentials: 'omit',
        // What a visitor gets today, not what this machine kept.
        cache: path === this.rootPath ? 'no-cache' : 'default',
        retry: { limit: 3, backoffLimit: 5000 },
        timeout: 60_000,
        ...(signal && { signal }),
      })
      return await readBytes(response, address, maxBytes)
    } catch (cause) {
      if (cause instanceof SourceError || signal?.aborted) throw cause
      if (!isHTTPError(cause)) throw new SourceError(address, 'tidak dapat dihubungi', { cause })
      const { status } = cause.response
      if (status === 404 || status === 410) return undefined
      throw new SourceError(address, `server menjawab ${status}`, { cause })
    }
  }
}

/** Stops as soon as there are more bytes than asked for. */
async function readBytes(
  response: Response,
  address: string,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    parts.push(part as Uint8Array<ArrayBuffer>)
    length += part.length
    if (length > maxBytes) throw new SourceError(address, `lebih dari ${maxBytes} bita`)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
