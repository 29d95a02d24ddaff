import type { ReactiveController } from 'lit'
import type { OvopElement } from '../base/ovop-element.ts'

/** Of what has the focus, so much may be covered: a whole page that has it is not hidden by a badge in its corner. */
const mostCovered = 0.1

function focusedElement(): Element | null {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused
}

/** Share of `below` that `above` covers. */
function coveredShare(below: DOMRect, above: DOMRect): number {
  const width = Math.min(below.right, above.right) - Math.max(below.left, above.left)
  const height = Math.min(below.bottom, above.bottom) - Math.max(below.top, above.top)
  const area = below.width * below.height
  return width > 0 && height > 0 && area > 0 ? (width * height) / area : 0
}

/**
 * What floats over the page steps aside while it would cover what has the focus (WCAG 2.2, 2.4.11).
 * A controller of Lit's: `isAway` says whether it does.
 */
export class OutOfTheWay implements ReactiveController {
  readonly #host: OvopElement
  /** The part that floats, where there is one. */
  readonly #floating: () => Element | null
  #end: AbortController | undefined
  isAway = false

  constructor(host: OvopElement, floating: () => Element | null) {
    this.#host = host
    this.#floating = floating
    host.addController(this)
  }

  hostConnected(): void {
    this.#end = new AbortController()
    const { signal } = this.#end
    for (const type of ['focusin', 'focusout', 'scroll'])
      document.addEventListener(type, this.#look, { capture: true, passive: true, signal })
    window.addEventListener('resize', this.#look, { passive: true, signal })
  }

  hostDisconnected(): void {
    this.#end?.abort()
  }

  readonly #look = (): void => {
    const floating = this.#floating()
    const focused = floating && focusedElement()
    const isOwn = focused && (this.#host.contains(focused) || this.#host.renderRoot.contains(focused))
    const isAway =
      floating && focused && !isOwn && focused !== document.body
        ? coveredShare(focused.getBoundingClientRect(), floating.getBoundingClientRect()) > mostCovered
        : false
    if (isAway === this.isAway) return
    this.isAway = isAway
    this.#host.requestUpdate()
  }
}
