import {
  across,
  ball,
  dark,
  down,
  ellipse,
  ink,
  light,
  lit,
  path,
  place,
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

export const cherry = (colour: string) =>
  ellipse(0, 0, 18, 19, ball(colour)) + ellipse(3, 15, 4, 3, dark(colour, 0.5))

export const bean = (colour: string = ink.roast) =>
  ellipse(0, 0, 20, 14, ball(colour)) + stroke('M-17 3C-6 -6 6 7 17 -3', dark(colour, 0.65), 3)

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

export const bamboo = (x: number, w: number, colour: string) =>
  rect(x, 0, w, 480, lit(colour)) +
  times(
    4,
    (i) =>
      rect(x - 2, 50 + i * 130 + (x % 60), w + 4, 8, dark(colour, 0.4), {}, 4) +
      rect(x, 60 + i * 130 + (x % 60), w, 3, light(colour, 0.5)),
  )

/** One of a banana, large enough to serve on. */
export const bananaLeaf = (x: number, y: number, scale = 1) => place(leaf('#5f8f45', 30), x, y, scale * 5, -4)
