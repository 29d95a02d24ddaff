import { formatRupiah, localized, type Product } from '@ovop-ntt/core'
import { useState } from 'react'
import { countOf, type Line, priceOf, totalOf } from './basket.ts'

interface Props {
  lines: readonly Line[]
  onChange: (product: Product, more: number) => void
  onOrdered: () => void
}

export function Basket({ lines, onChange, onOrdered }: Props) {
  const [thanks, setThanks] = useState('')

  function order() {
    setThanks(`Pesanan contoh diterima: ${countOf(lines)} barang, ${formatRupiah(totalOf(lines))}.`)
    onOrdered()
  }

  return (
    <aside className="basket" aria-labelledby="basket">
      <h2 id="basket">Keranjang</h2>
      <p role="status">{lines.length > 0 ? `${countOf(lines)} barang` : thanks || 'Masih kosong.'}</p>
      <ul>
        {lines.map(({ product, amount }) => {
          const name = localized(product.name)
          return (
            <li key={product.id}>
              <span>
                {name}
                <small>{formatRupiah(priceOf(product) * amount)}</small>
              </span>
              <span className="amount">
                <button type="button" aria-label={`Kurangi ${name}`} onClick={() => onChange(product, -1)}>
                  −
                </button>
                <span>{amount}</span>
                <button type="button" aria-label={`Tambah ${name}`} onClick={() => onChange(product, 1)}>
                  +
                </button>
              </span>
            </li>
          )
        })}
      </ul>
      {lines.length > 0 && (
        <>
          <p className="total">
            Jumlah <strong>{formatRupiah(totalOf(lines))}</strong>
          </p>
          <button type="button" className="order" onClick={order}>
            Bayar di Lapak Timur
          </button>
        </>
      )}
    </aside>
  )
}
