import { type Basemap, BasemapError, readBasemap } from './read-basemap.ts'

export type LoadedBasemap = ReturnType<typeof readBasemap>
export type { Basemap }

const maxBytes = 4_000_000

/**
 * The base map of NTT that comes with us, or another one by its address.
 * @throws BasemapError when it cannot be had or shown
 */
export async function loadBasemap(address: string | undefined, signal: AbortSignal): Promise<LoadedBasemap> {
  if (!address) return readBasemap((await import('@ovop-ntt/geo/basemap-standard')).basemap)
  return readBasemap(await readJson(address, signal))
}

async function readJson(address: string, signal: AbortSignal): Promise<unknown> {
  try {
    const url = new URL(address, document.baseURI)
    if (!/^https?:$/.test(url.protocol))
      throw new BasemapError(`${url.protocol} is not an address of the web`)
    const response = await fetch(url, { credentials: 'omit', signal })
    if (!response.ok) throw new BasemapError(`${url.href} answered ${response.status}`)
    if (Number(response.headers.get('content-length')) > maxBytes) throw new BasemapError('it is too large')
    const text = await response.text()
    if (text.length > maxBytes) throw new BasemapError('it is too large')
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof BasemapError || signal.aborted) throw error
    throw new BasemapError(`${address} cannot be read`, { cause: error })
  }
}
