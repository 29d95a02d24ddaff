import type { ProductSummary } from '@ovop-ntt/core'
import type { OvopElement } from '../base/ovop-element.ts'
import { register } from '../base/register.ts'
import { OvopErrorEvent } from '../events/events.ts'

const opening = new WeakSet<OvopElement>()

const loadElement = async () => (await import('./product-detail.ts')).OvopProductDetail

/**
 * Shows a product's whole page in a dialog over the host's page; its code loads now. Where that does not come, the link is
 * followed: no press is lost.
 */
export async function openDetail(
  host: OvopElement,
  product: string | ProductSummary,
  href: string | undefined,
): Promise<void> {
  if (opening.has(host)) return
  opening.add(host)
  try {
    // At the same time.
    const [{ showDetail }, Detail] = await Promise.all([import('./detail-dialog.ts'), loadElement()])
    register('ovop-product-detail', Detail)
    await showDetail(host, typeof product === 'string' ? product : product.id)
  } catch (error) {
    host.dispatchEvent(new OvopErrorEvent(error as Error))
    // Nobody waits any more where the page has taken the element away.
    if (href && host.isConnected) location.assign(href)
  } finally {
    opening.delete(host)
  }
}
