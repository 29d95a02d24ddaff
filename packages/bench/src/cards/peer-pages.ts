import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ShownProduct } from './contenders/shown-card.ts'

/** A page with cards of somebody else's library: what stands in its head, for each card, and at its end; and its files. */
export interface PeerPage {
  head: string
  card(product: ShownProduct): string
  tail: string
  files: ReadonlyMap<string, string>
}

const require = createRequire(import.meta.url)

/** Open Food Facts' web components, as published. Their card asks for nothing: it is given a product by the page. */
export async function openFoodFactsPage(products: readonly ShownProduct[]): Promise<PeerPage> {
  const bundle = require.resolve('@openfoodfacts/openfoodfacts-webcomponents').replace(/\.cjs$/, '.js')
  const words = join(dirname(bundle), 'lang')
  const languages = (await readdir(words)).filter((name) => name.endsWith('.js'))
  return {
    head: `<script>const products = fetch('products.json').then((answer) => answer.json())</script>
<script type="module" src="off-webcomponents.js"></script>`,
    card: ({ id }) => `<product-card id="${id}"></product-card>`,
    tail: `<off-webcomponents-configuration language-code="id"></off-webcomponents-configuration><script type="module">
const all = await products
await customElements.whenDefined('product-card')
for (const { id, name, place, picture } of all)
  document.getElementById(id).product =
    { code: id, product_name: name, brands: place, image_front_small_url: picture, product_type: 'product' }
</script>`,
    files: new Map([
      ['off-webcomponents.js', await readFile(bundle, 'utf8')],
      ...(await Promise.all(
        languages.map(
          async (name): Promise<[string, string]> => [
            `lang/${name}`,
            await readFile(join(words, name), 'utf8'),
          ],
        ),
      )),
      ['products.json', JSON.stringify(products)],
    ]),
  }
}

/**
 * Shopify's Buy Button, as published: a frame for each card, and a question for each. The shop is answered for by files of
 * the page's own server, without the round trips that another host costs.
 */
export async function buyButtonPage(products: readonly ShownProduct[]): Promise<PeerPage> {
  const script = await readFile(require.resolve('@shopify/buy-button-js/dist/buybutton.min.js'), 'utf8')
  return {
    head: `<script>
const ask = window.fetch
window.fetch = (address, options) => {
  const url = new URL(address, location)
  return url.host === 'toko.example' ? ask('answer-' + JSON.parse(options.body).variables.id.split('/').pop() + '.json') : ask(address, options)
}
</script><script async src="buybutton.js" id="buybutton"></script>`,
    card: ({ id }) => `<div data-product="${products.findIndex((product) => product.id === id)}"></div>`,
    tail: `<script>
const start = () => {
  const client = ShopifyBuy.buildClient({ domain: 'toko.example', storefrontAccessToken: '0'.repeat(32) })
  const page = ShopifyBuy.UI.init(client)
  for (const node of document.querySelectorAll('[data-product]'))
    page.createComponent('product', { id: node.dataset.product, node, moneyFormat: 'Rp%7B%7Bamount_no_decimals_with_comma_separator%7D%7D' })
}
if (window.ShopifyBuy) start()
else document.getElementById('buybutton').onload = start
</script>`,
    files: new Map([
      ['buybutton.js', script],
      ...products.map((product, index): [string, string] => [
        `answer-${index}.json`,
        JSON.stringify({ data: { node: storefrontProduct(product, index) } }),
      ]),
    ]),
  }
}

/** What a shop answers: the fields that the library's query names, in their order, since it refuses others. */
function storefrontProduct({ name, place, price, picture }: ShownProduct, index: number) {
  const gid = (kind: string) => `gid://shopify/${kind}/${index}`
  const money = { amount: `${price.replace(/\D/g, '')}.0`, currencyCode: 'IDR' }
  const image = { id: gid('ProductImage'), src: picture, altText: name, width: 400, height: 300 }
  const listOf = (node: object) => ({
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
    edges: [{ cursor: 'MQ==', node }],
  })
  const day = '2026-11-01T00:00:00Z'
  return {
    __typename: 'Product',
    id: gid('Product'),
    availableForSale: true,
    createdAt: day,
    updatedAt: day,
    descriptionHtml: `<p>${name}</p>`,
    description: name,
    handle: `p${index}`,
    productType: '',
    title: name,
    vendor: place,
    publishedAt: day,
    onlineStoreUrl: null,
    options: [{ id: gid('ProductOption'), name: 'Title', values: ['Default Title'] }],
    images: listOf(image),
    variants: listOf({
      id: gid('ProductVariant'),
      title: 'Default Title',
      price: money,
      priceV2: money,
      weight: 0.4,
      available: true,
      sku: `p${index}`,
      compareAtPrice: null,
      compareAtPriceV2: null,
      image,
      selectedOptions: [{ name: 'Title', value: 'Default Title' }],
      unitPrice: null,
      unitPriceMeasurement: null,
    }),
  }
}
