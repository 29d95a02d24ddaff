import {
  across,
  dark,
  down,
  ellipse,
  ink,
  light,
  path,
  polygon,
  rect,
  shadow,
  stroke,
  times,
} from './draw.ts'

/** A figure in a square of 2 by 2 around nothing, as polygons. Geometry of our own, in the spirit of ikat's steps. */
type Figure = readonly (readonly number[])[]

/** A polygon and its mirror image at the left. */
const mirrored = (...points: number[]): Figure => [points, points.map((n, i) => (i % 2 ? n : -n))]

export const figures = {
  diamond: [
    [
      0, -1, 0.25, -1, 0.25, -0.7, 0.5, -0.7, 0.5, -0.35, 0.8, -0.35, 0.8, 0.35, 0.5, 0.35, 0.5, 0.7, 0.25,
      0.7, 0.25, 1, -0.25, 1, -0.25, 0.7, -0.5, 0.7, -0.5, 0.35, -0.8, 0.35, -0.8, -0.35, -0.5, -0.35, -0.5,
      -0.7, -0.25, -0.7, -0.25, -1,
    ],
  ],
  lozenge: [[0, -1, 0.85, 0, 0, 1, -0.85, 0]],
  star: [
    [
      0, -1, 0.25, -0.3, 0.9, -0.5, 0.45, 0, 0.9, 0.5, 0.25, 0.3, 0, 1, -0.25, 0.3, -0.9, 0.5, -0.45, 0, -0.9,
      -0.5, -0.25, -0.3,
    ],
  ],
  hooks: [
    ...mirrored(
      0.05,
      -0.9,
      0.85,
      -0.9,
      0.85,
      -0.2,
      0.45,
      -0.2,
      0.45,
      -0.5,
      0.6,
      -0.5,
      0.6,
      -0.68,
      0.25,
      -0.68,
      0.25,
      0,
      0.05,
      0,
    ),
    ...mirrored(
      0.05,
      0.9,
      0.85,
      0.9,
      0.85,
      0.2,
      0.45,
      0.2,
      0.45,
      0.5,
      0.6,
      0.5,
      0.6,
      0.68,
      0.25,
      0.68,
      0.25,
      0,
      0.05,
      0,
    ),
  ],
  flower: [
    [0, -0.15, 0.35, -0.6, 0, -1, -0.35, -0.6],
    [0, 0.15, 0.35, 0.6, 0, 1, -0.35, 0.6],
    ...mirrored(0.12, 0, 0.5, -0.35, 0.9, 0, 0.5, 0.35),
  ],
  arrow: [
    [-0.95, 0.6, 0, -0.5, 0.95, 0.6, 0.95, 1, 0, -0.05, -0.95, 1],
    [0, -1, 0.3, -0.6, 0, -0.25, -0.3, -0.6],
  ],
  horse: [
    [
      -0.8, 0.95, -0.75, 0, -0.95, 0.35, -1, 0, -0.7, -0.3, 0.15, -0.3, 0.4, -0.9, 0.6, -1, 0.62, -0.85, 0.95,
      -0.55, 0.85, -0.35, 0.6, -0.45, 0.5, 0, 0.55, 0.95, 0.3, 0.95, 0.2, 0.25, -0.35, 0.25, -0.5, 0.95,
    ],
  ],
  cock: [
    [
      -0.95, -0.8, -0.45, -0.6, -0.25, -0.1, 0.25, -0.15, 0.4, -0.75, 0.3, -1, 0.5, -0.85, 0.65, -1, 0.7,
      -0.75, 0.95, -0.6, 0.7, -0.5, 0.6, 0.2, 0.2, 0.5, 0.25, 0.95, 0, 0.95, 0, 0.5, -0.5, 0.35, -0.9, -0.1,
      -0.65, -0.2,
    ],
  ],
} satisfies Record<string, Figure>

export interface Band {
  h: number
  colour: string
  figure?: keyof typeof figures
  in?: string
  /** Colour of a smaller figure within each. */
  heart?: string
  /** Thin lines along both edges. */
  edge?: string
}

function row(
  figure: keyof typeof figures,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string,
  count: number,
  size = 0.42,
): string {
  const step = w / count
  return path(
    times(count, (i) => {
      const [cx, cy] = [x + step * (i + 0.5), y + h / 2]
      return figures[figure]
        .map((shape) => {
          const points = shape.map((n, at) =>
            Math.round(at % 2 ? cy + n * h * size : cx + n * step * size * 1.05),
          )
          return `M${points.join(' ')}z`
        })
        .join('')
    }),
    colour,
  )
}

/** Bands one below the other, as woven; the height is the sum of theirs. */
export function bands(x: number, y: number, w: number, list: readonly Band[], scale = 1): string {
  let at = y
  return list
    .map((band) => {
      const h = band.h * scale
      const top = at
      at += h
      const count = Math.max(2, Math.round(w / (h * 1.02)))
      return (
        rect(x, top, w, h + 0.6, band.colour) +
        (band.edge ? rect(x, top + 2, w, 3, band.edge) + rect(x, top + h - 5, w, 3, band.edge) : '') +
        (band.figure ? row(band.figure, x, top, w, h, band.in ?? ink.cotton, count) : '') +
        (band.figure && band.heart ? row('lozenge', x, top, w, h, band.heart, count, 0.16) : '')
      )
    })
    .join('')
}

const height = (list: readonly Band[]) => list.reduce((sum, { h }) => sum + h, 0)

/** Light on the left of each fold and shade on its right. */
const folds = (x: number, y: number, w: number, h: number, count: number) =>
  times(count, (i) => {
    const step = w / count
    const at = x + i * step
    return (
      polygon(
        [
          [at, y],
          [at + step * 0.3, y],
          [at + step * 0.42, y + h],
          [at, y + h],
        ],
        '#fff3d8',
        { opacity: 0.16 },
      ) +
      polygon(
        [
          [at + step * 0.66, y],
          [at + step, y],
          [at + step, y + h],
          [at + step * 0.54, y + h],
        ],
        '#140d22',
        { opacity: 0.32 },
      )
    )
  })

const fringe = (x: number, y: number, w: number, colour: string, length = 26) =>
  stroke(
    times(Math.round(w / 9), (i) => `M${x + 4 + i * 9} ${y}l${(i % 3) - 1} ${length - (i % 2) * 5}`),
    colour,
    3,
  )

/** A cloth over a bamboo pole, seen from the front. */
export function hanging(
  x: number,
  y: number,
  w: number,
  list: readonly Band[],
  thread: string,
  scale = 1,
  count = 5,
): string {
  const h = height(list) * scale
  return (
    rect(x + 18, y + 12, w, h + 24, '#140d22', { opacity: 0.25 }) +
    bands(x, y, w, list, scale) +
    folds(x, y, w, h, count) +
    fringe(x, y + h, w, thread) +
    rect(x, y, w, 16, down('#fff3d8', list[0]!.colour), { opacity: 0.55 })
  )
}

export const pole = (y: number, colour: string = ink.straw) =>
  rect(0, y, 640, 20, down(light(colour, 0.4), dark(colour, 0.45))) +
  times(4, (i) => rect(70 + i * 165, y - 1, 7, 22, dark(colour, 0.35), { opacity: 0.6 }, 3))

/** A folded cloth lying: its front edge, and its upper side in perspective. */
export function folded(
  x: number,
  y: number,
  w: number,
  h: number,
  depth: number,
  list: readonly Band[],
): string {
  const total = height(list)
  const lean = depth * 0.55
  let share = 0
  const upper = list
    .map((band) => {
      const a = share
      share += band.h / total
      const at = (s: number, back: number) => [x + w * s + lean * back, y - depth * back] as const
      const piece = polygon([at(a, 0), at(share, 0), at(share, 1), at(a, 1)], light(band.colour, 0.1))
      if (!band.figure) return piece
      const steps = 4
      return (
        piece +
        path(
          times(steps, (i) => {
            const mid = (i + 0.5) / steps
            const c = at((a + share) / 2, mid)
            const hw = ((share - a) * w) / 2.5
            const hh = (depth / steps) * 0.42
            return `M${c[0]} ${c[1] - hh}L${c[0] + hw} ${c[1]} ${c[0]} ${c[1] + hh} ${c[0] - hw} ${c[1]}z`
          }),
          band.in ?? ink.cotton,
        )
      )
    })
    .join('')
  share = 0
  const front = list
    .map((band) => {
      const a = share
      share += band.h / total
      return rect(x + w * a, y, (w * band.h) / total + 0.6, h, band.colour)
    })
    .join('')
  const layers = 3
  const layer = h / layers
  const ends = [dark(list[0]!.colour, 0.12), dark(list.at(-1)!.colour, 0.12)] as const
  // Each layer is a fold: round in front, and seen as a stripe at the side.
  const side = times(layers, (i) => {
    const top = y + i * layer
    return (
      path(
        `M${x + w} ${top}L${x + w + lean} ${top - depth}q${layer * 0.35} ${layer * 0.5} 0 ${layer}L${x + w} ${top + layer}z`,
        across(dark(ends[1], 0.25), dark(ends[1], 0.5)),
      ) + stroke(`M${x + w} ${top + layer}L${x + w + lean} ${top + layer - depth}`, '#140d22', 2, 0.5)
    )
  })
  const folds = times(layers, (i) => {
    const top = y + i * layer
    return (
      ellipse(x, top + layer / 2, layer * 0.3, layer / 2, ends[0]) +
      ellipse(x + w, top + layer / 2, layer * 0.3, layer / 2, ends[1]) +
      rect(x - layer * 0.25, top, w + layer * 0.5, layer * 0.45, '#fff3d8', { opacity: 0.16 }, 8) +
      rect(x - layer * 0.25, top + layer * 0.6, w + layer * 0.5, layer * 0.4, '#140d22', { opacity: 0.34 }, 6)
    )
  })
  return (
    shadow(x + w / 2 + lean * 0.3, y + h - 2, w * 0.56, 16) +
    upper +
    polygon(
      [
        [x, y],
        [x + w, y],
        [x + w + lean, y - depth],
        [x + lean, y - depth],
      ],
      across('#fff3d8', '#140d22'),
      { opacity: 0.16 },
    ) +
    side +
    front +
    folds
  )
}

/** A rolled cloth lying across the picture, its end at the right. */
export function roll(x: number, y: number, w: number, r: number, list: readonly Band[]): string {
  const total = height(list)
  let share = 0
  const body = list
    .map((band) => {
      const a = x + w * share
      share += band.h / total
      const width = (w * band.h) / total
      const figure = band.figure
        ? times(3, (i) =>
            polygon(
              [
                [a + width / 2, y - r + r * 0.1 + i * r * 0.62],
                [a + width * 0.92, y - r * 0.62 + i * r * 0.62],
                [a + width / 2, y - r * 0.32 + i * r * 0.62],
                [a + width * 0.08, y - r * 0.62 + i * r * 0.62],
              ],
              band.in ?? ink.cotton,
            ),
          )
        : ''
      return rect(a, y - r, width + 0.6, r * 2, band.colour) + figure
    })
    .join('')
  const end = list.at(-1)!.colour
  return (
    ellipse(x, y, r * 0.4, r, dark(list[0]!.colour, 0.2)) +
    shadow(x + w / 2, y + r, w * 0.46, r * 0.2) +
    body +
    rect(x, y - r, w, r, down('#fff3d8', list[0]!.colour), { opacity: 0.18 }) +
    rect(x, y + r * 0.2, w, r * 0.8, '#140d22', { opacity: 0.32 }) +
    ellipse(x + w, y, r * 0.42, r, light(end, 0.2)) +
    stroke(
      `M${x + w} ${y - r * 0.66}c${r * 0.3} 0 ${r * 0.3} ${r * 1.3} 0 ${r * 1.3}s${-r * 0.2} -${r * 0.9} 0 -${r * 0.9}s${r * 0.1} ${r * 0.5} 0 ${r * 0.5}`,
      dark(end, 0.45),
      3,
    )
  )
}

/** Shapes leant: moved, and sheared so that a cloth falls across. */
export const leant = (shapes: string, x: number, y: number, shearY: number, shearX = 0, scale = 1) =>
  `<g transform="matrix(${scale} ${shearY} ${shearX} ${scale} ${x} ${y})">${shapes}</g>`

/** A ball or spool of dyed thread. */
export const yarn = (x: number, y: number, r: number, colour: string) =>
  shadow(x, y + r * 0.92, r * 0.9) +
  ellipse(x, y, r, r * 0.94, across(light(colour, 0.25), dark(colour, 0.4))) +
  stroke(
    times(
      5,
      (i) =>
        `M${x - r * 0.9} ${y - r * 0.3 + i * r * 0.2}Q${x + (i - 2) * r * 0.2} ${y - r * 0.9 + i * r * 0.3} ${x + r * 0.85} ${y - r * 0.35 + i * r * 0.2}M${x - r * 0.5 + i * r * 0.22} ${y - r * 0.85}Q${x + r * 0.3 - i * r * 0.3} ${y} ${x - r * 0.3 + i * r * 0.2} ${y + r * 0.88}`,
    ),
    light(colour, 0.45),
    2,
    0.5,
  )
