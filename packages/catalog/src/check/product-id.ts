import { regencyOf } from '@ovop-ntt/core'
import { ProductId } from '@ovop-ntt/core/model'

const maxIdLength = 50

/** Whether a text is a product id: `<regency code>-<slug>`, at most 50 characters. */
export function isProductId(text: string): boolean {
  return ProductId.safeParse(text).success
}

/** `Se'i sapi Oebelo!` → `sei-sapi-oebelo` */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘`"\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Ids for a product, best first: with the regency, the name and the village, then with a number behind. */
export function* idsFor({
  name,
  village,
  villageName,
}: {
  name: string
  village: string
  villageName: string
}): Generator<string, never> {
  const [prefix, start, end] = [`${regencyOf(village)}-`, slug(name) || 'produk', slug(villageName)]
  for (let n = 1; ; n += 1) yield fit(prefix, start, end, n === 1 ? '' : `-${n}`)
}

/** Name and village cut so that the id keeps its length; the village gives way last, since it tells more apart. */
function fit(prefix: string, name: string, village: string, tail: string): string {
  const room = maxIdLength - prefix.length - tail.length
  const end = cut(village, Math.floor(room / 2))
  const start = cut(name, end === '' ? room : room - end.length - 1)
  return prefix + [start, end].filter((part) => part !== '').join('-') + tail
}

function cut(text: string, length: number): string {
  return text.slice(0, Math.max(length, 0)).replace(/-$/, '')
}
