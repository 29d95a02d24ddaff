import {
  OvopBuyBadge,
  OvopCatalog,
  OvopProductCard,
  register,
  type Settings,
  setPageSettings,
} from '@ovop-ntt/elements'

/** Elements that the script tag serves. */
const elements: Record<string, CustomElementConstructor> = {
  'ovop-catalog': OvopCatalog,
  'ovop-product-card': OvopProductCard,
  'ovop-buy-badge': OvopBuyBadge,
}

let started = false

/** Takes the settings of the script tag, the first one where a page has several. */
export function start(settings: Settings & { fetch: typeof fetch }): void {
  if (started) return
  started = true
  setPageSettings(settings)
}

/** Registers an element that the page uses. */
export function use(name: string): void {
  const element = elements[name]
  if (element) register(name, element)
}
