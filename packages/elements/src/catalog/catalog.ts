import { css, html, type PropertyValues, type TemplateResult } from 'lit'
import { baseStyles } from '../base/base.styles.ts'
import { OvopElement, settingsChange } from '../base/ovop-element.ts'

/**
 * Says for the elements inside it where the data is, in which language and theme it is shown.
 *
 * @element ovop-catalog
 * @slot - The elements that read this catalogue, and anything else.
 * @example
 * <ovop-catalog catalog="https://produk.example/catalog.json" lang="en">
 *   <ovop-product-card product="53.09-kopi-arabika-bajawa"><a href="…">Bajawa coffee</a></ovop-product-card>
 * </ovop-catalog>
 */
export class OvopCatalog extends OvopElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ]

  protected override updated(_: PropertyValues): void {
    this.dispatchEvent(new Event(settingsChange))
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-catalog': OvopCatalog
  }
}
