import { nttDay, type ProductSummary, regencyOf } from '@ovop-ntt/core'

/**
 * Products in the turn of the day: what is featured first, then one of each regency in turn, beginning with another
 * regency each day, so that none is always on top. The same for all visitors of a day.
 */
export function rotate(products: readonly ProductSummary[], now: Date): ProductSummary[] {
  const today = nttDay(now).number
  const groups = new Map<string, ProductSummary[]>()
  for (const product of products) {
    const regency = regencyOf(product.village)
    groups.set(regency, [...(groups.get(regency) ?? []), product])
  }
  const regencies = [...groups.keys()].sort()
  const start = regencies.length ? today % regencies.length : 0
  const turn = [...regencies.slice(start), ...regencies.slice(0, start)].map((code) => groups.get(code) ?? [])
  const rounds = Math.max(0, ...turn.map((group) => group.length))
  const mixed = Array.from({ length: rounds }, (_, round) =>
    turn.flatMap((group) => group[round] ?? []),
  ).flat()
  return [...mixed.filter(({ featured }) => featured), ...mixed.filter(({ featured }) => !featured)]
}
