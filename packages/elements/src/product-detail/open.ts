import type { ProductSummary } from '@ovop-ntt/core'
import type { OvopElement } from '../base/ovop-element.ts'
import { OvopErrorEvent } from '../events/events.ts'

/**
 * Shows a product's whole page in a dialog over the host's page; its code loads now. Where that does not come, the link is
 * followed: no press is lost.
 */
export async function openDetail(
  host: OvopElement,
  product: string | ProductSummary,
  href: string | undefined,
): Promise<void> {
  try {
    const { showDetail } = await import('./detail-dialog.ts')
    await showDetail(host, typeof product === 'string' ? product : product.id)
  } catch (error) {
    host.dispatchEvent(new OvopErrorEvent(error as Error))
    if (href) location.assign(href)
  }
}
