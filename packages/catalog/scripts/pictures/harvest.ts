import { ball, down, ellipse, ink, light, lit, path, place, polygon, rect, stroke, times } from './draw.ts'
import * as p from './produce.ts'
import { bambooWall, coast, fire, hills, mat, table, wall } from './settings.ts'
import { scoop } from './tools.ts'
import { basket, board, bowl, heap, jar, rim, steam } from './vessels.ts'

/** Salt as heaped crystals. */
const saltHeap = (x: number, y: number, rx: number, h: number) =>
  heap(x, y, rx, h, '#e9ecea', 5, 10) +
  times(26, (i) => {
    const u = (((i * 37) % 100) / 50 - 1) * 0.85
    const v = ((i * 61) % 100) / 100
    return place(
      polygon(
        [
          [-9, -3],
          [0, -10],
          [10, -4],
          [9, 6],
          [-2, 10],
          [-9, 5],
        ],
        i % 3 ? '#fbfcf8' : '#bccdd2',
      ) +
        polygon(
          [
            [-9, -3],
            [0, -10],
            [10, -4],
            [0, 1],
          ],
          '#ffffff',
        ),
      x + u * rx,
      y + rx * 0.08 - v * h * (1 - Math.abs(u)),
      0.9 + (i % 3) * 0.2,
    )
  })

/** Pictures of what field, shore and sea give: fruit, spices, salt, fish and meat, by the names of their files. */
export const harvest: Record<string, string> = {
  '53.02-jeruk-keprok-soe':
    hills(5, '#6f9460') +
    table(340) +
    basket(250, 270, 190, 140, 150, ink.straw, ink.morinda) +
    rim(250, 270, 190, ink.straw) +
    [
      [140, 246],
      [350, 244],
      [250, 262],
      [190, 190],
      [306, 186],
    ]
      .map(([x, y], i) => place(p.mandarin(62 - (i > 2 ? 4 : 0)), x!, y!))
      .join('') +
    place(p.leaf(ink.forest, 34), 250, 136, 1, -24) +
    place(p.mandarinHalf(72), 506, 372),
  '53.02-jeruk-keprok-soe-2':
    hills(44, '#6a9159') +
    stroke('M-10 60C160 60 340 110 600 80', '#6b4b34', 16) +
    times(8, (i) =>
      place(
        p.leaf(i % 2 ? ink.forest : ink.leaf, 36),
        70 + i * 66,
        80 + (i % 3) * 10,
        1.5,
        [-60, 70, 20, 110, -30, 60, 100, 30][i]!,
      ),
    ) +
    [
      [200, 232, 86],
      [360, 290, 96],
      [490, 190, 78],
      [250, 390, 70],
    ]
      .map(([x, y, r]) => stroke(`M${x} ${y! - r!}V90`, '#5f7a3d', 5) + place(p.mandarin(r!), x!, y!))
      .join('') +
    place(p.leaf(ink.leaf, 36), 370, 200, 1.3, -30) +
    place(p.leaf(ink.forest, 36), 190, 150, 1.2, 30),
  '53.02-garam-laut-kualin':
    coast(3, 310) +
    mat(330, '#b98d58') +
    place(scoop('#a06a42'), 480, 420, 1.2, -14) +
    bowl(270, 300, 190, 120, '#7c4b31') +
    saltHeap(270, 296, 180, 130) +
    times(16, (i) =>
      polygon(
        [
          [420 + ((i * 47) % 90), 384 + ((i * 31) % 40)],
          [430 + ((i * 47) % 90), 378 + ((i * 31) % 40)],
          [436 + ((i * 47) % 90), 388 + ((i * 31) % 40)],
        ],
        '#fbfcf8',
      ),
    ),
  '53.02-garam-laut-kualin-2':
    coast(17, 260) +
    [0, 1, 2]
      .map((i) =>
        polygon(
          [
            [40 + i * 200, 300],
            [200 + i * 196, 300],
            [190 + i * 230, 372],
            [-20 + i * 226, 372],
          ],
          i % 2 ? '#b9d9d8' : '#9fc9cc',
          { stroke: '#b08a5c', width: 8 },
        ),
      )
      .join('') +
    saltHeap(210, 440, 170, 180) +
    heap(500, 430, 110, 110, '#e9ecea', 5, 10) +
    place(scoop('#8a5a38'), 400, 452, 1.1, -8),
  '53.03-bawang-putih-eban':
    hills(61, '#79966a') +
    table(300) +
    place(p.garlic(92), 220, 300) +
    place(p.garlic(82), 400, 280) +
    place(p.garlic(76), 310, 366) +
    place(p.garlic(60), 122, 388) +
    place(p.clove(46), 470, 396, 1, -12) +
    place(p.clove(42), 556, 366, 1, 24) +
    place(p.clove(40), 420, 440, 1, 10),
  '53.05-vanili-kering-alor':
    wall('#e3cfa8') +
    mat(300, '#cfa868') +
    times(13, (i) =>
      stroke(
        `M${70 + (i % 3) * 16} ${330 + i * 7}C220 ${250 + i * 13} 380 ${270 + i * 12} ${560 - (i % 4) * 14} ${220 + i * 15}`,
        i % 3 ? '#3a2019' : '#5a3526',
        14,
      ),
    ) +
    times(6, (i) =>
      stroke(
        `M${120 + i * 12} ${318 + i * 14}C230 ${266 + i * 26} 370 ${276 + i * 24} 480 ${252 + i * 26}`,
        '#a47556',
        2.5,
        0.7,
      ),
    ) +
    path('M286 262C310 256 330 258 344 264L352 436C330 446 306 446 292 438z', lit(ink.morinda)) +
    stroke('M290 300H346M292 340H348M294 384H350', light(ink.morinda, 0.4), 4, 0.6) +
    place(
      times(5, (i) =>
        place(path('M0 0C-30 -40 -20 -84 0 -100C20 -84 30 -40 0 0z', lit('#f2eec2')), 0, 0, 1, i * 72 - 20),
      ) + path('M-22 0C-20 40 20 40 24 0C14 -16 -14 -16 -22 0z', ball('#e9cf58')),
      470,
      130,
      1.15,
    ) +
    place(p.leaf(ink.leaf, 34), 520, 170, 1.2, 20),
  '53.05-abon-ikan-alor':
    coast(8, 300) +
    table(350) +
    place(p.fish('#4f7f95'), 440, 330, 1.5, -6) +
    bowl(230, 300, 180, 120, '#e2d3b4') +
    heap(230, 296, 168, 150, '#b8743a', 3, 8) +
    stroke(
      times(
        40,
        (i) =>
          `M${100 + ((i * 67) % 250)} ${290 - ((i * 41) % 120) * (1 - Math.abs(((i * 67) % 250) - 125) / 135)}q${12 - (i % 5) * 6} -14 ${20 - (i % 7) * 6} -4`,
      ),
      '#e9b878',
      4,
      0.8,
    ) +
    stroke(
      times(
        20,
        (i) =>
          `M${110 + ((i * 89) % 230)} ${296 - ((i * 53) % 110) * (1 - Math.abs(((i * 89) % 230) - 115) / 125)}q10 -12 22 2`,
      ),
      '#7a4320',
      4,
      0.7,
    ),
  '53.15-ikan-cara-kering-papagarang':
    coast(27, 330) +
    rect(0, 366, 640, 16, lit(ink.lontar), {}, 8) +
    stroke(
      times(14, (i) => `M${-20 + i * 52} 470L${60 + i * 40} 250`),
      ink.straw,
      11,
    ) +
    rect(0, 300, 640, 12, lit(ink.straw)) +
    rect(0, 440, 640, 14, lit(ink.lontar)) +
    [
      [110, 300, '#c9a878'],
      [240, 330, '#bd9468'],
      [380, 304, '#d1b083'],
      [520, 330, '#c19a6c'],
    ]
      .map(([x, y, c], i) =>
        place(
          ellipse(12, 12, 58, 104, '#140d22', { opacity: 0.25 }) + p.splitFish(c as string),
          x as number,
          y as number,
          1.22,
          i * 6 - 10,
        ),
      )
      .join(''),
  '53.71-sei-sapi-oebufu':
    bambooWall('#7b5c42') +
    table(310, '#70482f') +
    board(320, 290, 600, 140, '#b58657') +
    times(5, (i) =>
      place(
        ellipse(6, 16, 146, 12, '#140d22', { opacity: 0.3 }) + p.beef(i),
        270 + (i % 2) * 34,
        310 + i * 25,
        1.25,
        -5 + (i % 3) * 3,
      ),
    ) +
    place(p.leaf(ink.forest, 36), 480, 370, 1.2, 24) +
    place(p.leaf(ink.leaf, 36), 470, 390, 1.1, -20) +
    place(p.chilli(), 470, 330, 0.9, -16) +
    steam(270, 280, 180, 0.34),
  '53.71-sei-sapi-oebufu-2':
    rect(0, 0, 640, 480, down('#4a352e', '#251a1c')) +
    fire(320, 430) +
    rect(40, 90, 560, 18, lit('#5f4230'), {}, 9) +
    times(6, (i) => place(p.beef(i), 110 + i * 84, 220 + (i % 2) * 14, 0.86, 88 + (i % 3) * 3)) +
    rect(0, 350, 640, 12, lit('#4d4446')) +
    steam(200, 330, 240, 0.2) +
    steam(420, 330, 260, 0.2) +
    times(4, (i) => place(p.leaf(ink.forest, 34), 60 + i * 150, 362, 1.3, i * 12 - 20)),
  '53.71-sambal-luat-sikumana':
    wall('#dfc79f') +
    table(320) +
    jar(220, 130, 180, 270, '#b5301f', ink.leaf) +
    times(14, (i) =>
      ellipse(160 + ((i * 41) % 120), 220 + ((i * 67) % 160), 6, 4, i % 3 ? '#f0c070' : '#7d1d17', {
        opacity: 0.85,
      }),
    ) +
    place(p.lime(62), 396, 366) +
    place(p.chilli(), 440, 290, 1.3, 18) +
    place(p.chilli('#d9572b'), 470, 350, 1.1, 150) +
    place(p.chilli(), 440, 430, 1.2, -8) +
    place(p.leaf(ink.forest, 40), 540, 430, 0.9, -50) +
    place(p.leaf(ink.leaf, 40), 330, 440, 1, 12),
}
