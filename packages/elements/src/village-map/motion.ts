/** One animation at a time: a new one takes the place of the one before. */
export class Motion {
  readonly #ended: () => void
  #frame = 0

  constructor(ended: () => void) {
    this.#ended = ended
  }

  /** Calls `step` once a frame with the milliseconds since the start, as long as the motion lasts. */
  run(duration: number, step?: (elapsed: number) => void): void {
    this.stop()
    let start: number | undefined
    const tick = (now: number) => {
      start ??= now
      const elapsed = Math.min(duration, now - start)
      this.#frame = elapsed < duration ? requestAnimationFrame(tick) : 0
      step?.(elapsed)
      if (elapsed === duration) this.#ended()
    }
    this.#frame = requestAnimationFrame(tick)
  }

  get isRunning(): boolean {
    return this.#frame > 0
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }
}

export const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Starts quickly and comes to rest softly. */
export const ease = (t: number) => 1 - (1 - t) ** 3

/** Milliseconds in which a slide loses most of its speed. */
const rest = 325

/** How far a ground that was let go at `speed` (pixels a millisecond) has slid after some time. */
export function slide(speed: number, elapsed: number): number {
  return speed * rest * (1 - Math.exp(-elapsed / rest))
}
