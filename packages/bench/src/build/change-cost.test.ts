import { knownVillages } from '@ovop-ntt/catalog'
import type { Product } from '@ovop-ntt/core'
import { describe, expect, it } from 'vitest'
import { generateProducts } from '../generate/generate-products.ts'
import { writtenCatalogue } from '../generate/written-catalogue.ts'
import { pagesOfPrice, rareValues } from './change-cost.ts'

const products = [...generateProducts(3442)]

const write = (rows: readonly Product[]) => writtenCatalogue(rows, knownVillages())

/** Another price of as many digits. */
const dearer = (product: Product): Product => ({
  ...product,
  packs: product.packs.map((pack) => ({ ...pack, price: (pack.price ?? 0) + 1 })),
})

describe('the pages that a changed price writes anew', () => {
  const { files, root } = write(products)
  const read = (path: string) => files.get(path)!
  const rare = products.findIndex((product) => rareValues(root.counts, product).length > 0)

  it.each([0, 1234, 3441, rare])('are those on the way to its rows (product %i)', (n) => {
    const changed = write(products.map((product, i) => (i === n ? dearer(product) : product)))
    const added = [...changed.files.keys()].filter((path) => !files.has(path))
    expect(added).toHaveLength(pagesOfPrice(root, products[n]!, read).size)
  })
})
