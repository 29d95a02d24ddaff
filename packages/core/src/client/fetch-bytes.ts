import ky, { isHTTPError, isTimeoutError as isKyTimeout } from 'ky'
import { DataError } from '../errors/data-error.ts'
import { HttpError } from '../errors/http-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import { TransportError } from '../errors/transport-error.ts'
import type { ClientOptions } from './options.ts'

export interface FetchBytesOptions extends Pick<ClientOptions, 'fetch' | 'timeout' | 'retry'> {
  /** `no-cache` revalidates with the server: for the root. Pages never change. */
  cache: 'no-cache' | 'default'
  maxBytes: number
  signal: AbortSignal
}

/**
 * The bytes behind an address, by GET without credentials.
 * @throws TransportError, HttpError, TimeoutError; DataError when there are more than `maxBytes`; the signal's
 * reason when it is aborted
 */
export async function fetchBytes(
  address: string,
  options: FetchBytesOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { fetch, timeout = 20_000, retry = 3, cache, maxBytes, signal } = options
  const tooLarge = new AbortController()
  try {
    return new Uint8Array(
      await ky(address, {
        ...(fetch && { fetch: fetch as NonNullable<Parameters<typeof ky>[1]>['fetch'] & {} }),
        cache,
        credentials: 'omit',
        redirect: 'follow',
        signal: AbortSignal.any([signal, tooLarge.signal]),
        timeout: timeout / 2,
        totalTimeout: timeout,
        retry: { limit: retry, jitter: true, retryOnTimeout: true, maxRetryAfter: timeout / 4 },
        onDownloadProgress: ({ transferredBytes }) => {
          if (transferredBytes > maxBytes) tooLarge.abort()
        },
      }).arrayBuffer(),
    )
  } catch (cause) {
    if (signal.aborted) throw signal.reason
    if (tooLarge.signal.aborted) throw new DataError(address, '', `larger than ${maxBytes} bytes`)
    if (isHTTPError(cause)) throw new HttpError(address, cause.response.status, { cause })
    if (isKyTimeout(cause)) throw new TimeoutError(address, { cause })
    throw new TransportError(address, { cause })
  }
}
