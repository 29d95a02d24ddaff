import { credit, creditUrl } from '@ovop-ntt/geo/credit'
import { html, nothing, type TemplateResult } from 'lit'
import type { PosterMessages } from './poster.messages.ts'
import { posterPath, posterViewBox } from './poster-path.ts'
import type { OvopVillageMap } from './village-map.ts'

/** Whose data it is, and that its borders are indicative: on every map of it. */
export function creditTemplate(messages: PosterMessages, basemap: string | undefined): TemplateResult {
  return html`${messages.indicative}.
    ${basemap ? nothing : html`<a href=${creditUrl} target="_blank" rel="noopener noreferrer">${credit}</a>`}`
}

/** What went wrong. */
export const problemTemplate = (problem: string): TemplateResult =>
  html`<p class="problem" part="message">${problem}</p>`

/** A light picture of the same map, in the same place, until the map itself is there. */
export function posterTemplate(
  messages: PosterMessages,
  { loading, basemap }: OvopVillageMap,
  hasFailed: boolean,
  start: () => void,
): TemplateResult {
  const waits = loading === 'button' || hasFailed
  return html`<div class="map" part="map">
    <div class="stage" part="stage">
      ${
        basemap
          ? nothing
          : html`<svg class="poster" viewBox=${posterViewBox} aria-hidden="true"><path d=${posterPath} /></svg>`
      }
    </div>
    <div class="panel" part="panel">
      <div role="status">${hasFailed ? problemTemplate(messages.failed) : nothing}</div>
      ${waits ? html`<button type="button" @click=${start}>${hasFailed ? messages.retry : messages.show}</button>` : nothing}
      <slot></slot>
    </div>
    <div class="foot"><p class="credit" part="credit">${creditTemplate(messages, basemap)}</p></div>
  </div>`
}
