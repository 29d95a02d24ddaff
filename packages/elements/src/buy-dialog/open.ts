import type { Pack, ProductSummary } from '@ovop-ntt/core'
import type { OvopElement } from '../base/ovop-element.ts'
import { OvopBuyEvent, OvopErrorEvent } from '../events/events.ts'
import { sayOffline } from './say-offline.ts'

const opening = new WeakSet<OvopElement>()

/** Loads the dialog's code before it is needed: when a pointer or the focus comes near its button. */
export function prepareWaysToBuy(): void {
  // A press that comes after a failure tries again, and says what is wrong.
  import('./buy-dialog.ts').catch(() => {})
}

/**
 * Shows the ways to buy a product, or whom to ask when none is named, in a dialog that loads now. The host page
 * may run its own checkout by cancelling `ovop-buy`. When the dialog cannot be loaded, the fallback link is
 * followed: no press is lost. Without a connection it leads nowhere either: then that is said, and the page stays.
 * @param pack of the product that is chosen already
 */
export async function openWaysToBuy(
  host: OvopElement,
  given?: string | ProductSummary,
  pack?: Pack,
): Promise<void> {
  // An attribute that was taken away reads as null.
  const product = given ?? undefined
  const id = typeof product === 'object' ? product.id : product
  if (opening.has(host) || !host.dispatchEvent(new OvopBuyEvent(id))) return
  opening.add(host)
  try {
    const { showBuyDialog } = await import('./buy-dialog.ts')
    await showBuyDialog(host, product, pack)
  } catch (error) {
    host.dispatchEvent(new OvopErrorEvent(error as Error))
    // Nobody waits any more where the page has taken the element away.
    if (!host.isConnected) return
    if (!navigator.onLine) sayOffline(host)
    else if (host.fallbackLink) location.assign(host.fallbackLink)
  } finally {
    opening.delete(host)
  }
}
