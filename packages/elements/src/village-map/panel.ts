import type { ProductSummary } from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { MapVillage } from './map-data.ts'
import type { Region } from './read-basemap.ts'
import type { MapMessages } from './village-map.messages.ts'

/** What the products of a village are read into. */
export type VillageProducts =
  | { status: 'loading' }
  | { status: 'failed' }
  | { status: 'loaded'; items: readonly ProductSummary[]; next?: string | undefined }

export interface PanelParts {
  readonly messages: MapMessages
  readonly language: string
  /** Settings that the cards need to find the same catalogue. */
  readonly settings: {
    catalog?: string | undefined
    catalogKey?: string | undefined
    catalogId?: string | undefined
  }
  readonly onVillage: (village: MapVillage) => void
  readonly onRegion: (region: Region) => void
  readonly onBack: () => void
  readonly onMore: () => void
  readonly onRetry: () => void
}

/** One line of the list: a region or a village with what there is to say about it. */
interface Row {
  readonly key: string
  readonly name: string
  readonly note: string
  readonly count: string
  readonly press: () => void
}

/** At most this many villages stand in the list: past it, zooming in helps more than scrolling. */
const mostRows = 100

function list(rows: readonly Row[]): TemplateResult {
  return html`<ul class="rows">
    ${repeat(
      rows,
      ({ key }) => key,
      ({ name, note, count, press }) => html`<li>
        <button type="button" class="row" part="row" @click=${press}>
          <span class="row-name">${name}${note ? html`<small>${note}</small>` : nothing}</span>
          <span class="row-count">${count}</span>
        </button>
      </li>`,
    )}
  </ul>`
}

function villageRow(village: MapVillage, parts: PanelParts, note?: string): Row {
  const { messages, onVillage } = parts
  const place = [village.district, village.approximate && messages.approximate].filter(Boolean).join(' · ')
  return {
    key: village.code,
    name: village.name,
    note: note ?? place,
    count: village.products === undefined ? '' : messages.products(village.products),
    press: () => onVillage(village),
  }
}

/** The list twin of the map: the regions in view with their counts. */
export function regionList(
  regions: readonly Region[],
  counts: Readonly<Record<string, number>>,
  parts: PanelParts,
): TemplateResult {
  return list(
    regions.map((region) => ({
      key: region.code,
      name: region.name,
      note: '',
      count: counts[region.code] ? parts.messages.products(counts[region.code]!) : parts.messages.none,
      press: () => parts.onRegion(region),
    })),
  )
}

/** The list twin of the map: villages, in order; `notes` in place of their districts. */
export function villageList(
  villages: readonly MapVillage[],
  parts: PanelParts,
  notes?: ReadonlyMap<string, string>,
): TemplateResult {
  const { messages } = parts
  if (villages.length === 0) return html`<p class="quiet">${messages.nothingInView}</p>`
  const rest = villages.length - mostRows
  return html`${list(villages.slice(0, mostRows).map((village) => villageRow(village, parts, notes?.get(village.code))))}
    ${rest > 0 ? html`<p class="quiet">${messages.more(rest)}</p>` : nothing}`
}

/** A chosen village with its products as cards; the host's own content in their place by the slot `village`. */
export function villagePanel(
  village: MapVillage,
  products: VillageProducts,
  parts: PanelParts,
): TemplateResult {
  const { messages } = parts
  const place = [village.district, village.regency.replace(/^Kabupaten /, 'Kab. ')].filter(Boolean).join(', ')
  const notes = [place, village.approximate && messages.approximate, !village.position && messages.noPoint]
  return html`<button type="button" class="link back" @click=${parts.onBack}>‹ ${messages.back}</button>
    <h2 class="title" id="panel-title" tabindex="-1">${village.name}</h2>
    <p class="quiet">${notes.filter(Boolean).join(' · ')}</p>
    <slot name="village">${cards(products, parts)}</slot>`
}

function cards(products: VillageProducts, parts: PanelParts): TemplateResult {
  const { messages, settings, language, onMore, onRetry } = parts
  if (products.status === 'loading') return html`<p class="quiet">${messages.loading}</p>`
  if (products.status === 'failed') {
    return html`<p class="quiet">${messages.noData}</p>
      <button type="button" class="secondary" @click=${onRetry}>${messages.retry}</button>`
  }
  if (products.items.length === 0) return html`<p class="quiet">${messages.noProducts}</p>`
  return html`<div class="cards">
      ${repeat(
        products.items,
        ({ id }) => id,
        (product) => html`<ovop-product-card
          lang=${language}
          catalog=${settings.catalog ?? nothing}
          catalog-key=${settings.catalogKey ?? nothing}
          catalog-id=${settings.catalogId ?? nothing}
          .product=${product}
        ></ovop-product-card>`,
      )}
    </div>
    ${
      products.next
        ? html`<button type="button" class="secondary" @click=${onMore}>${messages.moreProducts}</button>`
        : nothing
    }`
}
