import type { Product } from '@ovop-ntt/core'
import { Checker, type CheckerOptions } from '../src/check/checker.ts'
import { joinParts } from '../src/check/join-parts.ts'
import type { Problem } from '../src/read/problems/problem.ts'
import type { ModelStream } from '../src/read/records/model-record.ts'
import type { SheetStream } from '../src/read/sheet/sheet.ts'
import { knownVillages } from '../src/read/villages/known-villages.ts'

/** All that checking some inputs finds. */
export async function checkSources(
  sources: Iterable<SheetStream | ModelStream> | AsyncIterable<SheetStream | ModelStream>,
  options: Partial<CheckerOptions> = {},
) {
  const problems: Problem[] = []
  const products = new Map<string, Product[]>()
  const checker = new Checker({
    villages: knownVillages(),
    ...options,
    onProblem: (problem) => problems.push(problem),
  })
  for await (const { product } of checker.parts(sources)) {
    const others = products.get(product.id)
    if (others) others.push(product)
    else products.set(product.id, [product])
  }
  return { products: Array.from(products.values(), joinParts), problems, counts: checker.counts }
}
