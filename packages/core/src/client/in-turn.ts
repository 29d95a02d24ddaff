/** Questions that a host answers at the same time: a list of hundreds must not be a flood. */
export const atOnce = 8

interface Waiting {
  enter(): void
  refuse(reason: unknown): void
}

/**
 * Lets a bounded number of questions be under way, in the order in which they came. A question that gets no answer, while no
 * other gets one either, takes those behind it along: a host that is away is not waited for again and again.
 */
export class InTurn {
  #busy = 0
  #answered = 0
  readonly #waiting = new Set<Waiting>()
  readonly #isAway: (error: unknown) => boolean

  /** @param isAway whether an error says that nobody is there, and not what came of one question */
  constructor(isAway: (error: unknown) => boolean) {
    this.#isAway = isAway
  }

  /** @throws what `ask` throws, or the signal's reason while it still waits */
  async ask<T>(ask: () => PromiseLike<T>, signal: AbortSignal | undefined): Promise<T> {
    if (this.#busy < atOnce) this.#busy += 1
    else await this.#wait(signal)
    const before = this.#answered
    try {
      const answer = await ask()
      this.#answered += 1
      return answer
    } catch (error) {
      if (this.#isAway(error) && this.#answered === before) this.#refuseAll(error)
      throw error
    } finally {
      this.#leave()
    }
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    return new Promise((resolve, reject) => {
      const give = () => waiting.refuse(signal?.reason)
      const end = () => {
        this.#waiting.delete(waiting)
        signal?.removeEventListener('abort', give)
      }
      const waiting: Waiting = {
        enter: () => {
          end()
          resolve()
        },
        refuse: (reason) => {
          end()
          reject(reason)
        },
      }
      signal?.addEventListener('abort', give)
      this.#waiting.add(waiting)
    })
  }

  /** The place goes on to whoever waits longest. */
  #leave(): void {
    const [next] = this.#waiting
    if (next) next.enter()
    else this.#busy -= 1
  }

  #refuseAll(reason: unknown): void {
    for (const waiting of [...this.#waiting]) waiting.refuse(reason)
  }
}
