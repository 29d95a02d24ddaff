import { type CatalogSummary, formatCount, isNotFoundError, NotFoundError } from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { baseStyles } from '../base/base.styles.ts'
import { failureText } from '../base/failure-text.ts'
import { OvopElement } from '../base/ovop-element.ts'
import { Reading } from '../base/reading.ts'
import { OvopErrorEvent, OvopFilterEvent, OvopLoadEvent } from '../events/events.ts'
import { messagesIn } from '../messages.ts'
import type { Choice } from '../product-grid/question.ts'
import { addressWith } from '../product-grid/question-address.ts'
import { selvedgeStyles } from '../selvedge/selvedge.styles.ts'
import { type Figures, figuresFrom, type Group } from './figures.ts'
import { programmeStatsStyles } from './programme-stats.styles.ts'
import type { FileKind } from './save-figures.ts'
import { statsMessages } from './stats.messages.ts'
import { type StatsContent, sourceOf, statsView } from './stats-view.ts'

/**
 * The programme's figures: how many products, from which villages, how far their mentoring and curation have come, with
 * which permits and ways to pay; as numbers, bars and a table by regency. Read from the catalogue's root alone. A figure
 * leads to the products that it counts: to the page of the link inside the element, where an `ovop-product-grid` with
 * `sync-url` shows them.
 *
 * @element ovop-programme-stats
 * @attr regency - Only the figures of a regency, by Kemendagri code: `53.09`.
 * @attr heading-level - Level of the headings, 2–6; 3 by default.
 * @slot - What stands there without JavaScript, while loading and on failure: a link to the page of all products.
 * @fires ovop-load - The figures are shown.
 * @fires ovop-filter - The visitor follows a figure to its products. Cancelable.
 * @fires ovop-error - The catalogue could not be read; the fallback stays.
 * @csspart stats - All of it.
 * @csspart totals - The largest figures.
 * @csspart mentoring - The bar of the mentoring, with its legend.
 * @csspart category - Kinds of product.
 * @csspart certified - Permits and certificates.
 * @csspart payment - Ways to pay.
 * @csspart curation - Steps of the curation.
 * @csspart regencies - All by regency.
 * @csspart table - The table by regency.
 * @csspart downloads - The buttons to save the figures.
 * @csspart message - Why no figures are shown.
 * @cssprop --ovop-accent - Colour of numbers, bars and focus.
 */
export class OvopProgrammeStats extends OvopElement {
  static override styles = [baseStyles, selvedgeStyles, ...programmeStatsStyles]

  /** Kemendagri code of the regency whose figures are shown. */
  @property() regency?: string
  /** Level of the sections' headings. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3

  @state() private group?: Group
  @state() private told = ''

  protected override readonly words = [statsMessages]

  readonly #reading = new Reading(this, {
    ask: () => [this.client] as const,
    read: async ([client], signal): Promise<CatalogSummary> => {
      if (!client) throw new NotFoundError('')
      return client.summary({ signal })
    },
    onRead: () => this.dispatchEvent(new OvopLoadEvent()),
  })

  override connectedCallback(): void {
    super.connectedCallback()
    // What a server drew has neither columns to choose nor files to save: it stays until the live figures are read.
    this.drawAnew()
  }

  #format = (count: number) => formatCount(count, this.language)

  /** The page that lists the products with these choices. */
  #address(choices: readonly Choice[]): string | undefined {
    const { fallbackLink } = this
    return fallbackLink && addressWith(fallbackLink, { text: '', choices: this.#here(choices) })
  }

  /** Choices with the regency that the page has chosen. */
  #here(choices: readonly Choice[]): readonly Choice[] {
    return this.regency ? [{ field: 'regency', value: this.regency }, ...choices] : choices
  }

  /** Saves the figures as a file; the code that makes it comes with the press. */
  async #save(kind: FileKind, summary: CatalogSummary, figures: Figures): Promise<void> {
    const { language } = this
    const messages = statsMessages.in(language)
    this.told = ''
    try {
      const { saveFigures } = await import('./save-figures.ts')
      const name = await saveFigures(kind, {
        summary,
        figures,
        messages,
        language,
        source: sourceOf(summary, { messages, language }),
        font: getComputedStyle(this).fontFamily,
        format: this.#format,
      })
      this.told = messages.saved(name)
    } catch (error) {
      this.told = messages.notSaved
      this.dispatchEvent(new OvopErrorEvent(error as Error))
    }
  }

  protected override render(): TemplateResult {
    const { value, error } = this.#reading.state
    return html`<div lang=${this.language} part="stats">
      ${value ? this.#renderFigures(value) : error === undefined ? this.#renderWaiting() : this.#renderError(error)}
    </div>`
  }

  #renderFigures(summary: CatalogSummary): TemplateResult {
    const { language } = this
    const figures = figuresFrom(summary, this.regency, this.language)
    const messages = statsMessages.in(language)
    const content: StatsContent = {
      figures,
      messages,
      language,
      level: this.headingLevel || 3,
      format: this.#format,
      address: (choices) => this.#address(choices),
      follow: (event, choices) => {
        if (!this.dispatchEvent(new OvopFilterEvent(this.#here(choices)))) event.preventDefault()
      },
    }
    return statsView(
      content,
      { summary, regency: this.regency },
      {
        group: this.group,
        choose: (group) => {
          this.group = group
        },
        save: (kind) => this.#save(kind, summary, figures),
        told: this.told,
      },
    )
  }

  #renderWaiting(): TemplateResult {
    return html`<slot></slot><div class="waiting" role="status"><span class="visually-hidden">${statsMessages.in(this.language).loading}</span></div>`
  }

  #renderError(error: unknown): TemplateResult {
    const messages = statsMessages.in(this.language)
    const { retry } = messagesIn(this.language)
    const { failed, nothingNamed } = messages
    const text = this.client ? failureText(error, this.language, { failed, notFound: failed }) : nothingNamed
    return html`<div class="nothing" role="alert">
      <p part="message">${text}</p>
      <slot></slot>
      ${
        this.client && !isNotFoundError(error)
          ? html`<button class="secondary" type="button" @click=${() => this.#reading.retry()}>${retry}</button>`
          : nothing
      }
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-programme-stats': OvopProgrammeStats
  }
}
