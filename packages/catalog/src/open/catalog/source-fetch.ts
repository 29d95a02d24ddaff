import { randomUUID } from 'node:crypto'
import { readerLimits } from '@ovop-ntt/core/format'
import type { CatalogSource } from './catalog-source.ts'

/**
 * A `fetch` that finds the files of a source below an address, and nothing else.
 * @param base ends with a slash
 * @param onRead hears of each file that is loaded
 */
export function fetchFrom(
  source: CatalogSource,
  base: string,
  onRead?: (path: string, bytes: Uint8Array) => void,
): typeof fetch {
  return async (input) => {
    const { href } = new URL(input instanceof Request ? input.url : input)
    const path = decodeURIComponent(href.slice(base.length))
    const bytes = href.startsWith(base) ? await source.read(path, readerLimits.rootBytes) : undefined
    if (!bytes) return new Response(null, { status: 404 })
    onRead?.(path, bytes)
    return new Response(bytes)
  }
}

/** What a client needs to read a source as a visitor does. */
export interface Visit {
  /** Address of the root, on a host that does not exist and is never asked. No other visit has it, so none meets what this one keeps. */
  catalog: string
  fetch: typeof fetch
}

/**
 * A first visit to a catalogue.
 * @param onRead hears of each file that is loaded
 */
export function visit(source: CatalogSource, onRead: (path: string, bytes: Uint8Array) => void): Visit {
  const base = `https://katalog.invalid/${randomUUID()}/`
  return { catalog: new URL(source.rootPath, base).href, fetch: fetchFrom(source, base, onRead) }
}
