import type { Pack, Product } from '@ovop-ntt/core'
import { canonicalJson } from '@ovop-ntt/core/format'

/**
 * One product of its parts: their packs together, smallest first, each once. What a part does not say is taken from
 * the next, and the part with the smallest pack speaks first, so that the order of rows makes no difference.
 */
export function joinParts(parts: readonly Product[]): Product {
  const [only] = parts
  if (only && parts.length === 1) return only
  const ordered = parts
    .map((part) => ({ ...part, packs: sortPacks(part.packs) }))
    .sort((a, b) => comparePacks(a.packs[0], b.packs[0]) || compareTexts(canonicalJson(a), canonicalJson(b)))
  const packs = sortPacks(ordered.flatMap((part) => part.packs))
  return { ...ordered.reduceRight((whole, part) => fill(whole, part)), packs: packs.filter(isFirstOf) }
}

/** `part`, with what it leaves open from `other`. */
function fill(other: Product, part: Product): Product {
  const said = Object.entries(part).filter(([, value]) => !isEmpty(value))
  return { ...part, ...other, ...Object.fromEntries(said) }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function isFirstOf(pack: Pack, at: number, packs: readonly Pack[]): boolean {
  return at === 0 || canonicalJson(pack) !== canonicalJson(packs[at - 1])
}

function sortPacks(packs: readonly Pack[]): Pack[] {
  return [...packs].sort((a, b) => comparePacks(a, b) || compareTexts(canonicalJson(a), canonicalJson(b)))
}

/** In grams and millilitres, so that 1 kg comes after 250 g. */
const scales: Record<string, readonly [unit: string, factor: number]> = {
  kg: ['g', 1000],
  l: ['ml', 1000],
  m: ['cm', 100],
}

function comparePacks(a: Pack | undefined, b: Pack | undefined): number {
  const [one, other] = [sizeOf(a), sizeOf(b)]
  return compareTexts(one.unit, other.unit) || one.size - other.size || (a?.price ?? 0) - (b?.price ?? 0)
}

function sizeOf(pack: Pack | undefined): { unit: string; size: number } {
  const { unit = '', value = 0 } = pack?.netContent ?? {}
  const [base, factor] = (Object.hasOwn(scales, unit) ? scales[unit] : undefined) ?? [unit, 1]
  return { unit: base, size: value * factor }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
