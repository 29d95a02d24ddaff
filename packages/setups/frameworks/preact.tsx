/** @jsxImportSource preact */
import type { ProductSummary } from '@ovop-ntt/core'
import '@ovop-ntt/elements/define'
import '@ovop-ntt/elements/jsx'

export function Products({ product }: { product: ProductSummary }) {
  return (
    <ovop-catalog catalog="https://produk.example/catalog.json" lang="en">
      <ovop-product-card
        product={product}
        class="wide"
        onovop-buy={(event) => console.log(event.product?.length)}
      >
        <a href="/coffee">Coffee</a>
      </ovop-product-card>
      <ovop-product-grid ref={(grid) => console.log(grid?.syncUrl)} heading-level="2" />
      {/* @ts-expect-error: there is no such layout */}
      <ovop-product-grid layout="heap" />
    </ovop-catalog>
  )
}
