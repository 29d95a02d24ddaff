import { expect, it } from 'vitest'
import { brotliSize, bundle } from './bundle.ts'

const react = [/^react/]

it('a card in React costs at most 1.5 kB on top of the element', async () => {
  const element = await bundle(`import '@ovop-ntt/elements/product-card/define'`, react)
  const component = await bundle(`export { OvopProductCard } from '@ovop-ntt/react'`, react)
  const cost = brotliSize(component) - brotliSize(element)
  console.log(`A card in React: ${cost} bytes on top of the element's ${brotliSize(element)}`)
  expect(cost).toBeLessThanOrEqual(1500)
})
