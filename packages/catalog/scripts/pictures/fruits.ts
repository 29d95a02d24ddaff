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
  shadow,
  stroke,
  times,
} from './draw.ts'

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

export const peanut = () =>
  path(
    'M-34 0C-34 -22 -8 -20 0 -12C10 -20 36 -18 36 2C36 22 10 20 0 12C-10 20 -34 20 -34 0z',
    ball('#d6ab6b'),
  ) + stroke('M-22 -8v14M-10 -6v12M12 -8v14M24 -6v12', '#9c7340', 2, 0.6)

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
