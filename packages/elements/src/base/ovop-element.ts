import { type Client, isLinkAddress, type ProductSummary } from '@ovop-ntt/core'
import { type CSSResult, isServer, LitElement, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { checkColours } from './colour-check.ts'
import { pressDrawn } from './drawn-press.ts'
import { followLanguage, leaveLanguage } from './language-changes.ts'
import { languageOf, pageSettings, providersOf, settingOf } from './page-settings.ts'
import { sharedClient, updates } from './shared-client.ts'
import { areLoaded, loadWords, type Words } from './words.ts'

/** Told on an `ovop-catalog` when one of its settings changes. Not for pages. */
export const settingsChange = 'ovop-settings-change'

/**
 * Attribute of an element that a server drew to its end, see `@ovop-ntt/elements/ssr`; `live` where a script did, and the
 * element draws it anew when it has read the same.
 */
export const serverRendered = 'server-rendered'

/** Milliseconds until it is looked again whether a press, or a choice from a list, is over. */
const aMoment = 50

/**
 * What every element of ours has: the settings as attributes, and the client that they name.
 *
 * @attr {string} lang - Language of what is shown, as a BCP 47 tag: `id`, `en`. The nearest around the element holds.
 */
export class OvopElement extends LitElement {
  /** Address of the catalogue's root, `…/catalog.json`. */
  @property() catalog?: string
  /** Offline key the catalogue must be signed under; several are separated by spaces. */
  @property({ attribute: 'catalog-key' }) catalogKey?: string
  /** `id` the catalogue must have. */
  @property({ attribute: 'catalog-id' }) catalogId?: string
  /**
   * Words: `light` or `dark`, without which the element follows the page's `color-scheme`; a look, `plain`, `tenun` or
   * `pemerintah`; and `compact` or `roomy`. `"tenun dark"`.
   */
  @property({ reflect: true }) theme?: string | undefined

  /** What the element says besides the words that all share, where that may have to be loaded. */
  protected readonly words: readonly Words[] = []

  // `lang` is HTML's own property; Lit only has to hear of it.
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit collects the attributes of the class it is called on.
    return [...super.observedAttributes, 'lang']
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === 'lang') this.languageChanged()
    else super.attributeChangedCallback(name, old, value)
  }

  #providers: Element[] = []
  readonly #onSettings = () => this.requestUpdate()
  /** What was spoken when something was last drawn, or is about to be. */
  #spoken: string | undefined
  readonly #onUpdate = () => {
    this.edition += 1
    this.drawAnew()
  }

  /** What a server drew stands here, and is final: nothing is read until somebody acts or the data changes. */
  #drawn: readonly ChildNode[] | undefined
  /** From now on it is read, and drawn anew once there is an answer. */
  #isCalled = false
  /** What was drawn is no answer any more, and gives way even to what is said without the words of its language. */
  #givesWay = false
  #hasLooked = false
  readonly #onPress = (event: Event) => {
    // What opens over it is styled as on the element's own.
    this.#adoptOwnStyles()
    // A form that was drawn leads to another page, and is not taken away from under the fingers.
    if (event.composedPath().some((node) => node instanceof HTMLFormElement)) return
    pressDrawn(this, event)
    this.drawAnew()
  }

  /**
   * What the element reads: while one of them has nothing to show, what a server drew stays.
   * @internal
   */
  readonly readings: { readonly state: { value?: unknown; error?: unknown } }[] = []

  /**
   * Rises when what was read of a catalogue may be read anew.
   * @internal
   */
  edition = 0

  override connectedCallback(): void {
    super.connectedCallback()
    updates.addEventListener('update', this.#onUpdate)
    followLanguage(this)
    if (!isServer) window.addEventListener('online', this.#onOnline)
    this.#spoken = this.language
    this.#providers = providersOf(this)
    for (const provider of this.#providers) provider.addEventListener(settingsChange, this.#onSettings)
    const themed = [this, ...this.#providers].some((element) => element.hasAttribute('theme'))
    if (!themed) this.theme = pageSettings().theme
    checkColours(this)
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    updates.removeEventListener('update', this.#onUpdate)
    leaveLanguage(this)
    window.removeEventListener('online', this.#onOnline)
    for (const provider of this.#providers) provider.removeEventListener(settingsChange, this.#onSettings)
    this.#providers = []
  }

  /**
   * Shows a product's whole page over this one; in elements with the attribute `detail` alone.
   * @internal
   */
  openDetail?(product: string | ProductSummary, href: string | undefined): void

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { shadowRoot } = this
    if (!this.hasAttribute(serverRendered)) {
      // What a server drew goes: without the attribute the element draws all of it anew, now.
      shadowRoot?.replaceChildren()
      return super.createRenderRoot()
    }
    const root = shadowRoot ?? this.attachShadow(OvopElement.shadowRootOptions)
    if (!shadowRoot) root.append(document.createElement('slot'))
    this.#drawn = [...root.childNodes]
    this.#isCalled = this.getAttribute(serverRendered) === 'live'
    // A press may wait for the element there.
    this.#givesWay = this.#isCalled
    this.addEventListener('click', this.#onPress)
    return root
  }

  /**
   * Asks for what is shown anew, in place of what a server drew too, which stays until there is an answer.
   * @param isOther something else is asked for than what the server drew
   * @internal
   */
  drawAnew(isOther = false): void {
    this.#isCalled = true
    this.#givesWay ||= isOther
    this.requestUpdate()
  }

  /** Stands alone in the shadow root while words are on their way: what lies in the element is seen as if its code were not there. */
  #bare: HTMLSlotElement | undefined
  /** A language whose words did not come: meanwhile all is said in Indonesian. */
  #lacking: string | undefined
  readonly #onOnline = () => {
    if (this.#lacking === undefined || this.#lacking !== this.language) return
    this.#loadWords().then(this.#onWords, () => {})
  }
  readonly #onWords = () => {
    this.#lacking = undefined
    this.requestUpdate()
  }

  /** Words that come after their time are said then. */
  #loadWords(): Promise<void> {
    return loadWords(this.language, this.words, this.#onWords)
  }

  /** Waits for the words of the language in use, while what is to be shown is read already. */
  // biome-ignore lint/suspicious/noConfusingVoidType: as Lit has it.
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { language, words } = this
    // What a server drew needs none until it is drawn anew; those that did not come are not asked for with each update.
    const waits = (!this.#drawn || this.#isCalled) && this.#lacking !== language
    if (!waits || areLoaded(language, words)) return super.scheduleUpdate()
    const root = this.renderRoot
    if (!this.hasUpdated && !root.hasChildNodes()) {
      this.#bare = document.createElement('slot')
      root.append(this.#bare)
    }
    for (const reading of this.readings) reading.state
    return this.#loadWords()
      .catch(() => {
        this.#lacking = language
      })
      .then(() => super.scheduleUpdate())
  }

  #adoptOwnStyles(): void {
    for (const style of (this.constructor as typeof OvopElement).elementStyles)
      if ('styleSheet' in style) this.adoptStyles(style)
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (!this.#drawn) return true
    // The first time all that stands in the markup counts as changed.
    if (this.#hasLooked && [...changed.keys()].some((name) => name !== 'theme')) {
      this.#isCalled = true
      this.#givesWay = true
    }
    this.#hasLooked = true
    if (this.theme) this.setAttribute('theme', this.theme)
    if (
      !this.#isCalled ||
      !this.readings.every(({ state: { value, error } }) => value !== undefined || error !== undefined)
    )
      return false
    if (!areLoaded(this.language, this.words)) {
      const isLacking = this.#lacking === this.language
      // The next update waits for them.
      if (!isLacking) queueMicrotask(() => this.requestUpdate())
      // The same, said in a language that is not the page's, is no better than what stands there.
      if (!isLacking || !this.#givesWay) return false
    }
    // What is being pressed stays until it is let go: else its click would reach nothing.
    const isInUse = this.matches(':active') || this.#isChoosing()
    if (isInUse) setTimeout(() => this.requestUpdate(), aMoment)
    return !isInUse
  }

  /**
   * A list to select from is open, which a browser that does not tell so is taken to mean by the focus: until something is
   * chosen, or the focus goes on.
   */
  #isChoosing(): boolean {
    const focused = this.shadowRoot?.activeElement ?? (this.getRootNode() as Document).activeElement
    if (!(focused instanceof HTMLSelectElement)) return false
    if (!this.contains(focused) && !this.shadowRoot?.contains(focused)) return false
    return CSS.supports('selector(:open)') ? focused.matches(':open') : focused.selectedIndex <= 0
  }

  protected override update(changed: PropertyValues): void {
    this.#bare?.remove()
    this.#bare = undefined
    if (!this.#drawn) {
      super.update(changed)
      return
    }
    const root = this.renderRoot as ShadowRoot
    const stops = () => [...root.querySelectorAll<HTMLElement>(':is(a, button):not(dialog *)')]
    const focused = stops().indexOf(root.activeElement as HTMLElement)
    this.#adoptOwnStyles()
    // The drawn nodes alone go: a dialog that opened meanwhile stays.
    for (const node of this.#drawn) node.remove()
    this.#drawn = undefined
    this.removeEventListener('click', this.#onPress)
    this.removeAttribute(serverRendered)
    super.update(changed)
    stops()[focused]?.focus()
  }

  /** The client of the catalogue that holds for this element; none where no catalogue is named. */
  get client(): Client | undefined {
    const setting = (name: 'catalog' | 'catalogKey' | 'catalogId') => settingOf(this, name)
    return sharedClient({
      catalog: setting('catalog'),
      catalogKey: setting('catalogKey'),
      catalogId: setting('catalogId'),
    })
  }

  /**
   * Draws anew in the language that holds now, where it is another one; what a server drew, too.
   * @internal
   */
  languageChanged(): void {
    const { language } = this
    if (language === this.#spoken) return
    // Before it is on the page nothing is drawn that would have to change.
    if (this.#spoken !== undefined) this.#isCalled = true
    this.#spoken = language
    this.#lacking = undefined
    this.requestUpdate()
  }

  /**
   * Adds a style sheet to the element's shadow root, once: of what loads later than the element itself.
   * @internal
   */
  adoptStyles({ styleSheet: sheet }: CSSResult): void {
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot
    if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet)
  }

  /**
   * Where the element's own fallback link leads, if it has one.
   * @internal
   */
  get fallbackLink(): string | undefined {
    const href = isServer ? undefined : this.querySelector<HTMLAnchorElement>('a[href]')?.href
    return href && isLinkAddress(href) ? href : undefined
  }

  /** Language that holds for this element, as a BCP 47 tag. */
  get language(): string {
    return languageOf(this)
  }
}
