import { html, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { clamp, type WorldPoint } from './projection.ts'
import { toWorld, type Viewport } from './viewport.ts'

/** A raster tile in the scheme of web maps (z/x/y, y from the north down), and where it lies. */
export interface Tile {
  readonly src: string
  /** Its top left corner. */
  readonly world: WorldPoint
  /** Edge in parts of the world's. */
  readonly edge: number
}

/** Whether an address can be a tile source: https (or http, for a page that is http) with {z}, {x} and {y}. */
export function isTileTemplate(template: string): boolean {
  if (!['{z}', '{x}', '{y}'].every((part) => template.includes(part))) return false
  const filled = fill(template, 0, 0, 0)
  const { baseURI } = document
  return URL.canParse(filled, baseURI) && /^https?:$/.test(new URL(filled, baseURI).protocol)
}

const fill = (template: string, z: number, x: number, y: number) =>
  template.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`)

/** The tiles that cover a view. Never more than `most`: a stage of any sane size needs fewer. */
export function tilesFor(view: Viewport, template: string, most = 120): Tile[] {
  const z = clamp(Math.round(view.zoom), 0, 19)
  const count = 2 ** z
  const index = ([x, y]: WorldPoint) => [Math.floor(x * count), Math.floor(y * count)] as const
  const [left, top] = index(toWorld(view, [0, 0]))
  const [right, bottom] = index(toWorld(view, [view.width, view.height]))
  const tiles: Tile[] = []
  for (let y = Math.max(0, top); y <= Math.min(count - 1, bottom); y++) {
    for (let x = Math.max(0, left); x <= Math.min(count - 1, right) && tiles.length < most; x++) {
      tiles.push({ src: fill(template, z, x, y), world: [x / count, y / count], edge: 1 / count })
    }
  }
  return tiles
}

/** The tiles of a view. A tile shows once it is loaded; one that fails, or an address that is none, is told of. */
export function tilesTemplate(view: Viewport, template: string, onError: () => void): TemplateResult {
  if (!isTileTemplate(template)) {
    onError()
    return html``
  }
  const shown = ({ type, target }: Event) => {
    ;(target as HTMLElement).classList.toggle('loaded', type === 'load')
    if (type === 'error') onError()
  }
  return html`${repeat(
    tilesFor(view, template),
    ({ src }) => src,
    ({ src, world, edge }) =>
      html`<img class="pinned" alt="" src=${src} .world=${world} .edge=${edge} @error=${shown} @load=${shown} />`,
  )}`
}
