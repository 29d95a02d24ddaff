/** One animation at a time: a new one takes the place of the one before. */
export class Motion {
  #frame = 0

  /** Calls `step` once a frame with the milliseconds since the start, as long as it says to go on. */
  run(step: (elapsed: number) => boolean): void {
    this.stop()
    let start: number | undefined
    const tick = (now: number) => {
      start ??= now
      this.#frame = step(now - start) ? requestAnimationFrame(tick) : 0
    }
    this.#frame = requestAnimationFrame(tick)
  }

  get isRunning(): boolean {
    return this.#frame !== 0
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }
}

export const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Starts quickly and comes to rest softly. */
export const ease = (t: number) => 1 - (1 - t) ** 3

/** How far a ground that was let go at `speed` (pixels a millisecond) has slid after some time. */
export function slide(speed: number, elapsed: number, rest = 325): number {
  return speed * rest * (1 - Math.exp(-elapsed / rest))
}
