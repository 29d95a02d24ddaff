import {
  OvopBuyBadge,
  OvopCatalog,
  OvopProductCard,
  register,
  type Settings,
  setPageSettings,
} from '@ovop-ntt/elements'

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

let started = false
let hasTold = false

/**
 * Takes the settings of the script tag, the first one where a page has several. A browser runs a module once: a second
 * tag of it is seen in the page only.
 */
export function start(settings: Settings & { fetch: typeof fetch }): void {
  if (!hasTold && differingTags()) {
    hasTold = true
    console.warn(
      '[ovop] The script tags of this page differ in data-catalog: only the first that runs counts. Name another catalogue on the element, or on an <ovop-catalog> around it: catalog="…"',
    )
  }
  if (started) return
  started = true
  setPageSettings(settings)
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
