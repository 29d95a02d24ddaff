import { createClient, type Product } from '@ovop-ntt/core'
import { OvopProductCard } from '@ovop-ntt/elements/product-card/define'

export async function show(id: string): Promise<void> {
  const client = createClient({ catalog: 'https://produk.example/catalog.json' })
  const product: Product = await client.product(id)
  const card = document.createElement('ovop-product-card')
  card.product = product
  card.detail = 'dialog'
  // @ts-expect-error: there is no such way to show it
  card.detail = 'window'
  card.addEventListener('ovop-load', (event) => console.log(event.product?.length))
  document.addEventListener('ovop-buy', (event) => {
    event.preventDefault()
    console.log(event.product?.startsWith('53.09'))
  })
  window.addEventListener('ovop-error', ({ error }) => console.error(error.message))
  document.querySelector('ovop-product-card')?.after(card)
  console.log(card instanceof OvopProductCard)
}
