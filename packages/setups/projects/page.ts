// What a page of each set-up says of products: the same file in all, as the READMEs have it.
import { createClient, formatRupiah } from '@ovop-ntt/core'
import type { OvopBuyEvent } from '@ovop-ntt/elements'
import '@ovop-ntt/elements/product-card/define'

const id = '53.09-kopi-arabika-bajawa'
const catalog = new URL('katalog/catalog.json', document.baseURI).href

document.addEventListener('ovop-buy', (event: OvopBuyEvent) => event.preventDefault())

const card = document.createElement('ovop-product-card')
card.catalog = catalog
card.product = await createClient({ catalog }).product(id)
document.body.append(card, formatRupiah(25_000))
