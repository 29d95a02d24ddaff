import { isNotFoundError, isSignatureError } from '@ovop-ntt/core'
import { isServer, type ReactiveController } from 'lit'
import { OvopErrorEvent } from '../events/events.ts'
import type { OvopElement } from './ovop-element.ts'

/** What an element reads, and how far it is. */
export interface ReadingOptions<Question extends readonly unknown[], Value> {
  /** What is asked now. Another question, compared part by part, is read anew. */
  ask(): Question
  /** @throws what the element then shows as its failure */
  read(question: Question, signal: AbortSignal): Promise<Value>
  /** What is known without reading: it is shown at once, on a server too. @throws as `read` does */
  known?(question: Question): Value | undefined
  /** Told after each reading that was shown. */
  onRead?(value: Value): void
  /**
   * Whether what is shown stays where newer data of the same question cannot be reached. Never where it is gone or its
   * catalogue fails its check.
   * @default true
   */
  keeps?: boolean
  /**
   * Whether a value lacks nothing of what was asked for. What is shown whole stays where newer data of the same question
   * can be read in part only.
   * @default always
   */
  isWhole?(value: Value): boolean
  /** Told of a value that gave way to what is shown whole. */
  onPart?(value: Value): void
  /**
   * Whether what was shown for the question before stays, as busy, until the new one is answered.
   * @default false
   */
  bridges?: boolean
  /**
   * Told in place of the element when there is something else to show: for what opens over the element, and ends by
   * {@link Reading.end}.
   */
  onChange?(): void
}

/** How far a reading is: what is shown stays while newer data of the same question is on its way. */
export interface ReadingState<Value> {
  isBusy: boolean
  value?: Value
  error?: unknown
}

/**
 * The one way in which our elements read: when to read anew (another question, or newer data in the catalogue), what is
 * shown meanwhile, what a failure takes away, and the event that tells of it.
 *
 * A controller of Lit's, asked by {@link state} while the element renders.
 */
export class Reading<Question extends readonly unknown[], Value> implements ReactiveController {
  readonly #host: OvopElement
  readonly #options: ReadingOptions<Question, Value>
  #question: Question | undefined
  #edition = -1
  /** Whether the value that is shown answers the present question. */
  #isAnswer = false
  #running: AbortController | undefined
  #state: ReadingState<Value> = { isBusy: false }
  /** When the reading that runs is over, however it ends. */
  settled: Promise<void> = Promise.resolve()

  constructor(host: OvopElement, options: ReadingOptions<Question, Value>) {
    this.#host = host
    this.#options = options
    host.addController(this)
    if (!options.onChange) host.readings.push(this)
  }

  /** How far it is; begins to read where that is due. */
  get state(): ReadingState<Value> {
    const question = this.#options.ask()
    const isSame = this.#question?.every((part, index) => Object.is(part, question[index])) === true
    if (!isSame || this.#edition !== this.#host.edition) {
      if (!isSame && !this.#options.bridges) this.#state = { isBusy: false }
      this.#isAnswer = this.#isAnswer && isSame
      this.#question = question
      this.#edition = this.#host.edition
      this.#begin(question, isSame)
    }
    return this.#state
  }

  /** Reads the same question again. */
  retry(): void {
    this.#edition = -1
    this.#show()
  }

  /** Reads no more, and tells nobody. */
  end(): void {
    this.#running?.abort()
    this.#host.removeController(this)
  }

  /** Takes a value that the element has read on by itself. */
  set(value: Value): void {
    this.#isAnswer = true
    this.#state = { isBusy: false, value }
    this.#show()
  }

  hostDisconnected(): void {
    this.#running?.abort()
    // Where the element comes back it reads again what it had not read to its end.
    if (this.#state.isBusy) this.#edition = -1
  }

  #show(): void {
    const { onChange } = this.#options
    if (onChange) onChange()
    else this.#host.requestUpdate()
  }

  #begin(question: Question, isSame: boolean): void {
    const { known, read, onRead, keeps = true, isWhole = () => true, onPart } = this.#options
    // What is still on its way from older data runs on: it may be all there is, where the newer cannot be reached.
    const earlier = isSame && this.#state.isBusy && !this.#isAnswer ? this.#running : undefined
    const { settled } = this
    if (!earlier) this.#running?.abort()
    try {
      const value = this.#state.value ?? known?.(question)
      if (known && value !== undefined) this.#isAnswer = true
      this.#state = { isBusy: true, ...(value !== undefined && { value }) }
    } catch (error) {
      this.#fail(error, false)
      return
    }
    if (isServer) return
    const running = new AbortController()
    running.signal.addEventListener('abort', () => earlier?.abort())
    this.#running = running
    // Not in the midst of a rendering, which what is known already must not start anew.
    this.settled = Promise.resolve()
      .then(() => read(question, running.signal))
      .then(
        async (value) => {
          if (running.signal.aborted) return
          if (this.#running !== running) {
            this.#isAnswer = true
            this.#state = { isBusy: true, value }
            this.#show()
            onRead?.(value)
            return
          }
          if (earlier && !isWhole(value)) await settled
          if (running.signal.aborted) return
          earlier?.abort()
          const before = this.#isAnswer ? this.#state.value : undefined
          if (before !== undefined && isWhole(before) && !isWhole(value)) {
            this.set(before)
            onPart?.(value)
            return
          }
          this.set(value)
          onRead?.(value)
        },
        async (error: unknown) => {
          if (running.signal.aborted || this.#running !== running) return
          const isKept = keeps && !isNotFoundError(error) && !isSignatureError(error)
          if (earlier && isKept) await settled
          if (running.signal.aborted) return
          earlier?.abort()
          this.#fail(error, isKept)
        },
      )
  }

  #fail(error: unknown, isKept: boolean): void {
    const { value } = this.#state
    if (isKept && this.#isAnswer && value !== undefined) {
      this.#state = { isBusy: false, value }
      this.#show()
      return
    }
    this.#state = { isBusy: false, error }
    this.#show()
    // Not in the midst of a rendering either.
    if (!isServer) queueMicrotask(() => this.#host.dispatchEvent(new OvopErrorEvent(error as Error)))
  }
}
