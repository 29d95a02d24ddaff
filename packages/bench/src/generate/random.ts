/** Draws numbers for one thing, the same ones every time it is made. */
export interface Draw {
  /** A number from 0 up to, not including, 1. */
  number(): number
  /** A whole number from `low` up to and including `high`. */
  whole(low: number, high: number): number
  /** Whether something that happens once in `n` times happens. */
  onceIn(n: number): boolean
  pick<T>(choices: readonly T[]): T
  /** A choice by its weight; the weights may come to anything. */
  weighted<T>(choices: readonly (readonly [T, weight: number])[]): T
  /** So many digits, the first not 0. */
  digits(count: number): string
}

/**
 * The draws for thing `n` of a `seed`. Each thing has a row of numbers of its own (mulberry32), so that number
 * 900,000 is made without the 899,999 before it.
 */
export function drawFor(seed: number, n: number): Draw {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(n + 1, 0xc2b2ae35)
  const number = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number) => low + Math.floor(number() * (high - low + 1))
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(number() * choices.length)]!
  return {
    number,
    whole,
    pick,
    onceIn: (times) => number() * times < 1,
    weighted: (choices) => {
      const sum = choices.reduce((total, [, weight]) => total + weight, 0)
      let left = number() * sum
      for (const [choice, weight] of choices) if ((left -= weight) < 0) return choice
      return choices.at(-1)![0]
    },
    digits: (count) =>
      Array.from({ length: count }, (_, at) => (at === 0 ? whole(1, 9) : whole(0, 9))).join(''),
  }
}
