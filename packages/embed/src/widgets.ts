import { OvopBuyBadge, OvopCatalog, OvopProductCard, register, setPageSettings } from '@ovop-ntt/elements'
import type { Tag } from '@ovop-ntt/elements/tags.ts'
import type { Claim } from './claim.ts'

/** Elements of the first card are there at once; the code of the others comes when a page uses them. */
const classes: Record<Tag, () => CustomElementConstructor | Promise<CustomElementConstructor>> = {
  'ovop-catalog': () => OvopCatalog,
  'ovop-product-card': () => OvopProductCard,
  'ovop-buy-badge': () => OvopBuyBadge,
  'ovop-product-grid': async () =>
    (await import('@ovop-ntt/elements/product-grid/product-grid.ts')).OvopProductGrid,
  'ovop-product-detail': async () =>
    (await import('@ovop-ntt/elements/product-detail/product-detail.ts')).OvopProductDetail,
  'ovop-qris': async () => (await import('@ovop-ntt/elements/qris/qris.ts')).OvopQris,
  'ovop-village-map': async () => {
    await use('ovop-product-card')
    return (await import('@ovop-ntt/elements/village-map/village-map.ts')).OvopVillageMap
  },
}

/**
 * Takes the settings that hold for the page. Called by each tag that runs, with the same settings. A browser runs a module
 * once: a second tag of it is seen in the page only.
 */
export function start(tag: Claim): void {
  if (!tag.hasTold && differingTags()) {
    tag.hasTold = true
    console.warn(
      '[ovop] The script tags of this page differ in data-catalog: only the first that runs counts. Name another catalogue on the element, or on an <ovop-catalog> around it: catalog="…"',
    )
  }
  setPageSettings(tag)
}

function differingTags(): boolean {
  const tags = document.querySelectorAll<HTMLScriptElement>('script[src*="ovop.js"]')
  return new Set(Array.from(tags, ({ dataset }) => dataset.catalog)).size > 1
}

/** Registers an element that the page uses. */
export async function use(tag: Tag): Promise<void> {
  register(tag, await classes[tag]())
}
