import ky, { isHTTPError } from 'ky'
import { HttpError } from '../errors/http-error.ts'

/**
 * Goes on where a first attempt failed: growing, random pauses, `Retry-After`, only for what may pass (network
 * errors, 408, 429, 5xx).
 * @param first how the first attempt failed
 * @param attempt makes one more
 * @throws HttpError; what `attempt` throws; the signal's reason
 */
export async function retried(
  address: string,
  first: unknown,
  limit: number,
  attempt: (address: string) => Promise<Response>,
  signal: AbortSignal,
): Promise<Response> {
  let isFirst = true
  const replay = () => {
    if (!isFirst) return attempt(address)
    isFirst = false
    return first instanceof HttpError && first.cause instanceof Response
      ? Promise.resolve(first.cause)
      : Promise.reject(first)
  }
  try {
    return await ky(address, {
      fetch: replay,
      signal,
      timeout: false,
      retry: {
        limit,
        jitter: true,
        maxRetryAfter: 5000,
        // Whatever is no answer of the server's is worth another try, until the time is up.
        shouldRetry: ({ error }) => (signal.aborted ? false : isHTTPError(error) ? undefined : true),
      },
    })
  } catch (error) {
    if (isHTTPError(error)) throw new HttpError(address, error.response.status, { cause: error })
    throw error
  }
}
