import { capitals } from '@ovop-ntt/geo'
import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Cluster } from './clusters.ts'
import type { Basemap, Region } from './draw-basemap.ts'
import type { MapMessages } from './map.messages.ts'
import type { Scene } from './map-scene.ts'
import type { PlacedVillage } from './map-state.ts'
import { project } from './projection.ts'
import type { StageActions } from './stage-view.ts'

export interface StageParts {
  readonly basemap: Basemap | undefined
  /** Class of an area's colour. */
  readonly levelOf: (region: Region) => number
  /** Its name, with how many there are. */
  readonly nameOf: (region: Region) => string
  /** Codes of the area and the cluster in the tab order. */
  readonly roving: { readonly region?: string | undefined; readonly cluster?: string | undefined }
  readonly scene: Scene
  /** What a number counts: products, or villages where the page gives nothing else. */
  readonly countsProducts: boolean
  readonly region?: Region | undefined
  readonly village?: PlacedVillage | undefined
  readonly you: TemplateResult | undefined
  readonly messages: MapMessages
  readonly actions: StageActions
  readonly outline: (region: Region | undefined) => void
}

/** Regions as focusable SVG: one of them is in the tab order, arrows go to the others. */
function regionTemplate(region: Region, parts: StageParts): TemplateResult {
  return svg`<path
    class="region level-${parts.levelOf(region)}"
    part="region"
    d=${region.path}
    role="button"
    tabindex=${region.code === parts.roving.region ? 0 : -1}
    data-id=${region.code}
    aria-label=${parts.nameOf(region)}
    aria-pressed=${region.code === parts.region?.code}
    @click=${() => parts.actions.region(region)}
    @focus=${() => parts.outline(region)}
    @blur=${() => parts.outline(undefined)}
  />`
}

export function landTemplate(parts: StageParts): TemplateResult {
  const { basemap, messages, region } = parts
  return html`<svg class="land ${region ? 'chosen' : ''}" aria-label=${messages.regions} role="group">
    <g class="ground">
      ${
        basemap &&
        svg`<path class="context" d=${basemap.context} />
          ${basemap.regions.map((one) => regionTemplate(one, parts))}
          <path class="coast" d=${basemap.coast} />
          <path class="borders" d=${basemap.borders} />
          <path class="outline" />`
      }
    </g>
  </svg>`
}

export const labelsTemplate = ({ labels, towns }: Scene): TemplateResult =>
  html`<svg class="labels" aria-hidden="true">
    ${towns.map(({ world }) => svg`<rect class="pinned town" x="-2.5" y="-2.5" width="5" height="5" .world=${world} />`)}
    ${labels.map(
      ({ line, world }) =>
        line && svg`<line class="pinned leader" x2=${line[0]} y2=${line[1]} .world=${world} />`,
    )}
    ${labels.map(
      ({ name, count, world, offset, isTown }) =>
        svg`<text class=${isTown ? 'pinned label name-of-town' : 'pinned label'} dy="0.35em" .world=${world} .offset=${offset}>${name}${
          count ? svg`<tspan dx="4">${count}</tspan>` : nothing
        }</text>`,
    )}
  </svg>`

/** The place by which a cluster is known: a town at most about 15 km away, else the district of its first village. */
function placeOf({ world, items }: Cluster<PlacedVillage>): string {
  const near = 15 / 40_075
  const town = capitals
    .map(({ name, position }) => {
      const [x, y] = project(position)
      return { name, away: Math.hypot(x - world[0], y - world[1]) }
    })
    .sort((a, b) => a.away - b.away)[0]!
  return town.away < near ? town.name : items[0]!.district || items[0]!.name
}

export function markersTemplate(parts: StageParts): TemplateResult {
  const { scene, roving, village, you, messages, actions } = parts
  return html`<div class="markers" role="group" aria-label=${messages.markers}>
    ${scene.clusters.map((cluster) => {
      const villages = cluster.items.length
      const products = parts.countsProducts
        ? cluster.items.reduce((sum, item) => sum + (item.products ?? 0), 0)
        : undefined
      return html`<button
        type="button"
        class="pinned cluster ${products === 0 ? 'without' : ''}"
        part="cluster"
        tabindex=${cluster.code === roving.cluster ? 0 : -1}
        data-id=${cluster.code}
        .world=${cluster.world}
        aria-label=${messages.cluster(villages, placeOf(cluster), products)}
        @click=${() => actions.cluster(cluster)}
      ><span>${products === 0 ? nothing : messages.short(products ?? villages)}</span></button>`
    })}
    ${
      village
        ? html`<button type="button" class="pinned pin" part="pin" @click=${actions.pin} .world=${village.world}>
            <svg viewBox="0 0 24 32" aria-hidden="true"><path d="M12 1a11 11 0 0 0-11 11c0 8 11 19 11 19s11-11 11-19A11 11 0 0 0 12 1" /><circle cx="12" cy="12" r="4" /></svg>
            <span>${village.name}</span>
          </button>`
        : nothing
    }
    ${you}
  </div>`
}
