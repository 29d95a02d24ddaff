import {
  across,
  chance,
  dark,
  down,
  ellipse,
  ink,
  light,
  lit,
  path,
  polygon,
  rect,
  shadow,
  stroke,
  times,
} from './draw.ts'

/** A round bowl around its rim's middle; what lies in it is drawn after it. */
export const bowl = (x: number, y: number, rx: number, depth: number, colour: string) =>
  shadow(x, y + depth, rx * 0.72) +
  path(
    `M${x - rx} ${y}C${x - rx} ${y + depth * 0.75} ${x - rx * 0.5} ${y + depth} ${x - rx * 0.35} ${y + depth}H${x + rx * 0.35}C${x + rx * 0.5} ${y + depth} ${x + rx} ${y + depth * 0.75} ${x + rx} ${y}z`,
    lit(colour),
  ) +
  ellipse(x, y, rx, rx * 0.27, light(colour, 0.3)) +
  ellipse(x, y + 3, rx * 0.93, rx * 0.23, dark(colour, 0.45))

/** A bowl's heap of powder, grains or floss. */
export const heap = (
  x: number,
  y: number,
  rx: number,
  height: number,
  colour: string,
  seed = 1,
  grain = 26,
) => {
  const next = chance(seed)
  return (
    path(
      `M${x - rx} ${y}C${x - rx * 0.62} ${y - height * 0.5} ${x - rx * 0.32} ${y - height} ${x - rx * 0.04} ${y - height}S${x + rx * 0.6} ${y - height * 0.45} ${x + rx} ${y}C${x + rx * 0.6} ${y + rx * 0.27} ${x - rx * 0.6} ${y + rx * 0.27} ${x - rx} ${y}z`,
      lit(colour),
    ) +
    times(grain, (i) => {
      const u = (next() - 0.5) * 1.5
      const v = next()
      return ellipse(
        x + u * rx,
        y + rx * 0.1 - v * height * (1 - Math.abs(u) * 1.25),
        2.5 + next() * 3,
        2 + next() * 2,
        i % 2 ? light(colour, 0.45) : dark(colour, 0.3),
        { opacity: 0.7 },
      )
    })
  )
}

/** A glass jar with its contents and a cloth tied over the lid. */
export const jar = (
  x: number,
  y: number,
  w: number,
  h: number,
  content: string,
  cloth: string,
  fill = 0.86,
) => {
  const l = x - w / 2
  return (
    shadow(x, y + h, w * 0.55) +
    rect(l, y, w, h, across('#e8efe6', '#a9bab3'), {}, 22) +
    rect(l + 6, y + h * (1 - fill), w - 12, h * fill - 6, lit(content), {}, 18) +
    ellipse(x, y + h * (1 - fill) + 4, w / 2 - 7, 9, light(content, 0.4)) +
    rect(l + w * 0.13, y + 18, w * 0.07, h - 50, '#fffbe9', { opacity: 0.55 }, 6) +
    rect(l + w * 0.86, y + 30, w * 0.04, h - 76, '#fffbe9', { opacity: 0.3 }, 3) +
    path(
      `M${l + 8} ${y + 14}L${l - 12} ${y + 42}Q${l + w * 0.2} ${y + 34} ${l + w * 0.35} ${y + 46}T${l + w * 0.7} ${y + 40}T${l + w + 12} ${y + 40}L${l + w - 8} ${y + 14}z`,
      lit(dark(cloth, 0.12)),
    ) +
    path(
      `M${l + 4} ${y + 12}Q${l} ${y - 22} ${x} ${y - 24}T${l + w - 4} ${y + 12}Q${x} ${y + 24} ${l + 4} ${y + 12}z`,
      lit(cloth),
    ) +
    stroke(`M${l + 3} ${y + 13}Q${x} ${y + 26} ${l + w - 3} ${y + 13}`, ink.lontar, 5)
  )
}

/** A bottle with a cork. */
export const bottle = (x: number, y: number, w: number, h: number, content: string, band: string) => {
  const l = x - w / 2
  const r = x + w / 2
  const n = w * 0.17
  const body = (top: number, inset: number) =>
    `M${x - n + inset * 0.4} ${top}V${y + h * 0.24}C${x - n} ${y + h * 0.33} ${l + inset} ${y + h * 0.33} ${l + inset} ${y + h * 0.46}V${y + h - 16}Q${l + inset} ${y + h - inset} ${l + 16} ${y + h - inset}H${r - 16}Q${r - inset} ${y + h - inset} ${r - inset} ${y + h - 16}V${y + h * 0.46}C${r - inset} ${y + h * 0.33} ${x + n} ${y + h * 0.33} ${x + n - inset * 0.4} ${y + h * 0.24}V${top}z`
  return (
    shadow(x, y + h - 2, w * 0.55) +
    path(body(y, 0), across('#dfe7da', '#93a49c')) +
    path(body(y + h * 0.16, 6), lit(content)) +
    rect(x - n - 5, y - 6, n * 2 + 10, 14, lit('#b9c6bd'), {}, 5) +
    rect(x - n + 2, y - 32, n * 2 - 4, 28, lit(ink.straw), {}, 4) +
    rect(l, y + h * 0.56, w, h * 0.26, lit(ink.cotton)) +
    rect(l, y + h * 0.58, w, h * 0.05, lit(band)) +
    rect(l, y + h * 0.75, w, h * 0.05, lit(band)) +
    polygon(
      [
        [x, y + h * 0.64],
        [x + w * 0.12, y + h * 0.69],
        [x, y + h * 0.74],
        [x - w * 0.12, y + h * 0.69],
      ],
      band,
    ) +
    rect(l + w * 0.14, y + h * 0.45, w * 0.07, h * 0.46, '#fffbe9', { opacity: 0.5 }, 4)
  )
}

/** A cup with a handle on the right and its saucer. */
export const cup = (x: number, y: number, r: number, colour: string, drink: string) =>
  shadow(x, y + r * 1.12, r * 1.4) +
  ellipse(x, y + r * 1.02, r * 1.5, r * 0.34, lit(dark(colour, 0.1))) +
  ellipse(x, y + r * 0.97, r * 1.42, r * 0.29, light(colour, 0.15)) +
  ellipse(x + r * 0.18, y + r * 1, r * 0.75, r * 0.15, '#1d1426', { opacity: 0.3 }) +
  stroke(
    `M${x + r * 0.9} ${y + r * 0.2}C${x + r * 1.65} ${y} ${x + r * 1.5} ${y + r * 0.85} ${x + r * 0.72} ${y + r * 0.72}`,
    dark(colour, 0.25),
    r * 0.17,
  ) +
  path(
    `M${x - r} ${y}C${x - r} ${y + r * 0.75} ${x - r * 0.6} ${y + r} ${x - r * 0.45} ${y + r}H${x + r * 0.45}C${x + r * 0.6} ${y + r} ${x + r} ${y + r * 0.75} ${x + r} ${y}z`,
    lit(colour),
  ) +
  ellipse(x, y, r, r * 0.28, light(colour, 0.4)) +
  ellipse(x, y + 3, r * 0.9, r * 0.23, drink) +
  path(
    `M${x - r * 0.8} ${y + 2}Q${x - r * 0.3} ${y - r * 0.24} ${x + r * 0.2} ${y - r * 0.17}Q${x - r * 0.4} ${y - r * 0.08} ${x - r * 0.8} ${y + 2}z`,
    light(drink, 0.4),
    { opacity: 0.8 },
  )

/** Steam or smoke rising from a place. */
export const steam = (x: number, y: number, height: number, opacity = 0.5) =>
  stroke(
    `M${x - 26} ${y}c-26 ${-height * 0.3} 26 ${-height * 0.45} 0 ${-height * 0.85}M${x + 4} ${y}c-28 ${-height * 0.35} 30 ${-height * 0.55} 2 ${-height}M${x + 34} ${y}c-22 ${-height * 0.25} 22 ${-height * 0.4} 2 ${-height * 0.7}`,
    '#fff8e6',
    9,
    opacity,
  )

/** A clay pot with a round belly. */
export const pot = (
  x: number,
  y: number,
  r: number,
  colour: string = ink.clay,
  inside = ink.soot as string,
) =>
  shadow(x, y + r * 1.3, r * 0.9) +
  path(
    `M${x - r * 0.6} ${y}C${x - r * 0.55} ${y + r * 0.2} ${x - r * 1.05} ${y + r * 0.35} ${x - r * 1.05} ${y + r * 0.78}S${x - r * 0.45} ${y + r * 1.36} ${x} ${y + r * 1.36}S${x + r * 1.05} ${y + r * 1.2} ${x + r * 1.05} ${y + r * 0.78}S${x + r * 0.55} ${y + r * 0.2} ${x + r * 0.6} ${y}z`,
    lit(colour),
  ) +
  ellipse(x, y, r * 0.72, r * 0.17, light(colour, 0.3)) +
  ellipse(x, y + 3, r * 0.6, r * 0.12, inside)

/** A round winnowing tray, seen from above. */
export const tray = (x: number, y: number, rx: number, ry: number, colour: string = ink.straw) =>
  shadow(x, y + ry * 0.16, rx, ry) +
  ellipse(x, y, rx, ry, lit(dark(colour, 0.3))) +
  ellipse(x, y - 6, rx * 0.97, ry * 0.94, light(colour, 0.2)) +
  ellipse(x, y - 3, rx * 0.88, ry * 0.84, across(dark(colour, 0.15), light(colour, 0.15))) +
  stroke(
    times(9, (i) => {
      const u = (i - 4) / 4.6
      const s = Math.sqrt(1 - u * u)
      return `M${x + u * rx * 0.86} ${y - 3 - s * ry * 0.82}v${s * ry * 1.64}M${x - s * rx * 0.86} ${y - 3 + u * ry * 0.82}h${s * rx * 1.72}`
    }),
    dark(colour, 0.4),
    1.5,
    0.35,
  )

/** A plaited basket with rows of checks; `top` and `bottom` are half widths. */
export const basket = (
  x: number,
  y: number,
  top: number,
  bottom: number,
  h: number,
  colour: string,
  band: string,
) => {
  const rows = 7
  const half = (row: number) => top + ((bottom - top) * row) / rows
  let checks = ''
  for (let row = 0; row < rows; row++) {
    const dy = (h / rows) * row
    for (let i = row % 2; i < 12; i += 2) {
      const a = (i / 12) * 2 - 1
      const b = ((i + 1) / 12) * 2 - 1
      const bend = (u: number) => Math.sin((u * Math.PI) / 2)
      const drop = (u: number) => Math.cos((u * Math.PI) / 2) * top * 0.12
      checks += `M${x + bend(a) * half(row)} ${y + dy + drop(a)}L${x + bend(b) * half(row)} ${y + dy + drop(b)} ${x + bend(b) * half(row + 1)} ${y + dy + h / rows + drop(b)} ${x + bend(a) * half(row + 1)} ${y + dy + h / rows + drop(a)}z`
    }
  }
  const mid = y + (h / rows) * 3
  return (
    shadow(x, y + h + bottom * 0.06, bottom * 1.05) +
    path(
      `M${x - top} ${y}L${x - bottom} ${y + h}Q${x} ${y + h + bottom * 0.26} ${x + bottom} ${y + h}L${x + top} ${y}z`,
      lit(colour),
    ) +
    path(checks, dark(colour, 0.4), { opacity: 0.38 }) +
    path(
      `M${x - half(3)} ${mid}Q${x} ${mid + top * 0.26} ${x + half(3)} ${mid}L${x + half(4)} ${mid + h / rows}Q${x} ${mid + h / rows + top * 0.26} ${x - half(4)} ${mid + h / rows}z`,
      lit(band),
      { opacity: 0.9 },
    )
  )
}

/** The open rim of a basket. */
export const rim = (x: number, y: number, r: number, colour: string) =>
  ellipse(x, y, r + 5, r * 0.2, lit(light(colour, 0.1))) +
  ellipse(x, y + 3, r * 0.92, r * 0.15, dark(colour, 0.55))

/** A standing paper pouch with a woven band. */
export const pouch = (x: number, y: number, w: number, h: number, colour: string, band: string) => {
  const l = x - w / 2
  return (
    shadow(x, y + h, w * 0.55) +
    path(
      `M${l + 10} ${y}H${l + w - 10}L${l + w} ${y + h * 0.3} ${l + w - 4} ${y + h}Q${x} ${y + h + 12} ${l + 4} ${y + h}L${l} ${y + h * 0.3}z`,
      lit(colour),
    ) +
    path(`M${l + 10} ${y}H${l + w - 10}L${l + w - 5} ${y + h * 0.14}H${l + 5}z`, dark(colour, 0.18)) +
    rect(l + 1, y + h * 0.44, w - 2, h * 0.3, lit(band)) +
    polygonRow(l + 8, y + h * 0.59, w - 16, h * 0.09, 5, ink.cotton) +
    path(
      `M${l + w * 0.16} ${y + h * 0.16}L${l + w * 0.2} ${y + h * 0.96}H${l + w * 0.12}L${l + w * 0.08} ${y + h * 0.2}z`,
      '#fffbe9',
      { opacity: 0.25 },
    )
  )
}

function polygonRow(x: number, y: number, w: number, half: number, count: number, colour: string): string {
  const step = w / count
  return path(
    times(
      count,
      (i) =>
        `M${x + i * step + 3} ${y}l${step / 2 - 3} ${-half} ${step / 2 - 3} ${half} ${-(step / 2 - 3)} ${half}z`,
    ),
    colour,
  )
}

/** A glass of drink. */
export const glass = (x: number, y: number, w: number, h: number, drink: string) =>
  shadow(x, y + h, w * 0.5) +
  path(
    `M${x - w / 2} ${y}L${x - w * 0.38} ${y + h}Q${x} ${y + h + 14} ${x + w * 0.38} ${y + h}L${x + w / 2} ${y}z`,
    across('#f1f3e8', '#a7b5ad'),
    { opacity: 0.9 },
  ) +
  path(
    `M${x - w * 0.455} ${y + h * 0.16}L${x - w * 0.35} ${y + h * 0.93}Q${x} ${y + h + 2} ${x + w * 0.35} ${y + h * 0.93}L${x + w * 0.455} ${y + h * 0.16}z`,
    lit(drink),
  ) +
  ellipse(x, y + h * 0.16, w * 0.455, w * 0.1, light(drink, 0.4)) +
  ellipse(x, y, w / 2, w * 0.11, 'none', { stroke: '#fbfbef', width: 4, opacity: 0.8 }) +
  rect(x - w * 0.31, y + h * 0.25, w * 0.07, h * 0.6, '#fffbe9', { opacity: 0.5 }, 4)

/** A board or a slab of stone with a front edge. */
export const board = (x: number, y: number, w: number, d: number, colour: string) =>
  shadow(x, y + d * 0.8, w * 0.5, d * 0.45) +
  polygon(
    [
      [x - w * 0.42, y],
      [x + w * 0.42, y],
      [x + w / 2, y + d],
      [x - w / 2, y + d],
    ],
    across(light(colour, 0.3), dark(colour, 0.15)),
  ) +
  rect(x - w / 2, y + d, w, 18, down(dark(colour, 0.2), dark(colour, 0.4)))
