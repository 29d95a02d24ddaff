import { html, nothing, svg, type TemplateResult } from 'lit'
import { type CountClass, classText } from './choropleth.ts'
import type { MapMessages } from './map.messages.ts'
import type { MapData } from './map-data.ts'
import { creditTemplate } from './poster.ts'
import type { OvopVillageMap } from './village-map.ts'

export interface ControlActions {
  readonly zoom: (levels: number) => void
  readonly home: () => void
  /** Moves the view by parts of the stage, to the east and the south. */
  readonly pan: (east: number, south: number) => void
  readonly locate: () => void
}

export function controlsTemplate(
  messages: MapMessages,
  { product, basemap }: OvopVillageMap,
  locating: boolean,
  { zoom, home, locate, pan }: ControlActions,
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
    <details class="pad">
      <summary aria-label=${messages.pan}>${icon('M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3')}</summary>
      <div>
        ${button(messages.north, 'M6 15l6-6 6 6', () => pan(0, -1))}
        ${button(messages.west, 'M15 6l-6 6 6 6', () => pan(-1, 0))}
        ${button(messages.east, 'M9 6l6 6-6 6', () => pan(1, 0))}
        ${button(messages.south, 'M6 9l6 6 6-6', () => pan(0, 1))}
      </div>
    </details>
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
            ${mark('dot many', messages.together(byProducts))}
          </ul>`
    }
    <p class="credit" part="credit">
      ${isSample ? html`<strong>${messages.sampleNote}.</strong> ` : nothing}${creditTemplate(messages, basemap)}
      ${attribution && html`<span>${attribution}</span>`}
    </p>
  </div>`
}
