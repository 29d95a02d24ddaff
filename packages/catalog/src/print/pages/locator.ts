import { drawBasemap, mapUnits, project } from '@ovop-ntt/elements/ssr'
import { basemap } from '@ovop-ntt/geo/basemap-tiny'
import { html, type Markup } from '../markup.ts'

/** NTT in units of a picture that is 400 wide. */
function small() {
  const { box, origin, regions } = drawBasemap(basemap as never)
  const scale = 400 / ((box[2] - box[0]) * mapUnits)
  const height = Math.ceil((box[3] - box[1]) * mapUnits * scale)
  return { box, origin, regions, scale, height }
}

let drawn: ReturnType<typeof small> | undefined

/** The outline of NTT as a file of its own, the same for all pages. */
export function outlineFile(): string {
  drawn ??= small()
  const { regions, scale, height } = drawn
  const paths = regions
    .map(({ path }) =>
      path.replace(/-?\d+(\.\d+)?/g, (number) => String(+(Number(number) * scale).toFixed(1))),
    )
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 ${height}"><!-- © OpenStreetMap contributors, ODbL-1.0 --><path fill="#b58d4a" fill-opacity=".55" d="${paths}"/></svg>`
}

/** Where in NTT a village lies. */
export function locator(
  root: string,
  { longitude, latitude }: { longitude: number; latitude: number },
  title: string,
): Markup {
  drawn ??= small()
  const { origin, scale, height } = drawn
  const [x = 0, y = 0] = project([longitude, latitude]).map((value, axis) =>
    Math.round((value - (origin[axis] as number)) * mapUnits * scale),
  )
  return html`<svg class="locator" viewBox="-8 -8 416 ${height + 16}" role="img" aria-label="${title}"><image href="${root}situs/ntt.svg" width="400" height="${height}"/><circle class="halo" cx="${x}" cy="${y}" r="14"/><circle class="mark" cx="${x}" cy="${y}" r="6"/></svg>`
}
