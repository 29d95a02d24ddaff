// The catalogue as the pages are written from it: read once, checked as any reader checks it.
import { readFile } from 'node:fs/promises'
import { createClient, type Product } from '@ovop-ntt/core'

/** Where the published site has its catalogue; what runs in a visitor's browser reads it there. */
export const catalogPath = '/katalog/catalog.json'

const site = import.meta.env.SITE

/** Files that the site is published with, in the place of a server that is not there yet. */
const fromPublic: typeof fetch = async (input) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input)
  return new Response(await readFile(`public${pathname}`))
}

const ovop = createClient({ catalog: new URL(catalogPath, site).href, fetch: fromPublic })

/** Pictures by their paths on the site, so that its pages can be looked at on any host. */
const onSite = (product: Product): Product => ({
  ...product,
  images: product.images.map((image) => ({ ...image, src: image.src.replace(site, '') })),
})

export const summary = await ovop.summary()

export const products: Product[] = []
for await (const { id } of ovop.products()) products.push(onSite(await ovop.product(id)))

export const pathOf = ({ id }: { id: string }) => `/produce/${id}/`
