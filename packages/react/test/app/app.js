// A page of a user: the same on the server and in the browser, with data that the server read.
import { OvopBuyBadge, OvopCatalog, OvopProductCard, OvopProductGrid } from '@ovop-ntt/react'
import { createElement as h, useId, useRef, useState } from 'react'

/** Something of the page's own inside an element. */
function Fallback({ href, children }) {
  return h('a', { href, id: useId() }, children)
}

export function App({ product, other }) {
  const [bought, setBought] = useState([])
  const [shown, setShown] = useState(product)
  const [level, setLevel] = useState(3)
  const card = useRef(null)
  return h(
    'main',
    null,
    h(
      OvopProductCard,
      {
        ref: card,
        product: shown,
        lang: 'en',
        className: 'wide',
        headingLevel: level,
        onOvopBuy: (event) => {
          event.preventDefault()
          setBought((before) => [...before, `${event.product} ${card.current.product === shown}`])
        },
      },
      h(Fallback, { href: '/coffee' }, 'Coffee'),
    ),
    h('p', { id: 'bought' }, bought.join(', ')),
    h('button', { id: 'other', type: 'button', onClick: () => setShown(other) }, 'Other'),
    h('button', { id: 'level', type: 'button', onClick: () => setLevel(2) }, 'Level'),
    h(
      OvopCatalog,
      { catalog: '/catalog.json', theme: 'light' },
      h(OvopBuyBadge, { variant: 'ribbon', lang: 'en' }, h(Fallback, { href: '/all' }, 'All')),
      h(
        OvopProductGrid,
        { syncUrl: true, filters: '', lang: 'en' },
        h(Fallback, { href: '/all' }, 'Products'),
      ),
    ),
  )
}
