import { drawBasemap, mapUnits, project } from '@ovop-ntt/elements/ssr'
import { basemap } from '@ovop-ntt/geo/basemap-standard'
import { html, type Markup } from '../markup.ts'

let drawn: ReturnType<typeof drawBasemap> | undefined

/** An area of the picture. */
export interface PictureRegion {
  name: string
  /** What is said of it: "2 produk". */
  note: string
  /** 0–4: how strong its colour is. */
  shade: number
  href?: string | undefined
  isChosen?: boolean
}

/** Width of the picture's own units, so that lines have a width that can be said. */
const width = 1000

/**
 * NTT as a picture whose areas are links: a map without any script, in print too.
 * @param points places to mark, longitude and latitude in degrees
 */
export function regionsPicture(
  title: string,
  regions: ReadonlyMap<string, PictureRegion>,
  points: readonly (readonly [number, number])[] = [],
  hasNames = false,
): Markup {
  drawn ??= drawBasemap(basemap as never)
  const { box, origin, regions: areas, borders } = drawn
  const [left, top, right, bottom] = box.map(
    (side, index) => (side - (origin[index % 2] as number)) * mapUnits,
  ) as [number, number, number, number]
  const scale = width / (right - left)
  const margin = 12 / scale
  const view = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin].map(
    Math.round,
  )
  const at = (point: readonly [number, number]) =>
    point.map((value, axis) => Math.round((value - (origin[axis] as number)) * mapUnits))
  const shapes = areas.map(({ code, path, name }) => {
    const region = regions.get(code)
    const shade = region?.isChosen ? 'chosen' : `shade-${region?.shade ?? 0}`
    const area = html`<path class="region ${shade}" d="${path}"><title>${region?.name ?? name}${region?.note ? `: ${region.note}` : ''}</title></path>`
    return region?.href === undefined
      ? area
      : html`<a href="${region.href}" aria-label="${region.name}, ${region.note}">${area}</a>`
  })
  const size = Math.round(11 / scale)
  const names = hasNames
    ? namesApart(
        areas.map(({ name, world }) => ({ name, at: at(world) as [number, number] })),
        size,
      ).map(
        ({ name, at: [x, y] }) =>
          html`<text class="name" x="${x}" y="${y}" font-size="${size}">${name}</text>`,
      )
    : undefined
  const marks = points.map((point) => {
    const [x, y] = at(project(point))
    return html`<circle class="mark" cx="${x ?? 0}" cy="${y ?? 0}" r="${Math.round(9 / scale)}"/>`
  })
  return html`<svg class="regions" viewBox="${view.join(' ')}" role="group" aria-label="${title}">${shapes}<path class="borders" d="${borders}"/>${names}${marks}</svg>`
}

interface Name {
  name: string
  at: readonly [x: number, y: number]
}

/** Names that do not stand over each other, each moved a little where that makes room; those without room are in the list. */
function namesApart(names: readonly Name[], size: number): Name[] {
  const placed: (Name & { width: number })[] = []
  for (const { name, at } of names) {
    const width = name.length * size * 0.6
    const [x, y] = at
    const free = [0, 1.1, -1.1, 2.2, -2.2].find((lines) =>
      placed.every(
        (other) =>
          Math.abs(other.at[0] - x) > (other.width + width) / 2 ||
          Math.abs(other.at[1] - (y + lines * size)) > size * 1.05,
      ),
    )
    if (free !== undefined) placed.push({ name, at: [x, Math.round(y + free * size)], width })
  }
  return placed
}
