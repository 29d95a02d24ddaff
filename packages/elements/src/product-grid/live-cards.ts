import type { CatalogSummary, ProductSummary } from '@ovop-ntt/core'
import type { TemplateResult } from 'lit'
import type { OvopElement } from '../base/ovop-element.ts'
import { isPlainPress } from '../base/plain-press.ts'
import { openWaysToBuy, prepareWaysToBuy } from '../buy-dialog/open.ts'
import { OvopSelectEvent } from '../events/events.ts'
import { cardView } from '../product-card/card-view.ts'
import { gridCard } from './grid-card.ts'

interface CardsHost extends OvopElement {
  headingLevel: number
  detail?: 'dialog' | 'page'
}

/** The cards of a live grid: what each shows, and what happens when somebody acts on it. */
export class LiveCards {
  readonly #grid: CardsHost
  readonly #failedPictures = new Set<string>()
  #explained: string | undefined

  constructor(grid: CardsHost) {
    this.#grid = grid
  }

  view(product: ProductSummary, summary: CatalogSummary, now: Date): TemplateResult {
    const grid = this.#grid
    const { id } = product
    const content = gridCard(product, summary, {
      language: grid.language,
      headingLevel: grid.headingLevel,
      now,
      pictureFailed: this.#failedPictures.has(id),
      explains: this.#explained === id,
    })
    return cardView(content, {
      select: (event) => {
        if (!grid.dispatchEvent(new OvopSelectEvent(id))) event.preventDefault()
        else if (grid.detail === 'dialog' && isPlainPress(event)) {
          event.preventDefault()
          grid.openDetail?.(product, content.href)
        }
      },
      buy: () => openWaysToBuy(grid, product),
      approach: prepareWaysToBuy,
      pictureFailed: () => {
        this.#failedPictures.add(id)
        grid.requestUpdate()
      },
      explain: () => {
        this.#explained = id
        grid.requestUpdate()
      },
    })
  }
}
