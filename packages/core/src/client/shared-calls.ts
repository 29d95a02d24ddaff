interface SharedCall {
  promise: Promise<unknown>
  abort: AbortController
  callers: number
  isOver: boolean
}

/**
 * Makes identical calls in flight one. A caller that gives up leaves the others alone; when the last one has
 * given up before it is over, the call itself is aborted.
 */
export class SharedCalls {
  readonly #calls = new Map<string, SharedCall>()

  /** Whether a call is in flight. */
  has(key: string): boolean {
    return this.#calls.has(key)
  }

  async run<T>(
    key: string,
    signal: AbortSignal | undefined,
    load: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted()
    const call = this.#calls.get(key) ?? this.#start(key, load)
    call.callers += 1
    let stop: (() => void) | undefined
    const gaveUp = new Promise<never>((_, reject) => {
      stop = () => reject(signal?.reason)
      signal?.addEventListener('abort', stop, { once: true })
    })
    try {
      return (await Promise.race([call.promise, gaveUp])) as T
    } finally {
      if (stop) signal?.removeEventListener('abort', stop)
      call.callers -= 1
      if (call.callers === 0) {
        if (this.#calls.get(key) === call) this.#calls.delete(key)
        if (!call.isOver) call.abort.abort()
      }
    }
  }

  #start(key: string, load: (signal: AbortSignal) => Promise<unknown>): SharedCall {
    const abort = new AbortController()
    const call: SharedCall = { promise: load(abort.signal), abort, callers: 0, isOver: false }
    const end = () => {
      call.isOver = true
    }
    // Whoever gave up does not hear how it ended.
    call.promise.then(end, end)
    this.#calls.set(key, call)
    return call
  }
}
