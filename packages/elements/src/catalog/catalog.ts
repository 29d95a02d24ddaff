import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { baseStyles } from '../base/base.styles.ts'
import { languagesChanged } from '../base/language-changes.ts'
import { OvopElement, settingsChange } from '../base/ovop-element.ts'
import { pageSettings, setPageSettings } from '../base/page-settings.ts'
import { messagesIn } from '../messages.ts'
import { languageSwitch, languageSwitchStyles, offeredLanguages } from './language-switch.ts'

/**
 * Says for the elements inside it where the data is, in which language and theme it is shown.
 *
 * @element ovop-catalog
 * @slot - The elements that read this catalogue, and anything else.
 * @csspart languages - The switch of `languages`.
 * @csspart language - A language of the switch.
 * @example
 * <ovop-catalog catalog="https://produk.example/catalog.json" lang="en">
 *   <ovop-product-card product="53.09-kopi-arabika-bajawa"><a href="…">Bajawa coffee</a></ovop-product-card>
 * </ovop-catalog>
 * @example
 * <!-- A switch for all elements of the page, where no other language is named beside them. -->
 * <ovop-catalog languages="id en"></ovop-catalog>
 */
export class OvopCatalog extends OvopElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }
    `,
    languageSwitchStyles,
  ]

  /**
   * Languages that a visitor may choose among, as tags: `id en`. Draws a switch, for the elements inside; for all of the page
   * where nothing stands inside. The choice holds until the page is left, and is kept nowhere.
   */
  @property() languages?: string

  /**
   * What the visitor has chosen. Not `lang`: the page's own text inside stays in its language.
   * @internal
   */
  chosenLanguage: string | undefined

  readonly #speak = (tag: string): void => {
    if (this.childElementCount === 0) setPageSettings({ ...pageSettings(), lang: tag })
    else this.chosenLanguage = tag
    languagesChanged()
  }

  protected override updated(_: PropertyValues): void {
    this.dispatchEvent(new Event(settingsChange))
  }

  protected override render(): TemplateResult {
    const offered = offeredLanguages(this.languages)
    const { language } = this
    return html`${
      offered.length > 1
        ? languageSwitch(offered, { language, label: messagesIn(language).language, speak: this.#speak })
        : nothing
    }<slot></slot>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-catalog': OvopCatalog
  }
}
