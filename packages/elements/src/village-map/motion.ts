/** One animation at a time: a new one takes the place of the one before. */
export class Motion {
  #frame = 0

  /** Calls `step` once a frame with the milliseconds since the start, as long as it says to go on. */
  run(step: (elapsed: number) => boolean): void {
    this.stop()
    let start: number | undefined
    const tick = (now: number) => {
      start ??= now
      this.#frame = 0
      if (step(now - start)) this.#frame = requestAnimationFrame(tick)
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
