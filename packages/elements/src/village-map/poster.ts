import { credit, creditUrl } from '@ovop-ntt/geo/credit'
import { html, nothing, type TemplateResult } from 'lit'
import type { PosterMessages } from './poster.messages.ts'
import { posterHeight, posterPath, posterWidth } from './poster-path.ts'

export interface PosterParts {
  readonly loading: string
  readonly hasFailed: boolean
  /** Address of another base map: the map will be of other land. */
  readonly basemap: string | undefined
  readonly start: () => void
}

/** Whose data it is, and that its borders are indicative: on every map of it. */
export function creditTemplate(messages: PosterMessages, basemap: string | undefined): TemplateResult {
  return html`${messages.indicative}.
    ${basemap ? nothing : html`<a href=${creditUrl} target="_blank" rel="noopener noreferrer">${credit}</a>`}`
}

/** A light picture of the same map, in the same place, until the map itself is there. */
export function posterTemplate(
  messages: PosterMessages,
  { loading, hasFailed, basemap, start }: PosterParts,
): TemplateResult {
  const waits = loading === 'button' || hasFailed
  return html`<div class="map" part="map">
    <div class="stage" part="stage">
      ${
        basemap
          ? nothing
          : html`<svg class="poster" viewBox="0 0 ${posterWidth} ${posterHeight}" aria-hidden="true"><path d=${posterPath} /></svg>`
      }
    </div>
    <div class="panel" part="panel">
      <div role="status">${hasFailed ? html`<p class="problem" part="message">${messages.failed}</p>` : nothing}</div>
      ${waits ? html`<button type="button" @click=${start}>${hasFailed ? messages.retry : messages.show}</button>` : nothing}
      <slot></slot>
    </div>
    <div class="foot"><p class="credit" part="credit">${creditTemplate(messages, basemap)}</p></div>
  </div>`
}
