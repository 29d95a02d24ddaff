/**
 * Starts reading an address now, while the code that will ask for it is still on its way; where the page has asked for it
 * before any script (`<link rel="preload" as="fetch" crossorigin>`), takes that answer. The `fetch` given back hands that answer to the first who asks for the address, and is the page's own for all else. Whoever
 * has the answer may give it up: a server that never answers must not hold a card for ever.
 */
export function primedFetch(address: string): typeof fetch {
  const abort = new AbortController()
  let primed: Promise<Response> | undefined = fetch(address, {
    cache: 'no-cache',
    // A browser takes what it preloads for a request of the same kind alone.
    credentials: isPreloaded(address) ? 'same-origin' : 'omit',
    signal: abort.signal,
  })
  primed.catch(() => {})
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    const answer = url === address ? primed : undefined
    if (answer) {
      primed = undefined
      const signal = init?.signal
      signal?.addEventListener('abort', () => abort.abort(signal.reason))
    }
    return answer ?? fetch(input, init)
  }
}

/** Whether the page asks for an address before any script: `<link rel="preload" as="fetch" crossorigin>`. */
export const isPreloaded = (address: string) =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]')].some(
    ({ href }) => href === address,
  )
