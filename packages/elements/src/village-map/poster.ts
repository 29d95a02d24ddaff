import { credit, creditUrl } from '@ovop-ntt/geo/credit'
import { html, nothing, type TemplateResult } from 'lit'
import { posterHeight, posterPath, posterWidth } from './poster-path.ts'
import type { MapMessages } from './village-map.messages.ts'

export interface PosterParts {
  readonly loading: string
  readonly hasFailed: boolean
  readonly start: () => void
}

/** A light picture of the same map, in the same place, until the map itself is there. */
export function posterTemplate(
  messages: MapMessages,
  { loading, hasFailed, start }: PosterParts,
): TemplateResult {
  const waits = loading === 'button' || hasFailed
  return html`<div class="map" part="map">
    <div class="stage" part="stage">
      <svg class="poster" viewBox="0 0 ${posterWidth} ${posterHeight}" aria-hidden="true"><path d=${posterPath} /></svg>
    </div>
    <div class="panel" part="panel">
      <div role="status">${hasFailed ? html`<p class="problem" part="message">${messages.failed}</p>` : nothing}</div>
      ${waits ? html`<button type="button" @click=${start}>${hasFailed ? messages.retry : messages.show}</button>` : nothing}
      <slot></slot>
    </div>
    <div class="foot">
      <p class="credit">${messages.indicative}. <a href=${creditUrl} target="_blank" rel="noopener noreferrer">${credit}</a></p>
    </div>
  </div>`
}
