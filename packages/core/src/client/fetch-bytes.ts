import { DataError } from '../errors/data-error.ts'
import { HttpError } from '../errors/http-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import { TransportError } from '../errors/transport-error.ts'
import type { ClientOptions } from './options.ts'

export interface FetchBytesOptions extends Pick<ClientOptions, 'fetch' | 'timeout' | 'retry'> {
  /** `no-cache` revalidates with the server: for the root. Pages never change; `reload` is for one kept damaged. */
  cache: 'no-cache' | 'default' | 'reload'
  maxBytes: number
  signal: AbortSignal
}

/**
 * The bytes behind an address, by GET without credentials or headers of our own. The first attempt is a plain
 * `fetch`; only when it fails is the code for retries loaded, and takes it from there.
 * @throws TransportError, HttpError, TimeoutError; DataError when there are more than `maxBytes`; the signal's
 * reason when it is aborted
 */
export async function fetchBytes(
  address: string,
  options: FetchBytesOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { timeout = 20_000, retry = 3, maxBytes, signal } = options
  const deadline = AbortSignal.timeout(timeout)
  const first = attempt(address, options, AbortSignal.any([signal, AbortSignal.timeout(timeout / 2)]))
  try {
    try {
      return await readBytes(await first, address, maxBytes)
    } catch (error) {
      if (signal.aborted || error instanceof DataError || retry === 0) throw error
      const { retried } = await import('./retried.ts').catch(() => {
        // Without a network the code does not come either.
        throw error
      })
      const again = AbortSignal.any([signal, deadline])
      return await retried({
        address,
        first: error,
        limit: retry,
        ask: (redirect) => attempt(address, options, again, redirect),
        read: (response) => readBytes(response, address, maxBytes),
        signal: again,
      })
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof DataError || error instanceof HttpError) throw error
    const timedOut = deadline.aborted || (error instanceof Error && error.name === 'TimeoutError')
    throw new (timedOut ? TimeoutError : TransportError)(address, { cause: error })
  }
}

async function attempt(
  address: string,
  { fetch = globalThis.fetch, cache }: FetchBytesOptions,
  signal: AbortSignal,
  redirect: RequestRedirect = 'follow',
): Promise<Response> {
  return fetch(address, { cache, credentials: 'omit', redirect, signal })
}

/**
 * The bytes of an answer; stops reading as soon as there are more than a reader accepts.
 * @throws HttpError; DataError when there are more than `maxBytes`; what the stream throws
 */
export async function readBytes(
  response: Response,
  address: string,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.ok) throw new HttpError(address, response.status, { cause: response })
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length > maxBytes) {
      reader?.cancel()
      throw new DataError(address, '', `larger than ${maxBytes} bytes`)
    }
  }
  return joined(parts, length)
}

/** By hand: a `Blob` would send them to the browser's own process and back, before the first card. */
function joined(parts: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const [only] = parts
  if (only && parts.length === 1) return only
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}
