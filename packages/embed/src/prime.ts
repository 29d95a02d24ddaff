/** An answer that is on its way, and the `fetch` that hands it on. */
export interface Primed {
  answer: Promise<Response>
  /** The body of an answer that is shared, before or after whoever asks for the address. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>
  /** Gives the answer to the first who asks for its address, and is the page's own for all else. */
  fetch: typeof fetch
}

/**
 * Starts reading an address now, while the code that will ask for it is still on its way; where the page has asked for it
 * before any script (`<link rel="preload" as="fetch" crossorigin>`), takes that answer. Whoever has the answer may give it
 * up: a server that never answers must not hold a card for ever.
 *
 * @param isShared whether `bytes` are wanted, too: then the body is read here, whole, and handed to both
 */
export function prime(address: string, isShared = false): Primed {
  const abort = new AbortController()
  const answer = fetch(address, {
    cache: 'no-cache',
    // A browser takes what it preloads for a request of the same kind alone.
    credentials: isPreloaded(address) ? 'same-origin' : 'omit',
    signal: abort.signal,
  })
  answer.catch(() => {})
  let isGiven = false
  let body: Promise<ArrayBuffer> | undefined
  async function bytes(): Promise<Uint8Array<ArrayBuffer>> {
    // Read once: to read a copy of an answer takes the browser several times as long.
    body ??= answer.then((response) => response.arrayBuffer())
    return new Uint8Array(await body)
  }
  return {
    answer,
    bytes,
    fetch(input, init) {
      const url = input instanceof Request ? input.url : String(input)
      if (isGiven || url !== address) return fetch(input, init)
      isGiven = true
      const signal = init?.signal
      signal?.addEventListener('abort', () => abort.abort(signal.reason))
      if (!isShared) return answer
      return answer.then(async (given) =>
        given.ok ? new Response(await bytes(), { headers: given.headers }) : given,
      )
    },
  }
}

/** Whether the page asks for an address before any script: `<link rel="preload" as="fetch" crossorigin>`. */
const isPreloaded = (address: string) =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]')].some(
    ({ href }) => href === address,
  )
