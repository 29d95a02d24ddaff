const median = (numbers: readonly number[]) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
}

/** A sequence of numbers from 0 to 1, the same each time. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/**
 * The 95 % interval of the ratio of two medians, by drawing visits again and again. Visits of one round are drawn together:
 * what the machine did beside them fell on both.
 * @param measured of one page, round by round; `base` of another, in the same rounds
 */
export function ratioInterval(
  measured: readonly number[],
  base: readonly number[],
): [low: number, high: number] {
  const random = randomNumbers(1)
  const ratios = Array.from({ length: 4000 }, () => {
    const rounds = measured.map(() => Math.floor(random.next().value * measured.length))
    return median(rounds.map((round) => measured[round]!)) / median(rounds.map((round) => base[round]!))
  }).sort((a, b) => a - b)
  return [ratios[Math.floor(ratios.length * 0.025)]!, ratios[Math.ceil(ratios.length * 0.975) - 1]!]
}
