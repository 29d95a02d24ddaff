'use client'

import type { Product } from '@ovop-ntt/core'
import { OvopProductCard } from '@ovop-ntt/react'
import { useState } from 'react'

export function Buy({ product }: { product: Product }) {
  const [bought, setBought] = useState('')
  return (
    <main>
      <OvopProductCard
        product={product}
        lang="en"
        onOvopBuy={(event) => {
          event.preventDefault()
          setBought(event.product ?? '')
        }}
      />
      <p id="bought">{bought}</p>
    </main>
  )
}
