/** @jsxImportSource react */
import type { ProductSummary } from '@ovop-ntt/core'
import '@ovop-ntt/elements/define'
import '@ovop-ntt/elements/jsx'
import { useRef } from 'react'

export function Products({ product }: { product: ProductSummary }) {
  const map = useRef<HTMLElementTagNameMap['ovop-village-map']>(null)
  return (
    <ovop-catalog catalog="https://produk.example/catalog.json" lang="en" theme="dark">
      <ovop-product-card
        product={product}
        heading-level={2}
        className="wide"
        onovop-buy={(event) => {
          event.preventDefault()
          console.log(event.product?.length)
        }}
      >
        <a href="/coffee">Coffee</a>
      </ovop-product-card>
      <ovop-product-grid
        regency="53.09"
        sync-url
        limit={12}
        onovop-filter={({ choices }) => console.log(choices[0]?.field)}
      />
      <ovop-village-map ref={map} onovop-village={(event) => map.current?.select(event.village)} />
      {/* @ts-expect-error: there is no such layout */}
      <ovop-product-grid layout="heap" />
    </ovop-catalog>
  )
}
