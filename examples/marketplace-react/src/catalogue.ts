import { createClient } from '@ovop-ntt/core'
import { offerOf, shop } from './offers.ts'

/** Address of the catalogue: the village office's own, or the sample beside the shop. */
export const catalog = new URL(import.meta.env.VITE_CATALOG ?? 'katalog/catalog.json', document.baseURI).href

/** Reads products with the shop's own price and stock laid over; widgets then say whose they are. */
export const ovop = createClient({ catalog, overlay: { by: shop, lookUp: offerOf } })
