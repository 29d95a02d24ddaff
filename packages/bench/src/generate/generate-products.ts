import type { Product } from '@ovop-ntt/core'
import { type GenerateOptions, generateProduct } from './generate-product.ts'

export interface GenerateManyOptions extends GenerateOptions {
  /** Alters products on their way out: how a catalogue looks after one thing changed. */
  change?: (product: Product, n: number) => Product
}

/** The first `count` products of a made-up catalogue, one after the other. */
export function* generateProducts(
  count: number,
  { change = (product) => product, ...options }: GenerateManyOptions = {},
): Generator<Product> {
  for (let n = 0; n < count; n++) yield change(generateProduct(n, options), n)
}
