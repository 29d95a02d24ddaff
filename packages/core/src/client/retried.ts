import ky, { isHTTPError } from 'ky'
import { DataError } from '../errors/data-error.ts'
import { HttpError } from '../errors/http-error.ts'

export interface Retrying {
  address: string
  /** How the first attempt failed. */
  first: unknown
  /** How many more there may be. */
  limit: number
  /** Makes one more. */
  ask(redirect: RequestRedirect): Promise<Response>
  /** Reads a good answer to its end: one that is cut off is an attempt that failed. */
  read(response: Response): Promise<Uint8Array<ArrayBuffer>>
  signal: AbortSignal
}

/**
 * Goes on where a first attempt failed: growing, random pauses, `Retry-After`, only for what may pass (network
 * errors, a body cut off, 408, 429, 5xx). An address that leads to another is followed once more, since a loop fails as a
 * lost connection does and each turn of it costs twenty requests.
 * @throws HttpError, DataError; what the last attempt threw; the signal's reason
 */
export async function retried({
  address,
  first,
  limit,
  ask,
  read,
  signal,
}: Retrying): Promise<Uint8Array<ArrayBuffer>> {
  let isFirst = true
  let isLast = false
  const attempt = async (): Promise<Response> => {
    if (isFirst) {
      isFirst = false
      if (first instanceof HttpError && first.cause instanceof Response) return first.cause
      throw first
    }
    let response = await ask('manual')
    if (isRedirect(response)) {
      isLast = true
      response = await ask('follow')
    }
    return response.ok ? new Response(await read(response)) : response
  }
  try {
    const response = await ky(address, {
      fetch: attempt,
      signal,
      timeout: false,
      retry: {
        limit,
        jitter: true,
        maxRetryAfter: 5000,
        // Whatever is no answer of the server's is worth another try, until the time is up.
        shouldRetry: ({ error }) => {
          if (signal.aborted || error instanceof DataError) return false
          return isHTTPError(error) ? undefined : !isLast
        },
      },
    })
    return new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    if (isHTTPError(error)) throw new HttpError(address, error.response.status, { cause: error })
    throw error
  }
}

/** Browsers hide where an address leads; servers show it. */
function isRedirect({ type, status, headers }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400 && headers.has('location'))
}
