import type { WayToBuy } from '@ovop-ntt/core'
import { html, type TemplateResult } from 'lit'
import type { OvopElement } from '../base/ovop-element.ts'
import { loadWords, type Words } from '../base/words.ts'
import { OvopErrorEvent } from '../events/events.ts'
import type { Payable } from '../qris/payable.ts'
import { buyMessagesIn } from './buy-dialog.messages.ts'
import { icon } from './icons.ts'

/** What draws one. By its names: the bundler then gives the chunk no object of all that it has. */
type Drawing = Pick<typeof import('../qris/qris-view.ts'), 'qrisMessages' | 'qrisView' | 'qrisStyles'>

/** What tells a payment code from others: whose it is, and where it leads. */
const codeOf = ({ product: { id, qris } }: Payable) => `${id} ${qris?.payload}`

/** The payment code of a dialog, which unfolds in place. What draws it loads when one is first unfolded. */
export class PaymentCode {
  readonly #host: OvopElement
  readonly #redraw: () => void
  #unfolded: string | undefined
  #drawing: Drawing | undefined
  #hasFailed = false

  /** @param redraw draws the dialog anew, in which the code is part of one picture: what came before an answer is never left */
  constructor(host: OvopElement, redraw: () => void) {
    this.#host = host
    this.#redraw = redraw
  }

  /** What it says, as far as it has said anything. */
  get words(): readonly Words[] {
    return this.#drawing ? [this.#drawing.qrisMessages] : []
  }

  /** A code that was unfolded goes where newer data has another one, or vouches for none. */
  keepOnly(payable: Payable | undefined): void {
    if (!payable || codeOf(payable) !== this.#unfolded) this.#unfolded = undefined
  }

  /** Its line among the ways to pay, with the code below it where it is unfolded. */
  view({ kind, label, note }: WayToBuy, payable: Payable): TemplateResult {
    const code = codeOf(payable)
    const isUnfolded = code === this.#unfolded
    const onToggle = ({ currentTarget }: Event) => {
      const details = currentTarget as HTMLDetailsElement
      if (details.open === (code === this.#unfolded)) return
      this.#unfolded = details.open ? code : undefined
      if (details.open) this.#load(details)
      this.#redraw()
    }
    return html`<details class="unfold" part="way" .open=${isUnfolded} @toggle=${onToggle}>
      <summary class="way">${icon(kind)}<span><b>${label}</b><small>${note}</small></span></summary>
      <div class="more">${isUnfolded ? this.#codeView(payable) : ''}</div>
    </details>`
  }

  #codeView(payable: Payable): TemplateResult {
    const { language } = this.#host
    if (this.#drawing) return this.#drawing.qrisView(payable, language)
    const messages = buyMessagesIn(language)
    return this.#hasFailed
      ? html`<p role="alert">${messages.failed}</p>`
      : html`<p role="status">${messages.loadingCode}</p>`
  }

  async #load(details: HTMLDetailsElement): Promise<void> {
    this.#hasFailed = false
    try {
      const { qrisMessages, qrisView, qrisStyles } = await import('../qris/qris-view.ts')
      if (!this.#host.isConnected) return
      // Where they do not come it speaks Indonesian.
      await loadWords(this.#host.language, [qrisMessages], this.#redraw).catch(() => {})
      // Meanwhile the page may have taken the element away.
      if (!this.#host.isConnected) return
      this.#host.adoptStyles(qrisStyles)
      this.#drawing = { qrisMessages, qrisView, qrisStyles }
    } catch (error) {
      if (!this.#host.isConnected) return
      this.#hasFailed = true
      this.#host.dispatchEvent(new OvopErrorEvent(error as Error))
    }
    this.#redraw()
    if (details.open) details.scrollIntoView({ block: 'nearest' })
  }
}
