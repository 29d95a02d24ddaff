/** @jsxImportSource react */
import type { Product } from '@ovop-ntt/core'
import type { OvopVillageMap as MapElement } from '@ovop-ntt/elements'
import { OvopCatalog, OvopProductCard, OvopProductGrid, OvopVillageMap } from '@ovop-ntt/react'
import { useRef } from 'react'

export function Products({ product }: { product: Product }) {
  const map = useRef<MapElement>(null)
  return (
    <OvopCatalog catalog="https://produk.example/catalog.json" lang="en">
      <OvopProductCard
        product={product}
        headingLevel={2}
        className="wide"
        onOvopBuy={(event) => {
          event.preventDefault()
          console.log(event.product?.length)
        }}
      >
        <a href="/coffee">Coffee</a>
      </OvopProductCard>
      <OvopVillageMap ref={map} onOvopVillage={() => map.current?.fit('53.09')} />
      {/* @ts-expect-error: there is no such layout */}
      <OvopProductGrid layout="heap" />
      {/* @ts-expect-error: there is no such event */}
      <OvopProductGrid onOvopSold={() => {}} />
    </OvopCatalog>
  )
}
