import { access, readFile, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Client, type ClientOptions, createClient } from '@ovop-ntt/core'

const rootName = 'catalog.json'

/**
 * A client for a catalogue on disk or on the web: a folder, its `catalog.json`, or an address of either.
 * @throws the `ENOENT` error of a folder or file that is not there
 * @example (await clientFor('katalog')).product('53.09-kopi-arabika-bajawa')
 */
export async function clientFor(
  source: string,
  options: Omit<ClientOptions, 'catalog'> = {},
): Promise<Client> {
  if (/^https?:\/\//i.test(source)) {
    return createClient({ ...options, catalog: source.endsWith('/') ? source + rootName : source })
  }
  const path = resolve(source)
  const root = (await stat(path)).isDirectory() ? join(path, rootName) : path
  await access(root)
  const folder = pathToFileURL(`${dirname(root)}/`)
  const catalog = new URL(encodeURIComponent(basename(root)), folder).href
  return createClient({ ...options, catalog, fetch: fetchBelow(dirname(root)), retry: 0 })
}

/** A `fetch` for `file:` addresses below a folder, and for nothing else. */
function fetchBelow(folder: string): typeof fetch {
  return async (input) => {
    const path = fileURLToPath(input instanceof Request ? input.url : input)
    const inside = relative(folder, path)
    if (inside.startsWith('..') || isAbsolute(inside)) throw new Error(`${path} is outside of ${folder}`)
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    return bytes ? new Response(bytes) : new Response(null, { status: 404 })
  }
}
