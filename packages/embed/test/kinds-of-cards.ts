import { canonicalJson } from '@ovop-ntt/core/format'

interface Product {
  id: string
  name: { id: string }
  images?: unknown[]
  packs: { availability: string }[]
  featured?: boolean
}

/** What a product has of which a card may look otherwise: names of its fields, and words that are one of a list. */
function traitsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => traitsOf(each, path))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => [
      `${path}.${name}`,
      ...traitsOf(each, `${path}.${name}`),
    ])
  return /(kind|availability|halal|payments)$/.test(path) ? [`${path} ${value}`] : []
}

/**
 * A catalogue that shows first one product of each kind: the first with each permit, each way to pay, a season. One of them
 * is sold out, and one has no picture; both are uncommon in the sample.
 * @param catalogue whole, as JSON
 * @param product id of one that is shown first too
 * @returns the same as JSON, with the names of what it shows first
 */
export function kindsFirst(catalogue: string, product: string): { body: string; kinds: string[] } {
  const whole = JSON.parse(catalogue) as { tables: { products: { inline: Product[] } } }
  const { inline } = whole.tables.products
  const seen = new Set<string>()
  const kinds = inline.filter((each) => {
    const fresh = traitsOf(each).filter((trait) => !seen.has(trait))
    for (const trait of fresh) seen.add(trait)
    return fresh.length > 0 || each.id === product
  })
  const [first, second] = kinds.filter(({ id }) => id !== product)
  first!.images = []
  second!.packs[0]!.availability = 'out-of-stock'
  for (const each of kinds) each.featured = true
  return { body: canonicalJson(whole), kinds: kinds.map(({ name }) => name.id) }
}
