import {
  across,
  chance,
  dark,
  down,
  ellipse,
  glow,
  ink,
  light,
  lit,
  mix,
  path,
  place,
  polygon,
  rect,
  stroke,
  times,
} from './draw.ts'

const sky = (top: string, bottom: string) => rect(0, 0, 640, 480, down(top, bottom))
const sun = (x: number, y: number, r: number) =>
  ellipse(x, y, r * 3, r * 3, glow('#fff0c4')) + ellipse(x, y, r, r, '#fff4d6', { opacity: 0.85 })

/** A ridge of hills; `steep` is the height of its waves. */
function ridge(y: number, steep: number, seed: number, fill: string): string {
  const next = chance(seed)
  let d = `M0 480V${y}`
  for (let x = 0; x < 640; x += 128) {
    const to = y + (next() - 0.5) * steep
    d += `C${x + 40} ${y - steep * next()} ${x + 88} ${to - steep * 0.5 * next()} ${x + 128} ${to}`
  }
  return path(`${d}V480z`, fill)
}

/** Hills in the morning, paler the farther they are. */
export const hills = (seed: number, near: string = ink.hill) =>
  sky('#b9d3d6', ink.dawn) +
  sun(120, 92, 30) +
  ridge(190, 90, seed, mix(near, '#cfdcd8', 0.65)) +
  ridge(235, 80, seed + 1, mix(near, '#d9ddc0', 0.35)) +
  ridge(285, 60, seed + 2, near)

/** A volcano's cone above hills, its right side in shade. */
export const volcano = (x: number, seed: number, colour = '#6f8a92') =>
  sky('#a9c7d0', ink.dawn) +
  sun(x > 320 ? 110 : 530, 90, 28) +
  path(
    `M${x - 290} 330C${x - 130} 270 ${x - 60} 120 ${x - 30} 76L${x - 8} 84 ${x + 12} 74 ${x + 34} 90C${x + 70} 150 ${x + 140} 270 ${x + 300} 330z`,
    across(light(colour, 0.3), colour),
  ) +
  path(
    `M${x + 12} 74L${x + 34} 90C${x + 70} 150 ${x + 140} 270 ${x + 300} 330H${x + 40}C${x + 70} 250 ${x - 10} 180 ${x + 12} 74z`,
    dark(colour, 0.24),
    { opacity: 0.7 },
  ) +
  ridge(280, 50, seed, '#9db391') +
  ridge(310, 40, seed + 1, ink.hill)

/** The sea with a far island, above a beach. */
export const coast = (seed: number, beach = 350) =>
  sky('#9fcbd2', '#f7e6c6') +
  sun(110, 84, 26) +
  path('M330 200C400 160 430 140 470 150S560 176 640 186V204H330z', '#8fa9ae') +
  rect(0, 200, 640, 280, down('#6fb0b4', ink.sea)) +
  times(9, (i) => {
    const next = chance(seed + i * 7)
    const y = 212 + i * 14
    const x = next() * 480
    return stroke(`M${x} ${y}h${40 + next() * 110}`, '#d8f0ea', 2 + i * 0.25, 0.5)
  }) +
  path(
    `M0 ${beach - 14}C120 ${beach - 34} 240 ${beach + 14} 380 ${beach - 8}S560 ${beach - 24} 640 ${beach - 12}V480H0z`,
    '#e9f4ea',
    { opacity: 0.8 },
  ) +
  path(
    `M0 ${beach}C120 ${beach - 20} 240 ${beach + 24} 380 ${beach + 4}S560 ${beach - 10} 640 ${beach}V480H0z`,
    down('#efdcb4', '#cdaa74'),
  )

/** A lime-washed wall with the light of a window on it. */
export const wall = (colour: string) =>
  rect(0, 0, 640, 480, across(light(colour, 0.3), dark(colour, 0.2))) +
  polygon(
    [
      [60, 0],
      [230, 0],
      [420, 330],
      [250, 330],
    ],
    '#fff3d0',
    { opacity: 0.28 },
  ) +
  polygon(
    [
      [260, 0],
      [360, 0],
      [550, 330],
      [450, 330],
    ],
    '#fff3d0',
    { opacity: 0.2 },
  )

/** A wall of split bamboo. */
export const bambooWall = (colour = '#c9a869') =>
  rect(0, 0, 640, 480, across(light(colour, 0.2), dark(colour, 0.35))) +
  times(
    11,
    (i) =>
      rect(i * 60 + 56, 0, 5, 480, dark(colour, 0.4), { opacity: 0.5 }) +
      rect(i * 60 + 2, 0, 7, 480, '#fff0c8', { opacity: 0.25 }),
  ) +
  stroke(
    times(11, (i) => `M${i * 60} ${60 + ((i * 67) % 190)}h56`),
    dark(colour, 0.5),
    4,
    0.4,
  )

/** A garden out of focus: leaves and light behind the subject. */
export function garden(seed: number, colour: string = ink.forest): string {
  const next = chance(seed)
  return (
    rect(0, 0, 640, 480, down(light(colour, 0.45), dark(colour, 0.15))) +
    ellipse(130, 90, 280, 220, glow('#fbeab6')) +
    times(14, (i) => {
      const [x, y, r] = [next() * 640, next() * 330, 26 + next() * 56]
      return ellipse(x, y, r, r * 0.9, i % 3 ? light(colour, 0.25 + next() * 0.3) : dark(colour, 0.1), {
        opacity: 0.35,
      })
    })
  )
}

/** A table of planks, seen a little from above, from `y` down. */
export const table = (y: number, colour: string = ink.wood) =>
  rect(0, y, 640, 480 - y, across(light(colour, 0.25), dark(colour, 0.25))) +
  rect(0, y, 640, 5, light(colour, 0.5), { opacity: 0.6 }) +
  stroke(
    times(7, (i) => `M${320 + (i - 3) * 110} ${y + 4}L${320 + (i - 3) * 200} 480`),
    dark(colour, 0.4),
    2,
    0.45,
  ) +
  stroke(
    times(10, (i) => `M${(i * 173) % 620} ${y + 18 + ((i * 37) % (455 - y))}q${20 + i} 4 ${44 + i * 5} 0`),
    dark(colour, 0.3),
    1.5,
    0.35,
  )

/** Trodden earth or a stone step, from `y` down. */
export function ground(y: number, colour: string, seed = 3): string {
  const next = chance(seed)
  return (
    path(
      `M0 ${y + 6}C160 ${y - 10} 420 ${y + 12} 640 ${y}V480H0z`,
      down(light(colour, 0.2), dark(colour, 0.2)),
    ) +
    times(16, () =>
      ellipse(
        next() * 640,
        y + 20 + next() * (450 - y),
        4 + next() * 14,
        2 + next() * 3,
        next() > 0.5 ? dark(colour, 0.25) : light(colour, 0.3),
        { opacity: 0.5 },
      ),
    )
  )
}

/** A plaited mat lying on the floor, from `y` down. */
export const mat = (y: number, colour: string = ink.straw) =>
  rect(0, y, 640, 480 - y, down(dark(colour, 0.14), light(colour, 0.12))) +
  stroke(
    times(13, (i) => `M${320 + (i - 6) * 62} ${y}L${320 + (i - 6) * 110} 480`),
    dark(colour, 0.35),
    2,
    0.4,
  ) +
  stroke(
    times(8, (i) => `M0 ${y + 6 + i * i * 2.2 + i * 5}H640`),
    dark(colour, 0.35),
    2,
    0.35,
  )

/** An open fire of two logs. */
export const fire = (x: number, y: number) =>
  ellipse(x, y, 190, 90, glow('#f0912f')) +
  path(
    `M${x - 60} ${y + 20}C${x - 70} ${y - 30} ${x - 30} ${y - 30} ${x - 34} ${y - 76}C${x} ${y - 50} ${x + 4} ${y - 30} ${x + 14} ${y - 60}C${x + 60} ${y - 20} ${x + 60} ${y} ${x + 56} ${y + 20}z`,
    down('#f7c04b', '#d9552a'),
  ) +
  path(
    `M${x - 26} ${y + 20}C${x - 26} ${y - 10} ${x - 8} ${y - 14} ${x - 6} ${y - 34}C${x + 24} ${y - 8} ${x + 26} ${y} ${x + 24} ${y + 20}z`,
    '#fbe39a',
  ) +
  place(rect(-90, -10, 180, 20, lit('#5a3d2c'), {}, 8), x, y + 24, 1, 8) +
  place(rect(-90, -10, 180, 20, lit('#49301f'), {}, 8), x, y + 30, 1, -10)
