import { isNotFoundError, isSignatureError } from '@ovop-ntt/core'
import {
  OvopCatalog,
  type OvopErrorEvent,
  OvopProductCard,
  register,
  setPageSettings,
} from '@ovop-ntt/elements'
import { settingOf } from '@ovop-ntt/elements/base/page-settings.ts'
import type { Tag } from '@ovop-ntt/elements/tags'
import type { Claim } from './claim.ts'
import { isUpgraded, isWhole, tagOf, upgrade } from './placeholder.ts'
import { say } from './say.ts'
import { scriptSelector } from './script-selector.ts'
import { isTroubled, notKeys, strangeSettings, swallowed } from './trouble.ts'

/** Elements of the first card are there at once; the code of the others comes when a page uses them. */
const classes: Record<Tag, () => CustomElementConstructor | Promise<CustomElementConstructor>> = {
  'ovop-catalog': () => OvopCatalog,
  'ovop-product-card': () => OvopProductCard,
  'ovop-buy-badge': async () => (await import('@ovop-ntt/elements/buy-badge/buy-badge.ts')).OvopBuyBadge,
  'ovop-product-grid': async () =>
    (await import('@ovop-ntt/elements/product-grid/product-grid.ts')).OvopProductGrid,
  'ovop-product-detail': async () =>
    (await import('@ovop-ntt/elements/product-detail/product-detail.ts')).OvopProductDetail,
  'ovop-programme-stats': async () =>
    (await import('@ovop-ntt/elements/programme-stats/programme-stats.ts')).OvopProgrammeStats,
  'ovop-qris': async () => (await import('@ovop-ntt/elements/qris/qris.ts')).OvopQris,
  'ovop-village-map': async () => {
    await use('ovop-product-card')
    return (await import('@ovop-ntt/elements/village-map/village-map.ts')).OvopVillageMap
  },
}

let hasStarted = false

/**
 * Takes the settings that hold for the page. Called by each tag that runs, with the same settings. A browser runs a module
 * once: a second tag of it is seen in the page only.
 */
export function start(tag: Claim): void {
  if (!tag.hasTold && differingTags()) {
    tag.hasTold = true
    say(
      'The script tags of this page differ in data-catalog: only the first that runs counts. Name another catalogue on the element, or on an <ovop-catalog> around it: catalog="…"',
    )
  }
  setPageSettings(tag)
  if (hasStarted) return
  hasStarted = true
  if (tag.catalogKey && !globalThis.crypto?.subtle)
    tell(({ explainPlainHttp }) => explainPlainHttp('The script tag names data-catalog-key'))
  const troubled = [...document.querySelectorAll<HTMLScriptElement>(scriptSelector)].filter(
    (script) => strangeSettings(script).length > 0 || notKeys(script.dataset.catalogKey).length > 0,
  )
  if (troubled.length > 0) tell(({ explainTag }) => troubled.forEach(explainTag))
  document.addEventListener('ovop-error', (event) => {
    const { error } = event as OvopErrorEvent
    const [widget] = event.composedPath() as Element[]
    // Of a key that is none it was told already.
    if (isSignatureError(error) && notKeys(settingOf(widget!, 'catalogKey')).length === 0)
      tell(({ explainUntrusted }) => explainUntrusted(error))
    if (!isNotFoundError(error)) return
    tell(({ explainUnknown }) => explainUnknown(widget!, error))
  })
}

function differingTags(): boolean {
  const tags = document.querySelectorAll<HTMLScriptElement>(scriptSelector)
  return new Set([...tags].map(({ dataset }) => dataset.catalog)).size > 1
}

/** Registers an element that the page uses, and puts it where a placeholder stands for it. */
export async function take(widget: Element): Promise<void> {
  const tag = tagOf(widget)
  if (tag) await use(tag)
  // It comes again when its content is there.
  if (!isWhole(widget)) return
  const isPlace = widget.localName !== tag
  // Of an element that came from a placeholder, the placeholder is spoken of.
  const place = isPlace ? widget : widget.parentElement
  if (tag && place && place.localName !== tag && tagOf(place) === tag && isUpgraded(place, tag)) return
  const foreign = tag && swallowed(widget, tag)
  if (foreign || isTroubled(widget, tag)) tell(({ explain }) => explain(widget, tag, foreign))
  if (tag && isPlace && !foreign) upgrade(widget, tag)
}

/** The words come when there is something to tell; where they do not, nothing is lost to a visitor. */
function tell(what: (help: typeof import('./console-help.ts')) => unknown): void {
  import('./console-help.ts').then(what).catch(() => {})
}

/** Registers an element that the page uses. */
async function use(tag: Tag): Promise<void> {
  register(tag, await classes[tag]())
}
