import { html, nothing, svg, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { type CountClass, classOf } from './choropleth.ts'
import type { Cluster } from './clusters.ts'
import type { MapVillage } from './map-data.ts'
import { project } from './projection.ts'
import type { Basemap, Region } from './read-basemap.ts'
import type { ScreenPoint } from './viewport.ts'
import type { MapMessages } from './village-map.messages.ts'

/** A name on the map with where it stands. */
export interface MapLabel {
  readonly id: string
  readonly kind: 'region' | 'village'
  readonly name: string
  readonly count: number | undefined
  readonly position: readonly [number, number]
  readonly offset: ScreenPoint
}

export interface StageParts {
  readonly basemap: Basemap | undefined
  readonly counts: Readonly<Record<string, number>>
  readonly classes: readonly CountClass[]
  /** Region in the tab order. */
  readonly roving: string | undefined
  readonly region: string | undefined
  readonly clusters: readonly Cluster[]
  readonly labels: readonly MapLabel[]
  readonly village: MapVillage | undefined
  readonly you: readonly [number, number] | undefined
  readonly messages: MapMessages
  readonly onRegion: (region: Region) => void
  readonly onCluster: (cluster: Cluster) => void
  readonly onPin: () => void
  readonly onOutline: (region: Region | undefined) => void
}

export function regionText({ code, name }: Region, parts: Pick<StageParts, 'counts' | 'messages'>): string {
  return `${name}, ${parts.messages.products(parts.counts[code] ?? 0)}`
}

/** Regions as focusable SVG: one of them is in the tab order, arrows go to the others. */
function regionTemplate(region: Region, parts: StageParts): TemplateResult {
  const level = classOf(parts.counts[region.code] ?? 0, parts.classes)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    parts.onRegion(region)
  }
  return svg`<path
    class="region level-${level}"
    part="region"
    d=${region.path}
    role="button"
    tabindex=${region.code === parts.roving ? 0 : -1}
    data-code=${region.code}
    aria-label=${regionText(region, parts)}
    aria-pressed=${region.code === parts.region}
    @click=${() => parts.onRegion(region)}
    @keydown=${press}
    @focus=${() => parts.onOutline(region)}
    @blur=${() => parts.onOutline(undefined)}
  />`
}

export function groundTemplate(parts: StageParts): TemplateResult {
  const { basemap, messages } = parts
  return html`<svg class="land" aria-label=${messages.regions} role="group">
    <g class="ground">
      ${
        basemap &&
        svg`<path class="context" d=${basemap.context} />
          ${basemap.regions.map((region) => regionTemplate(region, parts))}
          <path class="coast" d=${basemap.coast} />
          <path class="borders" d=${basemap.borders} />
          <path class="outline" />`
      }
    </g>
  </svg>`
}

export function labelsTemplate({ labels }: StageParts): TemplateResult {
  return html`<svg class="labels" aria-hidden="true">
    ${repeat(
      labels,
      ({ id }) => id,
      ({ kind, name, count, position, offset }) =>
        svg`<text class="pinned label label-${kind}" .world=${project(position)} .offset=${offset}>${name}${
          count ? svg`<tspan class="count" dx="4">${count}</tspan>` : nothing
        }</text>`,
    )}
  </svg>`
}

export function markersTemplate({
  clusters,
  village,
  you,
  messages,
  onCluster,
  onPin,
}: StageParts): TemplateResult {
  return html`<div class="markers" role="group" aria-label=${messages.markers}>
    ${repeat(
      clusters,
      ({ id }) => id,
      (cluster) => html`<button
        type="button"
        class="pinned cluster"
        part="cluster"
        .world=${project(cluster.position)}
        aria-label=${messages.cluster(cluster.count)}
        @click=${() => onCluster(cluster)}
      ><span>${cluster.count}</span></button>`,
    )}
    ${
      village?.position
        ? html`<button type="button" class="pinned pin" part="pin" @click=${onPin} .world=${project(village.position)}>
            <svg viewBox="0 0 24 32" aria-hidden="true"><path d="M12 1a11 11 0 0 0-11 11c0 8 11 19 11 19s11-11 11-19A11 11 0 0 0 12 1" /><circle cx="12" cy="12" r="4" /></svg>
            <span>${village.name}</span>
          </button>`
        : nothing
    }
    ${you ? html`<div class="pinned you" role="img" .world=${project(you)} aria-label=${messages.you}></div>` : nothing}
  </div>`
}
