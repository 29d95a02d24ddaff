import { knownVillages } from '@ovop-ntt/catalog'
import { expect, it } from 'vitest'
import { rareValues } from '../build/change-cost.ts'
import { generateProducts } from '../generate/generate-products.ts'
import { writtenCatalogue } from '../generate/written-catalogue.ts'
import { withChangedPrice } from './changed-price.ts'

const products = [...generateProducts(3442)]
const { root, files } = writtenCatalogue(products, knownVillages())
const rare = products.findIndex((product) => rareValues(root.counts, product).length > 0)

it.each([17, rare])('a revision with one price changed is the one that a build would give (%i)', (n) => {
  const written = new Map<string, Uint8Array>()
  const changed = withChangedPrice(
    root,
    products[n]!,
    (path) => files.get(path)!,
    (path, bytes) => void written.set(path, bytes),
  )
  const built = writtenCatalogue(
    products.map((product, i) =>
      i === n
        ? { ...product, packs: product.packs.map((pack) => ({ ...pack, price: (pack.price ?? 0) + 1 })) }
        : product,
    ),
    knownVillages(),
  )
  expect(changed.tables).toEqual(built.root.tables)
  for (const [path, bytes] of written) expect(built.files.get(path)).toEqual(bytes)
})
