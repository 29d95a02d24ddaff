import { dark, ellipse, ink, light, lit, path, polygon, rect, shadow, stroke } from './draw.ts'

/** A spindle with red thread, standing in its bowl. */
export const spindle = (x: number, y: number) =>
  shadow(x, y + 120, 46) +
  rect(x - 4, y - 90, 8, 200, lit(ink.lontar), {}, 4) +
  path(
    `M${x} ${y - 60}C${x + 46} ${y - 20} ${x + 46} ${y + 20} ${x} ${y + 62}C${x - 46} ${y + 20} ${x - 46} ${y - 20} ${x} ${y - 60}z`,
    lit(ink.morinda),
  ) +
  stroke(
    `M${x - 22} ${y - 26}L${x + 24} ${y - 8}M${x - 30} ${y - 4}L${x + 30} ${y + 14}M${x - 26} ${y + 18}L${x + 20} ${y + 32}`,
    light(ink.morinda, 0.4),
    3,
    0.6,
  ) +
  path(`M${x - 44} ${y + 100}Q${x} ${y + 140} ${x + 44} ${y + 100}z`, lit(dark(ink.lontar, 0.2)))

/** A wooden spoon or scoop lying to the right, 200 long. */
export const scoop = (colour: string = ink.wood) =>
  ellipse(20, 22, 110, 10, '#140d22', { opacity: 0.25 }) +
  path('M-10 -8L120 -14Q128 0 120 12L-10 8z', lit(colour)) +
  ellipse(-44, 0, 56, 32, lit(dark(colour, 0.12))) +
  ellipse(-46, -3, 47, 25, dark(colour, 0.42))

/** A wooden honey dipper, its head at the origin, leaning to the upper right. */
export const dipper = () =>
  `<g transform="rotate(28)">${rect(-6, -190, 12, 170, lit(ink.wood), {}, 6)}${[0, 1, 2, 3, 4].map((i) => ellipse(0, -24 + i * 15, 26 - Math.abs(i - 2) * 5, 9, lit(dark(ink.wood, 0.08)))).join('')}</g>`

/** A brass pendant in the shape of an open lozenge, about 220 wide: the outline that every mamuli has. */
export const pendant = () => {
  const outline =
    'M0 -120C70 -118 128 -50 116 16C110 56 66 92 22 108L14 40C40 30 48 6 34 -16C22 -34 -22 -34 -34 -16C-48 6 -40 30 -14 40L-22 108C-66 92 -110 56 -116 16C-128 -50 -70 -118 0 -120z'
  return (
    `<g transform="translate(10 14)">${path(outline, '#0d0a1c', { opacity: 0.4 })}</g>` +
    path(outline, lit(ink.brass)) +
    path(
      'M0 -106C60 -102 112 -48 102 12C96 46 62 74 34 88L28 52C58 36 66 2 46 -26C28 -50 -28 -50 -46 -26C-66 2 -58 36 -28 52L-34 88C-62 74 -96 46 -102 12C-112 -48 -60 -102 0 -106z',
      'none',
      { stroke: '#7c5114', width: 4 },
    ) +
    stroke('M-78 -30C-60 -70 -30 -84 0 -86M-84 -10C-82 20 -70 40 -56 54', '#fff0bd', 6, 0.75) +
    [-72, -36, 36, 72].map((x) => ellipse(x, -62 + Math.abs(x) * 0.55, 8, 8, lit('#e8c15e'))).join('') +
    ellipse(0, -72, 9, 9, lit('#e8c15e')) +
    ellipse(0, -132, 16, 16, 'none', { stroke: ink.brass, width: 8 }) +
    polygon(
      [
        [-22, 108],
        [-58, 128],
        [-40, 100],
      ],
      ink.brass,
    ) +
    polygon(
      [
        [22, 108],
        [58, 128],
        [40, 100],
      ],
      dark(ink.brass, 0.2),
    )
  )
}

/** A plaited hat with a broad brim and a horn of leaf, about 420 wide. */
export const hornedHat = () =>
  shadow(0, 96, 220, 26) +
  path('M-220 60C-160 20 160 20 220 60C190 116 -190 116 -220 60z', lit('#cfa45a')) +
  stroke(
    'M-204 62C-120 100 120 100 204 62M-180 52C-100 80 100 80 180 52M-150 46C-80 64 80 64 150 46',
    '#7d5526',
    3,
    0.55,
  ) +
  stroke(
    'M-170 86L-130 40M-120 100L-90 36M-66 106L-48 38M0 108V40M66 106L48 38M120 100L90 36M170 86L130 40',
    '#7d5526',
    2.5,
    0.4,
  ) +
  path('M-112 52C-112 -40 -74 -92 0 -94S112 -40 112 52C60 76 -60 76 -112 52z', lit('#dcb468')) +
  stroke(
    'M-106 20C-60 44 60 44 106 20M-100 -10C-50 14 50 14 100 -10M-84 -42C-40 -20 40 -20 84 -42M-60 -68C-24 -54 24 -54 60 -68',
    '#7d5526',
    3,
    0.5,
  ) +
  stroke(
    'M-84 58C-86 -10 -60 -60 -24 -92M-40 68C-44 0 -30 -50 -10 -92M40 68C44 0 30 -50 10 -92M84 58C86 -10 60 -60 24 -92',
    '#7d5526',
    2.5,
    0.4,
  ) +
  path('M-112 44C-60 70 60 70 112 44V60C60 84 -60 84 -112 60z', lit(ink.morinda)) +
  path('M-26 -58C-20 -130 -52 -172 -10 -236C14 -190 34 -120 26 -58C10 -46 -14 -46 -26 -58z', lit('#e0ba6c')) +
  stroke('M-18 -70C-12 -130 -30 -170 -10 -226M8 -64C16 -120 6 -170 -8 -222', '#7d5526', 3, 0.5) +
  path('M-22 -66C-60 -110 -74 -140 -64 -176C-40 -150 -22 -120 -12 -70z', '#c99c4e') +
  path('M20 -66C52 -106 66 -138 60 -168C36 -146 20 -116 10 -70z', '#b3853d')
