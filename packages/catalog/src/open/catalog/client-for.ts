import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Client, type ClientOptions, createClient } from '@ovop-ntt/core'
import { catalogAt } from './catalog-source.ts'
import { openCatalogFrom } from './open-catalog.ts'
import { SourceError } from './source-error.ts'
import { fetchFrom } from './source-fetch.ts'

/**
 * A client for a catalogue on disk or on the web: a folder, its `catalog.json`, or an address of either.
 * @throws SourceError where a folder holds no catalogue
 * @example (await clientFor('katalog')).product('53.09-kopi-arabika-bajawa')
 */
export async function clientFor(
  place: string,
  options: Omit<ClientOptions, 'catalog'> = {},
): Promise<Client> {
  const source = catalogAt(place)
  const { folder, rootPath } = source
  if (folder === undefined) {
    return createClient({ ...options, catalog: place.endsWith('/') ? place + rootPath : place })
  }
  if (!(await openCatalogFrom(source))) throw new SourceError(`${place} ${rootPath}`, 'tidak ada')
  const base = pathToFileURL(`${resolve(folder)}/`).href
  const catalog = new URL(encodeURIComponent(rootPath), base).href
  return createClient({ ...options, catalog, fetch: fetchFrom(source, base), retry: 0 })
}
