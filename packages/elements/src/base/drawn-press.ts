import { openWaysToBuy } from '../buy-dialog/open.ts'
import { OvopSelectEvent } from '../events/events.ts'
import type { OvopElement } from './ovop-element.ts'
import { isPlainPress } from './plain-press.ts'

/** Id of the product whose card or page a place lies in, as the views name their heading. */
function productAround(path: readonly EventTarget[], host: OvopElement): string | undefined {
  for (const node of path) {
    const label =
      node instanceof Element && node.matches('article') ? node.getAttribute('aria-labelledby') : null
    if (label?.startsWith('name-')) return label.slice('name-'.length)
  }
  return host.getAttribute('product') ?? undefined
}

/**
 * A press on what a server drew does what it would do on what the element draws: a link to a way to buy opens the dialog,
 * which reads the catalogue and verifies it; a product's link is told of before it is followed.
 */
export function pressDrawn(host: OvopElement, event: Event): void {
  const path = event.composedPath()
  const link = path.find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement)
  if (!link || !isPlainPress(event)) return
  const id = productAround(path, host)
  if (link.matches('[part=button], [part=way]')) {
    event.preventDefault()
    openWaysToBuy(host, id)
  } else if (id && link.closest('[part=name]')) {
    if (!host.dispatchEvent(new OvopSelectEvent(id))) event.preventDefault()
    else if (host.openDetail && host.getAttribute('detail') === 'dialog') {
      event.preventDefault()
      host.openDetail(id, link.href)
    }
  }
}
