import { isServer, type ReactiveController } from 'lit'
import type { OvopElement } from '../base/ovop-element.ts'
import { OvopFilterEvent } from '../events/events.ts'
import { type Choice, emptyQuestion, hasChoice, type Order, type Question, withChoice } from './question.ts'
import { addressWith, questionFrom } from './question-address.ts'
import { loadSearch, meaningNow } from './words.ts'

/** Milliseconds without a key before words are looked for. */
const typingPause = 150

/** Calls when the browser has nothing else to do. */
const whenIdle = (then: () => void): unknown =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(then) : setTimeout(then, 1000)

/** Attributes of the element around that say where a question comes from at first, and where it is kept. */
interface QuestionHost extends OvopElement {
  search?: string
  syncUrl: boolean
}

/**
 * What the visitor asks: the words in the field, choices and an order; and with `sync-url` the same in the page's address,
 * a step of the browser's history for each choice.
 */
export class VisitorQuestion implements ReactiveController {
  readonly #host: QuestionHost
  #asked: Question = emptyQuestion
  /** Words that stand in the field and are not looked for yet. */
  #typed: string | undefined
  #typing: ReturnType<typeof setTimeout> | undefined
  #search: string | undefined
  #isInAddress = false
  readonly #onBack = () => {
    this.#dropTyped()
    this.#set(questionFrom(new URLSearchParams(location.search)))
  }

  constructor(host: QuestionHost) {
    this.#host = host
    host.addController(this)
  }

  /** As it was asked: another object for another question. */
  get asked(): Question {
    return this.#asked
  }

  /** What words and choices mean together. */
  get meaning(): Question {
    return meaningNow(this.#asked)
  }

  /** What the form shows: the words as typed, with the choices that they mean. */
  get shown(): Question {
    return { ...this.meaning, text: this.#typed ?? this.#asked.text }
  }

  hostConnected(): void {
    if (!isServer) this.#follow()
  }

  hostUpdate(): void {
    if (!isServer && this.#host.isConnected) this.#follow()
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onBack)
    this.#isInAddress = false
    // The address may be another page's by now.
    if (this.#typed !== undefined) this.#asked = { ...this.#asked, text: this.#typed }
    this.#dropTyped()
  }

  /** Takes what the attributes say, whenever they come. */
  #follow(): void {
    const { search, syncUrl } = this.#host
    if (search !== this.#search) {
      this.#search = search
      this.#dropTyped()
      this.#asked = { ...this.#asked, text: search ?? '' }
    }
    if (syncUrl === this.#isInAddress) return
    this.#isInAddress = syncUrl
    if (!syncUrl) {
      window.removeEventListener('popstate', this.#onBack)
      return
    }
    window.addEventListener('popstate', this.#onBack)
    const inAddress = questionFrom(new URLSearchParams(location.search))
    if (inAddress.text || inAddress.choices.length || inAddress.order) this.#asked = inAddress
  }

  /** Fetches what reads words before there are any: the line may be gone by then. */
  approach(): void {
    // Where it does not come, looking for the words says so.
    loadSearch().catch(() => {})
    this.#host.client?.prepareSearch().catch(() => {})
  }

  /** The same in the calm after the first products, for whoever types when the line is gone. */
  prepareSearch(): void {
    whenIdle(() => this.approach())
  }

  /** Words as they are typed: looked for after a pause. */
  type(text: string): void {
    this.#dropTyped()
    this.#typed = text
    this.approach()
    this.#typing = setTimeout(() => this.#takeTyped(), typingPause)
  }

  /** Words that are sent. */
  submit(text: string): void {
    this.#dropTyped()
    this.#ask({ ...this.#asked, text })
  }

  sort(order: Order | undefined): void {
    this.#takeTyped()
    this.#ask({ ...this.#asked, order })
  }

  /**
   * A choice more or less.
   * @returns whether it holds now: a host that cancels the event shows it in its own way
   */
  choose(next: (meaning: Question) => Question): boolean {
    this.#takeTyped()
    const question = next(this.meaning)
    const isOurs = this.#host.dispatchEvent(new OvopFilterEvent(question.choices))
    if (isOurs) this.#ask(question)
    return isOurs
  }

  /** The same for a chip: words that say its choice lose it, others stay as they were typed. */
  press(choice: Choice): boolean {
    return this.choose((meaning) => {
      const isTyped = hasChoice(meaning, choice) && !hasChoice(this.#asked, choice)
      return withChoice(isTyped ? meaning : this.#asked, choice)
    })
  }

  /** What stands in the field counts from now on: what is chosen next adds to it, and not to the words before. */
  #takeTyped(): void {
    const text = this.#typed
    this.#dropTyped()
    if (text !== undefined && text !== this.#asked.text) this.#ask({ ...this.#asked, text }, false)
  }

  #dropTyped(): void {
    clearTimeout(this.#typing)
    this.#typed = undefined
  }

  /** Choices are a step of the browser's history, words are not. */
  #ask(question: Question, isStep = true): void {
    this.#set(question)
    if (!this.#isInAddress) return
    const address = addressWith(location.href, question)
    if (isStep) history.pushState(history.state, '', address)
    else history.replaceState(history.state, '', address)
  }

  #set(question: Question): void {
    this.#asked = question
    this.#host.drawAnew(true)
  }
}
