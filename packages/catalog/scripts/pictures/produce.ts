import {
  across,
  ball,
  chance,
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

/** A leaf lying to the right of its stalk, 100 long. */
export const leaf = (colour: string = ink.leaf, width = 30) =>
  path(`M0 0C20 ${-width} 66 ${-width} 100 0C66 ${width * 0.4} 24 ${width * 0.6} 0 0z`, light(colour, 0.18)) +
  path(`M0 0C40 -2 70 -2 100 0C66 ${width} 20 ${width} 0 0z`, dark(colour, 0.22)) +
  stroke('M2 0Q50 -5 94 0', light(colour, 0.55), 2)

/** Things strewn over an ellipse, each turned its own way. */
export function strewn(
  count: number,
  x: number,
  y: number,
  rx: number,
  ry: number,
  seed: number,
  draw: (i: number) => string,
  scale = 1,
): string {
  const next = chance(seed)
  const spots = Array.from({ length: count }, () => {
    const angle = next() * Math.PI * 2
    const r = Math.sqrt(next())
    return { x: x + Math.cos(angle) * r * rx, y: y + Math.sin(angle) * r * ry, turn: next() * 180 - 90 }
  }).sort((a, b) => a.y - b.y)
  return spots
    .map((spot, i) => place(draw(i), spot.x, spot.y, scale * (0.9 + (i % 3) * 0.1), spot.turn))
    .join('')
}

export const bean = (colour: string = ink.roast) =>
  ellipse(0, 0, 20, 14, ball(colour)) + stroke('M-17 3C-6 -6 6 7 17 -3', dark(colour, 0.65), 3)

export const cherry = (colour: string) =>
  ellipse(0, 0, 18, 19, ball(colour)) + ellipse(3, 15, 4, 3, dark(colour, 0.5))

/** A coffee branch with its cherries in clusters, 330 long. */
export const coffeeBranch = (ripe: readonly string[]) =>
  stroke('M0 0Q170 -30 330 10', ink.lontar, 8) +
  times(
    3,
    (i) =>
      place(leaf(ink.forest, 38), 60 + i * 95, -12, 1.25, -52 + i * 8) +
      place(leaf(ink.leaf, 38), 50 + i * 95, 0, 1.2, 50 - i * 10),
  ) +
  times(12, (i) =>
    place(
      cherry(ripe[i % ripe.length]!),
      66 + Math.floor(i / 4) * 96 + [-22, 14, -6, 26][i % 4]!,
      [-6, -16, 22, 18][i % 4]! - 4,
    ),
  )

export const mandarin = (r: number) =>
  shadow(0, r * 0.9, r * 0.85) +
  ellipse(0, 0, r, r * 0.93, ball('#e8892b')) +
  path(
    `M${-r * 0.16} ${-r * 0.7}L0 ${-r * 0.86} ${r * 0.16} ${-r * 0.7} ${r * 0.04} ${-r * 0.62}z`,
    ink.forest,
  ) +
  times(8, (i) =>
    ellipse(
      -r * 0.5 + ((i * 37) % 100) * r * 0.011,
      -r * 0.3 + ((i * 53) % 90) * r * 0.009,
      2,
      1.6,
      '#b85f17',
      { opacity: 0.5 },
    ),
  )

/** A mandarin cut open: segments around its middle. */
export const mandarinHalf = (r: number) =>
  shadow(0, r * 0.9, r * 0.85) +
  ellipse(0, 0, r, r * 0.94, lit('#e8892b')) +
  ellipse(0, 0, r * 0.9, r * 0.84, '#fbe6bd') +
  times(9, (i) =>
    place(
      path(
        `M0 ${-r * 0.08}C${r * 0.34} ${-r * 0.4} ${r * 0.26} ${-r * 0.78} 0 ${-r * 0.78}S${-r * 0.34} ${-r * 0.4} 0 ${-r * 0.08}z`,
        down('#f4a33c', '#e27a1d'),
      ),
      0,
      0,
      1,
      i * 40,
      0.93,
    ),
  ) +
  ellipse(-r * 0.3, -r * 0.4, r * 0.14, r * 0.07, '#fff3d0', { opacity: 0.7 })

export const garlic = (r: number) =>
  shadow(0, r * 0.84, r * 0.9) +
  path(
    `M0 ${-r * 1.5}C${r * 0.06} ${-r * 0.8} ${r} ${-r * 0.6} ${r} ${r * 0.15}S${r * 0.3} ${r * 0.9} 0 ${r * 0.9}S${-r} ${r * 0.8} ${-r} ${r * 0.15}S${-r * 0.14} ${-r * 0.8} ${-r * 0.12} ${-r * 1.5}z`,
    ball('#ecdfd0'),
  ) +
  stroke(
    `M${-r * 0.05} ${-r * 0.9}C${-r * 0.7} ${-r * 0.3} ${-r * 0.6} ${r * 0.4} ${-r * 0.2} ${r * 0.85}M0 ${-r * 0.9}C${r * 0.1} ${-r * 0.2} ${r * 0.1} ${r * 0.4} 0 ${r * 0.88}M${r * 0.03} ${-r * 0.9}C${r * 0.8} ${-r * 0.3} ${r * 0.7} ${r * 0.4} ${r * 0.25} ${r * 0.85}`,
    '#a5718a',
    3,
    0.55,
  ) +
  ellipse(-r * 0.4, -r * 0.1, r * 0.12, r * 0.3, '#fffdf3', { opacity: 0.7 })

export const clove = (r: number) =>
  shadow(0, r * 0.5, r * 0.6) +
  path(
    `M${-r} ${r * 0.2}C${-r * 0.6} ${-r * 0.8} ${r * 0.4} ${-r * 0.7} ${r} ${r * 0.1}C${r * 0.4} ${r * 0.6} ${-r * 0.5} ${r * 0.7} ${-r} ${r * 0.2}z`,
    lit('#e9d9c6'),
  )

/** A maize cob lying to the right, its husk open, 230 long. */
export const cob = (colour: string = ink.corn) => {
  let grains = ''
  for (let column = 0; column < 9; column++) {
    const half = 34 * Math.sqrt(1 - (column / 9.4) ** 3)
    for (let i = 0; i < 4; i++)
      grains += ellipse(
        22 + column * 20.5,
        (i - 1.5) * half * 0.5 + (column % 2) * 2,
        9,
        half * 0.29,
        (i < 2 ? light : i > 2 ? dark : (c: string) => c)(colour, 0.25),
      )
  }
  return (
    ellipse(110, 38, 120, 12, '#140d22', { opacity: 0.28 }) +
    path('M-66 6C-20 -80 70 -66 110 -30L40 10z', '#9db06a') +
    path('M0 -36C80 -46 170 -40 214 0C170 40 80 46 0 36z', dark(colour, 0.35)) +
    grains +
    path('M-70 4C-20 -50 40 -40 84 -18C40 -4 20 6 6 34C-20 34 -50 24 -70 4z', '#c4c98a') +
    path('M-70 4C-30 60 60 66 130 44C70 34 30 20 -4 6z', across('#a9b673', '#73874b')) +
    stroke('M-60 6C-20 40 50 54 110 44M-56 0C-20 -34 30 -32 70 -20', '#e3e2b4', 2, 0.7)
  )
}

export const bananas = (colour: string = '#c9b23f') =>
  times(5, (i) =>
    place(
      path(
        'M0 0C-22 50 -10 130 50 168C60 172 70 164 64 154C36 118 30 60 34 6z',
        across(light(colour, 0.35), dark(colour, 0.3)),
      ) +
        stroke('M12 10C2 60 14 116 52 156', dark(colour, 0.3), 3, 0.5) +
        ellipse(58, 163, 8, 6, ink.roast),
      -70 + i * 36,
      i * 3,
      1,
      24 - i * 15,
    ),
  ) + path('M-84 4C-40 -40 30 -54 60 -100L88 -90C80 -40 100 -10 112 10C60 34 -40 34 -84 4z', lit('#8b8a3a'))

/** A round slice, fried. */
export const chip = (colour: string = ink.corn, r = 34) =>
  ellipse(3, 6, r, r * 0.66, '#140d22', { opacity: 0.25 }) +
  ellipse(0, 0, r, r * 0.68, lit(dark(colour, 0.2))) +
  ellipse(-1, -4, r * 0.9, r * 0.57, light(colour, 0.2)) +
  times(3, (i) =>
    ellipse(
      Math.cos(i * 2.1) * r * 0.26,
      -4 + Math.sin(i * 2.1) * r * 0.15,
      r * 0.08,
      r * 0.14,
      dark(colour, 0.4),
      { opacity: 0.6 },
    ),
  )

/** A long slice, a little curled. */
export const slice = (colour: string = ink.corn) =>
  path('M-64 8C-30 -26 34 -28 66 -4C40 16 -20 26 -64 8z', lit(dark(colour, 0.12))) +
  path('M-58 5C-28 -18 30 -22 58 -5C30 6 -20 14 -58 5z', light(colour, 0.25)) +
  stroke('M-40 2Q0 -12 42 -6', dark(colour, 0.3), 2.5, 0.6)

/** A crisp flake of pounded maize. */
export const flake = (i: number, colour: string = '#f2e2b4') =>
  path(
    [
      'M-24 2C-20 -18 2 -20 22 -12C30 2 14 18 -4 14S-26 14 -24 2z',
      'M-20 -8C-4 -22 18 -14 24 2C16 16 -4 18 -18 12z',
      'M-26 -2C-12 -16 12 -18 26 -4C20 12 -10 20 -26 -2z',
    ][i % 3]!,
    [lit(colour), light(colour, 0.4), dark(colour, 0.14)][i % 3]!,
  ) + ellipse(-3, -2, 7, 5, '#fffaf0', { opacity: 0.7 })

export const cocoaPod = (colour: string) =>
  shadow(0, 62, 130, 16) +
  path('M-140 0C-110 -70 60 -84 150 6C70 74 -100 78 -140 0z', down(light(colour, 0.3), dark(colour, 0.4))) +
  stroke(
    'M-134 -4C-80 -50 60 -56 146 4M-136 2C-70 -16 60 -22 148 6M-134 6C-70 26 60 24 146 8M-124 18C-70 56 50 52 140 12',
    dark(colour, 0.4),
    4,
    0.6,
  ) +
  stroke('M-110 -30C-60 -62 20 -64 80 -42', light(colour, 0.6), 5, 0.6)

export const cocoaOpen = (colour: string) =>
  shadow(0, 62, 130, 16) +
  path('M-140 0C-110 -70 60 -84 150 6C70 74 -100 78 -140 0z', lit(colour)) +
  path('M-122 0C-96 -52 56 -62 130 6C60 56 -86 58 -122 0z', '#e8cf9d') +
  times(10, (i) =>
    place(ellipse(0, 0, 25, 17, ball('#f6ecd9')), -86 + (i % 5) * 42, i < 5 ? -15 : 20, 1, i * 20 - 40),
  )

export const chilli = (colour: string = ink.chilli) =>
  ellipse(50, 16, 54, 7, '#140d22', { opacity: 0.25 }) +
  path('M0 -10C30 -20 80 -16 116 12C80 16 30 18 0 12z', down(light(colour, 0.35), dark(colour, 0.25))) +
  stroke('M14 -7C40 -12 66 -9 88 0', '#ffe6cf', 3, 0.8) +
  path('M6 -14C-8 -12 -10 10 6 14C12 4 12 -6 6 -14z', ink.leaf) +
  stroke('M-4 0Q-22 -2 -30 -12', ink.leaf, 5)

export const lime = (r: number) =>
  shadow(0, r * 0.85, r * 0.8) +
  ellipse(0, 0, r, r * 0.92, lit('#6f9a35')) +
  ellipse(0, 0, r * 0.86, r * 0.79, '#e9edc0') +
  times(8, (i) =>
    place(
      path(`M0 ${-r * 0.08}L${r * 0.2} ${-r * 0.66}Q0 ${-r * 0.84} ${-r * 0.2} ${-r * 0.66}z`, '#b5cb62'),
      0,
      0,
      1,
      i * 45,
      0.92,
    ),
  )

export const ginger = (colour = '#c99a63', cut = '#b8503a') =>
  shadow(20, 66, 150, 18) +
  path(
    'M-130 20C-150 -20 -110 -40 -80 -24C-70 -80 -20 -84 -12 -34C20 -44 40 -40 52 -30C56 -90 110 -90 112 -40C150 -50 172 -10 140 14C120 40 90 34 70 30C60 74 10 76 0 36C-40 60 -110 60 -130 20z',
    down(light(colour, 0.3), dark(colour, 0.3)),
  ) +
  stroke(
    'M-110 0q14 14 4 34M-60 -14q12 20 2 44M0 -24q14 24 6 50M60 -20q12 20 6 44M104 -30q12 18 4 40',
    dark(colour, 0.4),
    3,
    0.55,
  ) +
  ellipse(-42, -58, 24, 17, cut) +
  ellipse(-42, -58, 16, 10, light(cut, 0.35)) +
  ellipse(146, -8, 13, 20, cut) +
  ellipse(146, -8, 7, 13, light(cut, 0.35))

export const candlenut = () =>
  shadow(0, 24, 26) +
  path('M-30 4C-30 -28 28 -32 32 0C30 28 -26 34 -30 4z', ball('#e6d3ac')) +
  stroke('M-20 4Q0 -10 22 0', '#b99d6c', 2.5, 0.7)

export const cashew = (colour = '#e8cf9e') =>
  path('M-32 14C-40 -22 6 -42 32 -14C38 -4 26 6 16 0C2 -10 -8 0 -6 14C-6 30 -28 32 -32 14z', ball(colour)) +
  stroke('M-24 12C-26 -12 4 -26 24 -10', '#fff6dd', 3, 0.7)

/** A cashew apple with its nut below. */
export const cashewApple = (colour: string) =>
  stroke('M0 -96V-60', ink.lontar, 7) +
  path('M0 -66C46 -70 62 -30 50 20C44 50 24 62 0 62S-44 50 -50 20C-62 -30 -46 -70 0 -66z', ball(colour)) +
  ellipse(-22, -24, 8, 22, '#fff3d8', { opacity: 0.5 }) +
  path(
    'M-28 66C-20 48 34 46 36 72C38 100 4 112 -16 98C-6 92 4 84 -6 78C-16 76 -26 78 -28 66z',
    ball('#7b7552'),
  )

/** A small fish, its head to the left, 240 long. */
export const fish = (colour: string) =>
  path('M96 -4L146 -40Q136 0 146 38z', dark(colour, 0.25)) +
  path('M-120 4C-80 -54 40 -58 110 -4C40 50 -80 52 -120 4z', down(dark(colour, 0.28), light(colour, 0.45))) +
  path('M-40 -40C-10 -74 40 -62 60 -36z', dark(colour, 0.3)) +
  stroke('M-66 -30Q-48 4 -68 36', dark(colour, 0.4), 4) +
  ellipse(-88, -6, 8, 8, ink.cotton) +
  ellipse(-88, -6, 4.5, 4.5, ink.soot) +
  stroke(
    'M-40 0q8 -10 16 0m4 0q8 -10 16 0m4 0q8 -10 16 0m-46 14q8 -10 16 0m4 0q8 -10 16 0',
    '#fff7e0',
    2.5,
    0.5,
  )

/** A small fish split open and dried, its head up. */
export const splitFish = (colour: string) =>
  path('M-8 70L-34 112H34L8 70z', dark(colour, 0.3)) +
  path('M0 -104C40 -100 66 -30 50 30C40 66 20 82 0 84S-40 66 -50 30C-66 -30 -40 -100 0 -104z', lit(colour)) +
  path(
    'M0 -70C26 -66 46 -20 36 26C28 56 14 66 0 68S-28 56 -36 26C-46 -20 -26 -66 0 -70z',
    light(colour, 0.45),
  ) +
  stroke(
    `M0 -70V66${times(6, (i) => `M0 ${-44 + i * 18}l-24 14M0 ${-44 + i * 18}l24 14`)}`,
    dark(colour, 0.35),
    2.5,
    0.6,
  ) +
  ellipse(-15, -80, 5, 5, ink.soot) +
  ellipse(15, -80, 5, 5, ink.soot)

export const coconutHalf = (r: number) =>
  shadow(0, r * 0.86, r * 0.95) +
  path(`M${-r} 0C${-r} ${r} ${r} ${r} ${r} 0z`, lit('#6b452a')) +
  stroke(
    times(6, (i) => `M${-r * 0.7 + i * r * 0.28} ${r * 0.2}q${4 - i} ${r * 0.3} ${(3 - i) * 5} ${r * 0.44}`),
    '#a87a4e',
    2.5,
    0.6,
  ) +
  ellipse(0, 0, r, r * 0.34, '#6b452a') +
  ellipse(0, 0, r * 0.93, r * 0.3, '#fbf5e6') +
  ellipse(0, 3, r * 0.68, r * 0.2, across('#cfc6b0', '#f2ead7'))

/** A fan palm, its foot at the origin. */
export const lontarPalm = (h: number) =>
  path(`M-11 0L-7 ${-h}H7L13 0z`, lit('#77624f')) +
  times(9, (i) =>
    place(
      path(
        'M0 0L30 -16 62 -34 70 -18 88 -12 78 0 88 12 70 18 62 34 30 16z',
        i % 2 ? ink.forest : light(ink.forest, 0.2),
      ),
      0,
      -h - 8,
      h / 220,
      -200 + i * 27,
    ),
  ) +
  times(4, (i) => ellipse(-15 + i * 10, -h + 10 + (i % 2) * 7, 9, 9, ball('#3f2c2a')))

/** A feather palm (aren, kelapa), its foot at the origin. */
export const featherPalm = (h: number, colour: string = ink.forest) =>
  path(`M-10 0C-4 ${-h * 0.4} -2 ${-h * 0.7} -4 ${-h}H6C8 ${-h * 0.6} 8 ${-h * 0.3} 12 0z`, lit('#6a5644')) +
  times(8, (i) =>
    place(
      path(
        'M0 0C40 -40 100 -30 128 20C110 10 104 8 98 14C92 2 84 0 78 6C70 -6 62 -6 56 2C48 -8 38 -8 32 0C22 -6 10 -4 0 0z',
        i % 2 ? colour : light(colour, 0.2),
      ),
      0,
      -h,
      (h / 230) * (i < 4 ? -1 : 1),
      (i % 4) * 24 - 46,
      h / 230,
    ),
  )

/** A moringa spray, its stalk's end at the origin, 250 long. */
export const moringa = (colour: string = ink.leaf) =>
  stroke('M0 0Q120 -20 250 -6', dark(colour, 0.2), 4) +
  times(
    6,
    (i) =>
      stroke(`M${40 + i * 36} ${-8 - i}l26 -58M${40 + i * 36} ${-8 - i}l30 52`, dark(colour, 0.15), 2.5) +
      times(6, (j) => {
        const up = j < 3
        const s = (j % 3) + 1
        const x = 40 + i * 36 + s * 9
        const y = -8 - i + (up ? -s * 19 : s * 17)
        return (
          ellipse(x - 11, y, 12, 8, light(colour, 0.22)) +
          ellipse(x + 11, y - 2, 12, 8, dark(colour, up ? 0 : 0.12))
        )
      }),
  )

export const riceEar = (colour: string = ink.turmeric) =>
  stroke('M0 0C4 -90 20 -160 96 -176', '#8f9440', 4) +
  times(11, (i) =>
    place(
      ellipse(0, 0, 14, 6, across(light(colour, 0.4), colour)),
      14 + i * 9.5,
      -118 - Math.sin(i / 3.5) * 52 + i * 4.5 - (i % 2 ? 13 : -9),
      1,
      i % 2 ? -40 + i * 9 : 40 + i * 6,
    ),
  )

export const peanut = () =>
  path(
    'M-34 0C-34 -22 -8 -20 0 -12C10 -20 36 -18 36 2C36 22 10 20 0 12C-10 20 -34 20 -34 0z',
    ball('#d6ab6b'),
  ) + stroke('M-22 -8v14M-10 -6v12M12 -8v14M24 -6v12', '#9c7340', 2, 0.6)

export const bun = (r: number) =>
  shadow(0, r * 0.66, r) +
  path(
    `M${-r} ${r * 0.3}C${-r} ${-r * 0.6} ${-r * 0.5} ${-r * 0.72} 0 ${-r * 0.72}S${r} ${-r * 0.6} ${r} ${r * 0.3}C${r} ${r * 0.7} ${r * 0.5} ${r * 0.72} 0 ${r * 0.72}S${-r} ${r * 0.7} ${-r} ${r * 0.3}z`,
    ball('#c9853f'),
  ) +
  path(
    `M${-r * 0.97} ${r * 0.34}C${-r * 0.5} ${r * 0.56} ${r * 0.5} ${r * 0.56} ${r * 0.97} ${r * 0.34}C${r * 0.9} ${r * 0.76} ${-r * 0.9} ${r * 0.76} ${-r * 0.97} ${r * 0.34}z`,
    '#e7c088',
    { opacity: 0.8 },
  ) +
  times(20, (i) => {
    const a = i * 2.4
    const s = Math.sqrt(i / 20) * 0.8
    return place(
      ellipse(0, 0, r * 0.09, r * 0.05, '#fbeccb'),
      Math.cos(a) * s * r,
      -r * 0.2 + Math.sin(a) * s * r * 0.42,
      1,
      (i * 53) % 180,
    )
  })

/** A piece of honeycomb. */
export const comb = (w = 5, h = 4) => {
  let cells = ''
  for (let i = 0; i < w; i++)
    for (let j = 0; j < h; j++) {
      const [x, y] = [i * 40 + (j % 2) * 20, j * 35]
      cells += polygon(
        [
          [x, y - 20],
          [x + 18, y - 10],
          [x + 18, y + 10],
          [x, y + 20],
          [x - 18, y + 10],
          [x - 18, y - 10],
        ],
        (i + j * 2) % 5 ? down('#8d4e12', '#e39a2b') : '#f3d890',
      )
    }
  return (
    path(
      `M-26 -26L${w * 40 + 6} -30 ${w * 40 + 10} ${h * 35 - 8}Q${w * 24} ${h * 35 + 14} -14 ${h * 35 - 12}z`,
      lit('#d99a35'),
    ) + cells
  )
}

/** A strip of smoked beef, 300 long. */
export const beef = (i = 0) =>
  path(
    'M-150 4C-120 -26 -40 -14 20 -20S130 -18 150 2C120 26 40 14 -30 20S-130 24 -150 4z',
    down(['#b5493a', '#a43d33', '#8e332c'][i % 3]!, '#571d1c'),
  ) +
  stroke('M-130 0C-80 -14 -20 -6 30 -10S110 -8 132 0', '#e0907a', 4, 0.6) +
  stroke('M-110 9C-60 4 0 10 60 5', '#f0cdb2', 3, 0.55)

export const bamboo = (x: number, w: number, colour: string) =>
  rect(x, 0, w, 480, lit(colour)) +
  times(
    4,
    (i) =>
      rect(x - 2, 50 + i * 130 + (x % 60), w + 4, 8, dark(colour, 0.4), {}, 4) +
      rect(x, 60 + i * 130 + (x % 60), w, 3, light(colour, 0.5)),
  )

export const cassava = (colour = '#8d5d3e') =>
  shadow(10, 42, 180, 16) +
  path(
    'M-190 -10C-120 -54 60 -50 130 -30L136 34C50 60 -120 48 -190 -10z',
    down(light(colour, 0.3), dark(colour, 0.35)),
  ) +
  stroke(
    'M-120 -22q20 20 6 46M-60 -30q16 30 4 60M10 -32q14 30 2 62M76 -34q12 30 2 60',
    dark(colour, 0.45),
    3,
    0.5,
  ) +
  ellipse(134, 2, 20, 33, '#d7a98c') +
  ellipse(136, 2, 15, 27, '#fbf3df') +
  ellipse(136, 2, 3, 5, '#d9c79c')
