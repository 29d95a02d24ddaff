import { bands } from './cloth.ts'
import {
  across,
  dark,
  down,
  ellipse,
  ink,
  light,
  lit,
  path,
  place,
  polygon,
  rect,
  shadow,
  stroke,
  times,
} from './draw.ts'
import * as p from './produce.ts'
import { bambooWall, coast, garden, mat, table } from './settings.ts'
import { hornedHat, pendant } from './tools.ts'
import { basket, rim } from './vessels.ts'

const bambooCup = (x: number, y: number, w: number, h: number, colour: string) =>
  shadow(x, y + h + 6, w * 0.56) +
  path(`M${x - w / 2} ${y}V${y + h}Q${x} ${y + h + w * 0.2} ${x + w / 2} ${y + h}V${y}z`, lit(colour)) +
  path(
    `M${x - w / 2 - 3} ${y + h * 0.72}Q${x} ${y + h * 0.72 + w * 0.2} ${x + w / 2 + 3} ${y + h * 0.72}v9Q${x} ${y + h * 0.72 + 9 + w * 0.2} ${x - w / 2 - 3} ${y + h * 0.72 + 9}z`,
    dark(colour, 0.35),
  ) +
  stroke(
    times(5, (i) => `M${x - w * 0.4 + i * w * 0.19} ${y + 34}v${h * 0.5 - (i % 2) * 20}`),
    dark(colour, 0.3),
    2,
    0.35,
  ) +
  ellipse(x, y, w / 2, w * 0.15, light(colour, 0.5)) +
  ellipse(x, y + 2, w * 0.42, w * 0.115, dark(colour, 0.55)) +
  path(
    `M${x - w * 0.42} ${y + 2}Q${x} ${y + w * 0.3} ${x + w * 0.42} ${y + 2}Q${x} ${y + w * 0.14} ${x - w * 0.42} ${y + 2}z`,
    dark(colour, 0.2),
  )

/** Strips of lontar leaf, over and under; those that are not plaited yet hang out below and at the right. */
function plaiting(): string {
  const [count, step, width] = [8, 29, 26]
  const start = (-count * step) / 2
  const strip = (i: number) => ['#dcbd78', '#c9a75c', '#e4cb90'][i % 3]!
  const at = (i: number) => start + i * step
  const across = (i: number, from: number, length: number) =>
    rect(from, at(i), length, width, down(light(strip(i), 0.3), dark(strip(i), 0.22)))
  return (
    rect(start + 8, start + 12, count * step, count * step, '#1d1426', { opacity: 0.25 }) +
    times(count, (i) => across(i, start - 6, count * step + 60 + ((i * 41) % 70))) +
    times(count, (i) =>
      rect(at(i), start - 6, width, count * step + 70 + ((i * 53) % 80), lit(strip(i + 1)), {
        stroke: '#7d5526',
        width: 1,
      }),
    ) +
    times(count, (i) => times(count, (j) => ((i + j) % 2 ? '' : across(i, at(j) - 2, width + 4))))
  )
}

export const crafts: Record<string, string> = {
  '53.04-anyaman-lontar-dualaus':
    coast(7, 330) +
    place(p.lontarPalm(250), 560, 350) +
    mat(350) +
    basket(240, 210, 150, 170, 200, '#d9b36a', ink.morinda) +
    path('M80 214C80 120 150 90 240 88S400 120 400 214Q240 262 80 214z', lit('#cfa458')) +
    stroke('M84 200Q240 244 396 200M96 166Q240 206 384 166M130 126Q240 154 350 126', '#7d5526', 3, 0.5) +
    stroke(
      'M130 226C120 160 160 110 210 92M200 238C190 160 210 110 232 90M280 238C290 160 270 110 248 90M350 226C360 160 320 110 270 92',
      '#7d5526',
      3,
      0.4,
    ) +
    ellipse(240, 84, 24, 14, lit('#b98a3e')) +
    basket(480, 350, 76, 64, 74, '#e0bf7c', ink.indigo) +
    rim(480, 350, 76, '#e0bf7c'),
  '53.09-kriya-bambu-golewa':
    garden(61, '#4c7a50') +
    [40, 470, 560].map((x, i) => p.bamboo(x, 44 + i * 8, ['#7f9a4a', '#6d8c45', '#8ba653'][i]!)).join('') +
    table(350) +
    bambooCup(220, 140, 170, 260, '#d0a95c') +
    bambooCup(430, 230, 140, 190, '#c1964c') +
    place(p.leaf(ink.leaf, 16), 340, 440, 1, -14) +
    place(p.leaf(ink.forest, 16), 60, 450, 1, 6),
  '53.12-mamuli-kuningan-loli':
    rect(0, 0, 640, 480, across('#33487f', '#141b3a')) +
    bands(0, 380, 640, [
      { h: 8, colour: ink.cotton },
      { h: 84, colour: ink.morinda, figure: 'star', in: ink.bone, heart: ink.night },
      { h: 8, colour: ink.cotton },
    ]) +
    times(5, (i) =>
      path(
        `M${60 + i * 140} 0C${20 + i * 140} 160 ${90 + i * 130} 320 ${30 + i * 150} 480H${90 + i * 150}C${140 + i * 130} 320 ${80 + i * 140} 160 ${120 + i * 140} 0z`,
        i % 2 ? '#0d1230' : '#5f76b0',
        { opacity: 0.22 },
      ),
    ) +
    stroke('M120 -10C170 60 260 70 312 72M520 -10C460 60 380 70 328 72', '#8a2b25', 8) +
    place(pendant(), 320, 246, 1.4),
  '53.14-tii-langga':
    coast(33, 340) +
    place(p.lontarPalm(240), 80, 360) +
    mat(362, '#b98d57') +
    place(hornedHat(), 340, 320, 1.15),
  '53.14-tii-langga-2':
    mat(0, '#a97f4c') +
    place(p.leaf('#c8b06a', 12), 30, 440, 3, -24) +
    place(plaiting(), 330, 216, 1.2, -14) +
    place(p.leaf('#d8bf7a', 12), 500, 420, 2, 40),
  '53.17-tikar-pandan-mamboro':
    bambooWall('#c5a873') + rect(0, 250, 640, 230, down('#6d4a35', '#8d6346')) + matHalf(),
}

/** A mat in two colours, half unrolled towards the viewer. */
function matHalf(): string {
  const at = (u: number, v: number) => [320 + (u - 0.5) * (420 + v * 190), 250 + v * 215] as const
  let checks = ''
  for (let j = 0; j < 8; j++)
    for (let i = 0; i < 14; i++) {
      const inner = Math.abs(i - 6.5) + Math.abs(j - 3.5) * 1.6
      if (Math.round(inner) % 4 > 1 || (i + j) % 2) continue
      const [a, b, c, d] = [
        at(i / 14, j / 8),
        at((i + 1) / 14, j / 8),
        at((i + 1) / 14, (j + 1) / 8),
        at(i / 14, (j + 1) / 8),
      ]
      checks += `M${[a, b, c, d].map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join(' ')}z`
    }
  const [a, b, c, d] = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)]
  const fine = times(15, (i) => {
    const [x, y] = at(i / 14, 0)
    const [x2, y2] = at(i / 14, 1)
    return `M${x} ${y}L${x2} ${y2}`
  })
  return (
    polygon(
      [
        [a[0] + 14, a[1]],
        [b[0] + 26, b[1]],
        [c[0] + 20, c[1] + 14],
        [d[0] + 10, d[1] + 14],
      ],
      '#140d22',
      { opacity: 0.35 },
    ) +
    polygon([a, b, c, d], across('#ecd39a', '#c79f5c')) +
    path(checks, ink.morinda) +
    stroke(fine, '#7d5526', 1.5, 0.4) +
    polygon([d, c, [c[0], c[1] + 9], [d[0], d[1] + 9]], '#a57d40') +
    shadow(320, 268, 230, 26) +
    rect(96, 150, 448, 112, down('#f0d9a4', '#9a7338')) +
    path(
      times(14, (i) => times(3, (j) => ((i + j) % 2 ? `M${96 + i * 32} ${156 + j * 36}h32v34h-32z` : ''))),
      ink.morinda,
      { opacity: 0.85 },
    ) +
    rect(96, 218, 448, 44, '#140d22', { opacity: 0.25 }) +
    rect(96, 152, 448, 22, '#fff3d8', { opacity: 0.3 }) +
    ellipse(544, 206, 24, 56, '#d8b677') +
    stroke('M544 166c22 0 22 80 0 80s-16 -60 0 -60s10 36 0 36', '#7d5526', 3) +
    rect(200, 148, 14, 116, lit(ink.indigo)) +
    rect(420, 148, 14, 116, lit(ink.indigo))
  )
}
