import { credit, creditUrl } from '@ovop-ntt/geo/credit'
import { html, nothing, svg, type TemplateResult } from 'lit'
import { type CountClass, classText } from './choropleth.ts'
import type { MapMessages } from './village-map.messages.ts'

const icon = (path: string) =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`

export interface ControlParts {
  readonly isLocator: boolean
  readonly locating: boolean
  readonly hasOwnBasemap: boolean
  readonly zoom: (levels: number) => void
  readonly home: () => void
  readonly locate: () => void
}

export function controlsTemplate(messages: MapMessages, parts: ControlParts): TemplateResult {
  const { isLocator, locating, hasOwnBasemap, zoom, home, locate } = parts
  return html`<div class="controls">
      <button type="button" aria-label=${messages.zoomIn} @click=${() => zoom(1)}>${icon('M12 5v14M5 12h14')}</button>
      <button type="button" aria-label=${messages.zoomOut} @click=${() => zoom(-1)}>${icon('M5 12h14')}</button>
    </div>
    ${
      isLocator
        ? nothing
        : html`<div class="tools">
            <button type="button" @click=${home}>${icon('M4 11l8-7 8 7M6 10v10h12V10')}<span>${hasOwnBasemap ? messages.allAreas : messages.all}</span></button>
            <button type="button" aria-busy=${locating} @click=${locate}>
              ${icon('M12 5v-3M12 22v-3M5 12h-3M22 12h-3M12 5a7 7 0 1 0 0 14a7 7 0 0 0 0-14')}<span>${locating ? messages.locating : messages.nearest}</span>
            </button>
          </div>`
    }`
}

export interface FootParts {
  readonly classes: readonly CountClass[]
  readonly isLocator: boolean
  readonly hasOwnBasemap: boolean
  readonly isSample: boolean
  readonly attribution: string | undefined
}

/** Legend, and what every map of this data must say: whose it is, and that its borders are indicative. */
export function footTemplate(messages: MapMessages, parts: FootParts): TemplateResult {
  const { classes, isLocator, hasOwnBasemap, isSample, attribution } = parts
  return html`<div class="foot">
    ${
      isLocator || classes.length === 0
        ? nothing
        : html`<dl class="legend" part="legend">
            <dt>${messages.legend}</dt>
            ${[messages.none, ...classes.map(classText)].map(
              (text, level) => html`<dd><span class="swatch level-${level}"></span>${text}</dd>`,
            )}
          </dl>`
    }
    <p class="credit" part="credit">
      ${isSample ? html`<strong>${messages.sample}.</strong> ` : nothing}${messages.indicative}.
      ${hasOwnBasemap ? nothing : html`<a href=${creditUrl} target="_blank" rel="noopener noreferrer">${credit}</a>`}
      ${attribution ? html`<span>${attribution}</span>` : nothing}
    </p>
  </div>`
}
