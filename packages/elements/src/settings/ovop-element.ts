import { type Client, isLinkAddress } from '@ovop-ntt/core'
import { type CSSResult, isServer, LitElement } from 'lit'
import { property } from 'lit/decorators.js'
import { languageOf, pageSettings, providersOf, settingOf } from './page-settings.ts'
import { sharedClient, updates } from './shared-client.ts'

/** Told on an `ovop-catalog` when one of its settings changes. Not for pages. */
export const settingsChange = 'ovop-settings-change'

/** What every element of ours has: the settings as attributes, and the client that they name. */
export class OvopElement extends LitElement {
  /** Address of the catalogue's root, `…/catalog.json`. */
  @property() catalog?: string
  /** Offline key the catalogue must be signed under; several are separated by spaces. */
  @property({ attribute: 'catalog-key' }) catalogKey?: string
  /** `id` the catalogue must have. */
  @property({ attribute: 'catalog-id' }) catalogId?: string
  /** `light` or `dark`; without it the element follows the page's `color-scheme`. */
  @property({ reflect: true }) theme?: string

  // `lang` is HTML's own property; Lit only has to hear of it.
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit collects the attributes of the class it is called on.
    return [...super.observedAttributes, 'lang']
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === 'lang') this.requestUpdate()
    else super.attributeChangedCallback(name, old, value)
  }

  #providers: Element[] = []
  readonly #onSettings = () => this.requestUpdate()
  readonly #onUpdate = () => {
    this.edition += 1
    this.requestUpdate()
  }

  /** Rises when what was read of a catalogue may be read anew. Not for pages. */
  edition = 0

  override connectedCallback(): void {
    super.connectedCallback()
    updates.addEventListener('update', this.#onUpdate)
    this.#providers = providersOf(this)
    for (const provider of this.#providers) provider.addEventListener(settingsChange, this.#onSettings)
    const themed = [this, ...this.#providers].some((element) => element.hasAttribute('theme'))
    if (!themed) this.theme = pageSettings().theme as string
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    updates.removeEventListener('update', this.#onUpdate)
    for (const provider of this.#providers) provider.removeEventListener(settingsChange, this.#onSettings)
    this.#providers = []
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

  /** Adds a style sheet to the element's shadow root, once: of what loads later than the element itself. */
  adoptStyles({ styleSheet: sheet }: CSSResult): void {
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot
    if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet)
  }

  /** Where the element's own fallback link leads, if it has one. */
  get fallbackLink(): string | undefined {
    const href = isServer ? undefined : this.querySelector<HTMLAnchorElement>('a[href]')?.href
    return href && isLinkAddress(href) ? href : undefined
  }

  /** Language that holds for this element, as a BCP 47 tag. */
  get language(): string {
    return languageOf(this)
  }
}
