import {
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
  shadow,
  stroke,
  times,
} from './draw.ts'

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
