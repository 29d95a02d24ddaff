/** What the plain contenders show of a product. */
export interface ShownProduct {
  id: string
  name: string
  place: string
  price: string
  picture: string
  page: string
}

/** What the plain contenders have in common: one file with all products, and one look. */
export const shownCard = {
  async read(): Promise<ReadonlyMap<string, ShownProduct>> {
    const answer = await fetch('products.json')
    const products: ShownProduct[] = await answer.json()
    return new Map(products.map((product) => [product.id, product]))
  },
  css: `.card{display:flex;flex-direction:column;border:1px solid #ccc;border-radius:10px;overflow:clip}
.card img{inline-size:100%;block-size:auto;aspect-ratio:4/3;object-fit:cover}
.body{padding:12px 14px 14px}.name{margin:0;font-size:17px}.place,.price{margin:4px 0;font-size:13px;color:#555}
.price{font-size:19px;font-weight:700;color:#000}
.button{display:block;padding:12px;border-radius:10px;background:#27396b;color:#fff;text-align:center;text-decoration:none}`,
}
