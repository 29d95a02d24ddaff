import { type Band, bands, type figures, folded, hanging, leant, pole, roll, yarn } from './cloth.ts'
import { dark, ellipse, ink, light, path, place, polygon, rect, shadow, stroke, times } from './draw.ts'
import { featherPalm, leaf } from './produce.ts'
import { bambooWall, coast, garden, ground, hills, mat, table, volcano, wall } from './settings.ts'
import { spindle } from './tools.ts'
import { pot } from './vessels.ts'

const plain = (h: number, colour: string): Band => ({ h, colour })
const figured = (
  h: number,
  colour: string,
  figure: keyof typeof figures,
  ink_: string,
  heart?: string,
  edge?: string,
): Band => ({ h, colour, figure, in: ink_, ...(heart && { heart }), ...(edge && { edge }) })

const biboki = [
  plain(16, ink.morinda),
  plain(8, ink.turmeric),
  figured(70, ink.indigo, 'hooks', ink.cotton, ink.turmeric),
  plain(8, ink.turmeric),
  plain(18, '#7a4526'),
  figured(52, ink.morinda, 'diamond', ink.bone, ink.night),
  plain(18, '#7a4526'),
  plain(8, ink.turmeric),
  figured(70, ink.indigo, 'hooks', ink.cotton, ink.turmeric),
  plain(8, ink.turmeric),
  plain(24, ink.morinda),
]
const belu = [
  plain(22, ink.soot),
  plain(7, ink.turmeric),
  plain(22, ink.morinda),
  plain(7, ink.cotton),
  figured(44, ink.night, 'lozenge', ink.cotton, ink.morinda),
  plain(7, ink.cotton),
  plain(22, ink.morinda),
  plain(7, ink.turmeric),
  plain(30, ink.soot),
  plain(6, ink.leaf),
  plain(14, ink.soot),
]
const sikka = [
  plain(20, '#401b22'),
  figured(36, '#5d2026', 'arrow', ink.bone),
  plain(6, ink.turmeric),
  plain(12, ink.indigo),
  figured(86, '#401b22', 'flower', '#e2b79a', ink.turmeric, ink.morinda),
  plain(12, ink.indigo),
  plain(6, ink.turmeric),
  figured(50, '#5d2026', 'star', ink.bone, ink.morinda),
  plain(14, ink.indigo),
  plain(24, '#401b22'),
]
const kaliuda = [
  plain(10, ink.night),
  figured(40, ink.morinda, 'lozenge', ink.cotton, ink.night),
  plain(6, ink.cotton),
  figured(92, ink.indigo, 'horse', ink.cotton),
  plain(6, ink.cotton),
  figured(36, ink.morinda, 'star', ink.bone),
  plain(6, ink.cotton),
  figured(78, ink.night, 'cock', '#e8b59a'),
  plain(6, ink.cotton),
  plain(20, ink.morinda),
]
const hoba = [
  plain(16, ink.soot),
  plain(6, ink.turmeric),
  figured(66, '#211b2a', 'arrow', ink.turmeric),
  plain(6, ink.turmeric),
  plain(14, ink.morinda),
  figured(56, '#211b2a', 'diamond', ink.turmeric, ink.morinda),
  plain(14, ink.morinda),
  plain(6, ink.turmeric),
  figured(66, '#211b2a', 'arrow', ink.turmeric),
  plain(22, ink.soot),
]
const jontona = [
  plain(22, '#7c2a25'),
  plain(5, ink.turmeric),
  figured(48, ink.morinda, 'lozenge', ink.bone, '#51202a'),
  plain(5, ink.turmeric),
  plain(20, '#51202a'),
  figured(66, ink.morinda, 'star', ink.bone, ink.indigo),
  plain(20, '#51202a'),
  plain(5, ink.turmeric),
  figured(48, ink.morinda, 'lozenge', ink.bone, '#51202a'),
  plain(26, '#7c2a25'),
]
const sabu = [
  plain(20, ink.night),
  plain(5, ink.cotton),
  plain(12, ink.indigo),
  figured(46, ink.night, 'flower', ink.cotton, ink.morinda),
  plain(12, ink.indigo),
  plain(5, ink.cotton),
  plain(20, ink.morinda),
  plain(5, ink.cotton),
  plain(12, ink.night),
  figured(46, ink.indigo, 'flower', ink.cotton, ink.morinda),
  plain(12, ink.night),
  plain(5, ink.cotton),
  plain(16, ink.morinda),
  plain(14, ink.night),
]
const songke = (one: string, two: string): Band[] => [
  plain(14, ink.soot),
  figured(40, '#1d1820', 'star', one, two),
  figured(30, '#1d1820', 'lozenge', two, ink.cotton),
  plain(8, one),
  figured(72, '#1d1820', 'flower', ink.turmeric, one),
  plain(8, two),
  figured(30, '#1d1820', 'lozenge', one, ink.turmeric),
  figured(40, '#1d1820', 'star', ink.cotton, two),
  plain(6, ink.turmeric),
  plain(16, ink.soot),
]
const cibal = songke('#c43d3a', '#3f9a86')
const lambaLeda = songke('#d9772f', '#4c7fc0')

/** Looms' threads on a frame: stretched warps with tied places, and what is already woven below. */
const loom = (x: number, y: number, w: number, list: readonly Band[]) =>
  rect(x - 30, y - 12, w + 60, 18, ink.lontar) +
  stroke(
    times(Math.round(w / 10), (i) => `M${x + 5 + i * 10} ${y}V${y + 190}`),
    ink.morinda,
    6,
  ) +
  times(3, (j) =>
    stroke(
      times(Math.round(w / 10), (i) => ((i + j) % 4 < 2 ? `M${x + 5 + i * 10} ${y + 34 + j * 52}v20` : '')),
      j % 2 ? ink.cotton : ink.indigo,
      7,
    ),
  ) +
  rect(x - 40, y + 182, w + 80, 20, ink.wood, {}, 8) +
  bands(x, y + 202, w, list, 0.8)

export const cloths: Record<string, string> = {
  '53.03-tenun-ikat-biboki':
    bambooWall('#b89a68') +
    pole(52) +
    hanging(118, 62, 400, biboki, ink.morinda, 1.12, 5) +
    place(pot(0, 0, 46), 70, 372) +
    place(yarn(0, 0, 40, ink.indigo), 566, 420),
  '53.04-tais-belu-lamaknen':
    wall('#d8c09a') +
    table(330) +
    folded(110, 372, 330, 64, 120, belu.slice(1)) +
    folded(136, 300, 320, 60, 116, sikkaLike()) +
    folded(104, 228, 330, 62, 120, belu) +
    roll(60, 414, 220, 40, belu.slice(2)),
  '53.07-tenun-ikat-sikka':
    garden(4, '#3f6448') +
    ground(410, '#9a7650') +
    pole(40) +
    hanging(150, 50, 350, sikka, '#7a2b28', 1.3, 4) +
    yarn(86, 396, 48, ink.morinda) +
    yarn(570, 420, 40, ink.indigo) +
    yarn(520, 448, 30, ink.cotton),
  '53.07-tenun-ikat-sikka-2':
    bambooWall('#a98b5e') +
    mat(300) +
    pot(170, 190, 118, '#7d4a38', ink.indigo) +
    ellipse(170, 192, 78, 15, '#1c2a55') +
    stroke('M110 190q-26 30 -20 90M124 194q-22 40 -14 100M138 196q-16 40 -8 84', ink.indigo, 13) +
    stroke('M104 200q-16 30 -12 70M132 206q-12 30 -6 60', '#6f86c4', 3, 0.7) +
    yarn(420, 300, 74, ink.morinda) +
    yarn(556, 330, 56, ink.cotton) +
    yarn(478, 408, 62, ink.indigo) +
    place(leaf(ink.leaf, 34), 260, 430, 1.2, -14) +
    place(leaf(ink.forest, 34), 90, 440, 1.1, 8),
  '53.10-songke-cibal':
    wall('#c9a47c') +
    table(400, '#7d5237') +
    leant(hanging(0, 0, 330, cibal, '#c43d3a', 1.28, 4), 150, 58, 0.14) +
    rect(96, 44, 430, 18, ink.lontar, {}, 9) +
    folded(352, 420, 210, 38, 70, cibal.slice(3)),
  '53.11-tenun-ikat-kaliuda': coast(9, 380) + pole(46) + hanging(86, 56, 470, kaliuda, ink.cotton, 1.12, 6),
  '53.11-tenun-ikat-kaliuda-2':
    wall('#d9c3a2') +
    table(300, '#8a6244') +
    folded(60, 330, 360, 104, 150, [
      plain(10, ink.night),
      figured(50, ink.morinda, 'lozenge', ink.cotton),
      plain(8, ink.cotton),
      figured(70, ink.indigo, 'horse', ink.cotton),
      plain(8, ink.cotton),
      figured(50, ink.night, 'star', '#e8b59a'),
      plain(12, ink.morinda),
    ]) +
    spindle(566, 296),
  '53.13-tenun-ikat-jontona':
    coast(21, 330) +
    mat(352, '#bb915a') +
    roll(60, 372, 440, 66, [...jontona.slice(0, 6), ...jontona.slice(6)]) +
    roll(150, 270, 330, 54, sabuLike()) +
    place(cottonTuft(), 548, 420) +
    place(cottonTuft(), 480, 446, 0.8),
  '53.16-tenun-hoba-nage':
    volcano(420, 12) +
    table(352) +
    folded(70, 388, 400, 66, 130, hoba) +
    folded(118, 300, 330, 66, 104, hoba),
  '53.19-songke-lamba-leda':
    bambooWall('#c2a06a') +
    table(356, '#80563a') +
    roll(50, 396, 470, 60, [...lambaLeda, ...lambaLeda.slice(2, 5)]) +
    roll(90, 286, 420, 56, [...cibal.slice(2), ...cibal.slice(1, 4)]) +
    roll(130, 186, 360, 50, [...lambaLeda.slice(3), ...lambaLeda.slice(0, 3)]),
  '53.20-tenun-ikat-sabu':
    hills(33, '#b49b66') +
    place(featherPalm(210, '#4a6b45'), 590, 330) +
    ground(330, '#b08a5c') +
    loom(150, 40, 340, sabu),
}

function sikkaLike(): Band[] {
  return [
    plain(20, ink.indigo),
    plain(6, ink.cotton),
    figured(40, ink.indigo, 'lozenge', ink.cotton),
    plain(6, ink.cotton),
    plain(30, '#7a4526'),
    plain(8, ink.turmeric),
    plain(30, ink.indigo),
  ]
}
function sabuLike(): Band[] {
  return [
    plain(40, ink.indigo),
    plain(8, ink.cotton),
    figured(60, '#1d2b54', 'lozenge', ink.cotton),
    plain(8, ink.cotton),
    plain(30, ink.morinda),
    plain(8, ink.turmeric),
    figured(60, '#1d2b54', 'lozenge', ink.cotton),
    plain(40, ink.indigo),
  ]
}
function cottonTuft(): string {
  return (
    shadow(0, 24, 40) +
    path('M-44 6C-50 -30 -14 -40 0 -26C16 -42 50 -28 44 6C40 30 -40 30 -44 6z', light(ink.cotton, 0.4)) +
    stroke('M0 -24V16M-22 -20Q-12 0 -20 18M22 -20Q12 0 20 18', ink.bone, 4) +
    polygon(
      [
        [-30, 20],
        [0, 14],
        [30, 20],
        [0, 36],
      ],
      dark(ink.lontar, 0.1),
    )
  )
}
