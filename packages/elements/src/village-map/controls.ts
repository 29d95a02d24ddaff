import { html, nothing, svg, type TemplateResult } from 'lit'
import { type CountClass, classText } from './choropleth.ts'
import type { MapMessages } from './map.messages.ts'
import type { MapData } from './map-data.ts'
import { creditTemplate } from './poster.ts'
import type { OvopVillageMap } from './village-map.ts'

export interface ControlActions {
  readonly zoom: (levels: number) => void
  readonly home: () => void
  readonly locate: () => void
}

export function controlsTemplate(
  messages: MapMessages,
  { product, basemap }: OvopVillageMap,
  locating: boolean,
  { zoom, home, locate }: ControlActions,
): TemplateResult {
  const button = (name: string, path: string, press: () => void) =>
    html`<button type="button" aria-label=${name} @click=${press}>${icon(path)}</button>`
  return html`<div class="tools">
    ${
      product
        ? nothing
        : html`<button type="button" class="locate" aria-busy=${locating} @click=${locate}>
            ${icon('M12 5v-3M12 22v-3M5 12h-3M22 12h-3M12 5a7 7 0 1 0 0 14a7 7 0 0 0 0-14')}${messages.nearest}
          </button>`
    }
    <div class="controls">
      ${button(messages.zoomIn, 'M12 5v14M5 12h14', () => zoom(1))}
      ${button(messages.zoomOut, 'M5 12h14', () => zoom(-1))}
      ${button(basemap ? messages.allAreas : messages.all, 'M4 11l8-7 8 7M6 10v10h12V10', home)}
    </div>
  </div>`
}

const icon = (path: string) =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`

/** Legend, where there is something to explain, and what every map of this data must say. */
export function footTemplate(
  messages: MapMessages,
  { product, basemap, attribution }: OvopVillageMap,
  { counted = 'products', isSample }: Partial<MapData>,
  classes: readonly CountClass[],
): TemplateResult {
  const mark = (kind: string, text: string) => html`<li><span class="swatch ${kind}"></span>${text}</li>`
  const byProducts = counted === 'products'
  return html`<div class="foot">
    ${
      product || classes.length === 0
        ? nothing
        : html`<ul class="legend" part="legend">
            <li><b>${byProducts ? messages.productCount : messages.villageCount}</b></li>
            ${[messages.none, ...classes.map(classText)].map((text, level) => mark(`level-${level}`, text))}
            ${byProducts ? [mark('dot', messages.withProducts), mark('dot ring', messages.satellite)] : nothing}
            ${mark('dot many', messages.together)}
          </ul>`
    }
    <p class="credit" part="credit">
      ${isSample ? html`<strong>${messages.sampleNote}.</strong> ` : nothing}${creditTemplate(messages, basemap)}
      ${attribution && html`<span>${attribution}</span>`}
    </p>
  </div>`
}
