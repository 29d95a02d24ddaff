import type { LitElement } from 'lit'
import { OvopErrorEvent } from '../events/events.ts'
import { atOnce, stepOf } from './page-choices.ts'
import type { Question } from './question.ts'
import type { Results } from './results.ts'

/** Milliseconds for reading on. */
const mostWaiting = 20_000

/** How many cards of a grid are shown, and how more of them come. */
export class ShownCards {
  readonly #grid: LitElement & { limit: number }
  #answered: Question | undefined
  #count = atOnce
  #isReading = false
  #hasFailed = false

  constructor(grid: LitElement & { limit: number }) {
    this.#grid = grid
  }

  get count(): number {
    return this.#count
  }

  /** More is being read. */
  get isReading(): boolean {
    return this.#isReading
  }

  /** More could not be read the last time. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** As many as at first. */
  reset(): void {
    this.#set({ count: stepOf(this.#grid.limit) })
  }

  /** An answer has come: to another question, as many cards as at first. */
  answer(asked: Question): void {
    if (asked !== this.#answered) this.reset()
    this.#answered = asked
    this.#set({ hasFailed: false })
  }

  /** At least so many: those that stand there already. */
  keep(count: number): void {
    if (count > this.#count) this.#set({ count })
  }

  /**
   * Shows more, which is read on where it is not there.
   * @param isCurrent whether the answer that is read on is still the one that is shown
   */
  async more(
    { items, more }: Results,
    { isCurrent, take }: { isCurrent(): boolean; take(read: Results): void },
  ): Promise<void> {
    const step = stepOf(this.#grid.limit)
    const before = Math.min(this.#count, items.length)
    if (more && items.length < this.#count + step) {
      this.#set({ isReading: true, hasFailed: false })
      try {
        const read = await more(AbortSignal.timeout(mostWaiting))
        // Meanwhile something else was asked, or the same was read anew.
        if (!isCurrent()) return
        take(read)
      } catch (error) {
        if (isCurrent()) this.#set({ hasFailed: true })
        this.#grid.dispatchEvent(new OvopErrorEvent(error as Error))
        return
      } finally {
        this.#set({ isReading: false })
      }
    }
    this.#set({ count: this.#count + step })
    await this.#grid.updateComplete
    // The button may be gone with the last cards: the focus goes on to the first that is new.
    const { renderRoot } = this.#grid
    if (!renderRoot.querySelector('[part=more]'))
      renderRoot.querySelectorAll<HTMLElement>('.cards > li .name a')[before]?.focus()
  }

  #set({ count = this.#count, isReading = this.#isReading, hasFailed = this.#hasFailed }): void {
    this.#count = count
    this.#isReading = isReading
    this.#hasFailed = hasFailed
    this.#grid.requestUpdate()
  }
}
