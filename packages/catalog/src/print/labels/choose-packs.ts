import { formatNetContent, type Pack, type Product } from '@ovop-ntt/core'
import { LabelError } from './label-error.ts'

/** How a pack is asked for: what it holds, as labels write it. */
const contentOf = ({ netContent }: Pack) => netContent && formatNetContent(netContent, 'id')
const folded = (text: string) => text.toLowerCase().replace(/\s/g, '')

/**
 * The packs of a product that get a label: all, or the one with this content (`500 ml`), GTIN or SKU. A product
 * without packs has a label all the same, without net content.
 * @throws LabelError where no pack is meant; it lists what there is
 */
export function choosePacks({ packs }: Product, asked?: string): readonly (Pack | undefined)[] {
  if (asked === undefined) return packs.length > 0 ? packs : [undefined]
  const chosen = packs.filter((pack) =>
    [contentOf(pack), pack.gtin, pack.sku].some(
      (name) => name !== undefined && folded(name) === folded(asked),
    ),
  )
  if (chosen.length > 0) return chosen
  const names = packs.map((pack) => contentOf(pack) ?? pack.sku ?? pack.gtin ?? 'tanpa isi bersih')
  throw new LabelError(`tidak ada kemasan "${asked}"; yang ada: ${names.join('; ') || 'tidak satu pun'}`)
}
