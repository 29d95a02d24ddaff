import { type Product, supplyOf } from '@ovop-ntt/core'
import { OvopCatalog, OvopProductCard } from '@ovop-ntt/react'
import { useEffect, useState } from 'react'
import { Basket } from './Basket.tsx'
import { type Line, withMore } from './basket.ts'
import { catalog, ovop } from './catalogue.ts'
import { shop } from './offers.ts'

const shelf = [
  '53.08-kopi-bubuk-detusoko',
  '53.16-tenun-hoba-nage',
  '53.10-kompiang-ruteng',
  '53.01-madu-hutan-amfoang',
  '53.07-bubuk-cokelat-nita',
  '53.09-kriya-bambu-golewa',
]

export function Shop() {
  const [products, setProducts] = useState<Product[]>([])
  const [basket, setBasket] = useState<Line[]>([])
  const [hasFailed, setFailed] = useState(false)

  useEffect(() => {
    Promise.all(shelf.map((id) => ovop.product(id))).then(setProducts, () => setFailed(true))
  }, [])

  const change = (product: Product, more: number) => setBasket((lines) => withMore(lines, product, more))

  return (
    <OvopCatalog catalog={catalog}>
      <header>
        <p className="brand">{shop}</p>
        <p>Toko contoh: kopi, kain, dan dapur dari Nusa Tenggara Timur, dikirim dari Kupang.</p>
      </header>
      <main>
        <section aria-labelledby="shelf">
          <h1 id="shelf">Dari desa, minggu ini</h1>
          {hasFailed && <p role="alert">Katalog tidak dapat dibaca. Coba lagi nanti.</p>}
          <ul className="shelf">
            {products.map((product) => (
              <li key={product.id}>
                <OvopProductCard
                  product={product}
                  headingLevel={2}
                  onOvopBuy={(event) => {
                    // What cannot be had now is the seller's to answer for.
                    if (/^out-of/.test(supplyOf(product, new Date()).state)) return
                    // The shop's own basket, in place of the seller's ways to buy.
                    event.preventDefault()
                    change(product, 1)
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
        <Basket lines={basket} onChange={change} onOrdered={() => setBasket([])} />
      </main>
      <footer>Toko rekaan. Tidak ada yang dijual, dan tidak ada yang dikirim.</footer>
    </OvopCatalog>
  )
}
