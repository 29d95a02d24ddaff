import { OvopBuyBadge, OvopCatalog, OvopProductCard, register, setPageSettings } from '@ovop-ntt/elements'
import type { Claim } from './claim.ts'

/** Elements that the script tag serves: those of the first card at once, the others in chunks of their own. */
const elements: Record<string, CustomElementConstructor> = {
  'ovop-catalog': OvopCatalog,
  'ovop-product-card': OvopProductCard,
  'ovop-buy-badge': OvopBuyBadge,
}

const later: Record<string, () => Promise<CustomElementConstructor>> = {
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
export async function use(name: string): Promise<void> {
  const element = elements[name] ?? (await later[name]?.())
  if (element) register(name, element)
}
