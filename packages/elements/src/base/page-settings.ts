import type { ClientOptions } from '@ovop-ntt/core'
import { isServer } from 'lit'

/** Where the data is and how it is shown: what `ovop-catalog`, an element or the script tag can say. */
export interface Settings {
  catalog?: string | undefined
  catalogKey?: string | undefined
  catalogId?: string | undefined
  lang?: string | undefined
  theme?: string | undefined
}

/** Names of the settings as attributes, on every element of ours alike. */
export const settingAttributes = {
  catalog: 'catalog',
  catalogKey: 'catalog-key',
  catalogId: 'catalog-id',
  lang: 'lang',
  theme: 'theme',
} as const satisfies Record<keyof Settings, string>

/** What a page's own script can say besides: how data is fetched, and its own price and stock, see `Overlay` of core. */
export interface PageSettings extends Settings, Pick<ClientOptions, 'fetch' | 'overlay'> {}

let page: PageSettings = {}

/**
 * What holds where no element says otherwise. Called before the first element is registered, as the script tag does:
 * clients that were made before know nothing of it.
 * @example
 * setPageSettings({ catalog, overlay: { by: 'Pasar Timor', lookUp: (id) => prices.get(id) } })
 * await import('@ovop-ntt/elements/define')
 */
export function setPageSettings(settings: PageSettings): void {
  page = settings
}

export const pageSettings = () => page

/** Ancestors of a node through shadow roots, from its parent up. */
function* composedAncestors(element: Element): Generator<Element> {
  // A server knows an element's own attributes and nothing around it.
  if (isServer) return
  let node: Node | null = element.assignedSlot ?? element.parentNode
  while (node) {
    if (node instanceof Element) yield node
    node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode)
  }
}

/** The `ovop-catalog` elements around an element, the nearest first; also those not upgraded yet. */
export function providersOf(element: Element): Element[] {
  return [...composedAncestors(element)].filter((ancestor) => ancestor.localName === 'ovop-catalog')
}

/** A setting for an element: its own property or attribute, else the nearest provider's, else the page's. */
export function settingOf(element: Element, name: Exclude<keyof Settings, 'lang'>): string | undefined {
  for (const candidate of [element, ...providersOf(element)]) {
    // A provider that is not upgraded yet has the attribute only.
    const value = (candidate as Settings & Element)[name] ?? candidate.getAttribute(settingAttributes[name])
    if (value !== null) return value
  }
  return page[name]
}

/**
 * Language of an element: the nearest `lang` within the page's body, or what a visitor chose at an `ovop-catalog` there,
 * else what was chosen for the page, the script tag's, the document's, else Indonesian.
 */
export function languageOf(element: Element): string {
  const root = isServer ? undefined : document.documentElement
  for (const candidate of [element, ...composedAncestors(element)]) {
    const { chosenLanguage } = candidate as Element & { chosenLanguage?: string }
    const lang = chosenLanguage ?? (candidate !== root && candidate.getAttribute('lang'))
    if (lang) return lang
  }
  return page.lang || root?.lang || 'id'
}
