import {
  ball,
  dark,
  down,
  ellipse,
  glow,
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
import { bambooWall, coast, garden, ground, hills, mat, table, volcano, wall } from './settings.ts'
import { dipper, scoop } from './tools.ts'
import { basket, board, bottle, bowl, cup, heap, jar, rim, steam, tray } from './vessels.ts'

const bananaLeaf = (x: number, y: number, scale = 1) => place(p.leaf('#5f8f45', 30), x, y, scale * 5, -4)
const fire = (x: number, y: number) =>
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

export const foods: Record<string, string> = {
  '53.01-madu-hutan-amfoang':
    garden(11) +
    table(340) +
    jar(250, 150, 200, 250, ink.amber, ink.morinda) +
    place(p.comb(5, 3), 400, 330, 1) +
    place(
      path('M0 0C20 -10 60 -8 90 4S150 26 120 40S-10 30 0 0z', '#d98a22') +
        ellipse(40, 8, 30, 6, '#ffe2a0', { opacity: 0.7 }),
      400,
      426,
    ) +
    place(dipper(), 452, 262),
  '53.01-madu-hutan-amfoang-2':
    garden(31, '#3b5f47') +
    path('M0 60C160 90 420 60 640 130V80C440 20 200 40 0 0z', lit('#6a4d38')) +
    place(stroke('M40 -40L0 30M150 -30L150 30M260 -20L290 30', ink.lontar, 20), 150, 90) +
    path('M110 110C240 60 440 80 540 130C540 290 430 420 330 430C220 420 110 280 110 110z', lit('#c98524')) +
    place(p.comb(8, 7), 180, 150, 0.98) +
    times(7, (i) =>
      place(
        ellipse(-6, -9, 13, 7, '#f2f2e0', { opacity: 0.7 }) +
          ellipse(0, 0, 15, 9, ball('#d89a2c')) +
          stroke('M-3 -8v16M5 -7v14', ink.soot, 4),
        90 + ((i * 139) % 480),
        150 + ((i * 83) % 260),
        1.1,
        i * 40,
      ),
    ),
  '53.01-keripik-pisang-taebenu':
    wall('#e0c79c') +
    table(320) +
    place(p.bananas('#c3b542'), 470, 190, 1.15) +
    bowl(260, 290, 190, 120, ink.wood) +
    p.strewn(15, 258, 272, 132, 34, 7, () => p.chip('#e9c05a', 54)) +
    place(p.chip('#e9c05a', 40), 480, 430) +
    place(p.chip('#efcd70', 40), 560, 410),
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
  '53.06-jagung-titi-lamahala':
    bambooWall('#bd9b62') +
    ground(300, '#94714d', 8) +
    tray(300, 340, 250, 110) +
    p.strewn(19, 290, 326, 176, 62, 9, (i) => p.flake(i), 2.3) +
    place(
      shadow(0, 44, 76) + path('M-80 10C-84 -40 -30 -62 20 -52S92 -10 78 26S-70 56 -80 10z', ball('#7d7f7c')),
      520,
      200,
      1.1,
    ) +
    place(p.cob('#f0e4c2'), 60, 158, 1.1, 6),
  '53.06-jagung-titi-lamahala-2':
    coast(14, 280) +
    table(300) +
    bowl(240, 300, 170, 110, '#93573a') +
    p.strewn(30, 240, 282, 128, 40, 4, (i) => p.flake(i), 1.3) +
    cup(494, 300, 84, '#e9dfc6', '#3a2018') +
    steam(494, 290, 120),
  '53.08-keripik-ubi-nuabosi':
    garden(7, '#567f4a') +
    table(300, '#9a6a45') +
    bananaLeaf(60, 400, 1.1) +
    place(p.cassava(), 300, 220, 1.15, -8) +
    p.strewn(17, 300, 370, 180, 46, 12, () => p.chip('#f5e7bd', 54)),
  '53.10-kompiang-ruteng':
    hills(51, '#5f8a62') +
    table(330) +
    polygon(
      [
        [60, 420],
        [520, 400],
        [610, 466],
        [110, 480],
      ],
      lit(ink.indigo),
    ) +
    stroke('M90 432L540 414M104 458L580 446', ink.cotton, 5, 0.8) +
    place(p.bun(104), 190, 352) +
    place(p.bun(104), 420, 356) +
    place(p.bun(100), 306, 236),
  '53.11-kaparak-jagung':
    wall('#dcb888') +
    table(320, '#8e5f3e') +
    place(p.cob(), 390, 250, 1.05, -14) +
    bowl(230, 300, 185, 125, ink.clay) +
    heap(230, 296, 174, 130, '#e3b04a', 4, 40) +
    place(p.coconutHalf(84), 500, 360) +
    [
      [352, 440],
      [410, 430],
      [384, 404],
    ]
      .map(([x, y], i) => place(p.peanut(), x!, y!, 1.1, i * 40 - 20))
      .join(''),
  '53.13-jagung-titi-ile-ape':
    volcano(330, 24, '#7b8ea0') +
    rect(0, 330, 640, 60, down('#6fb0b4', ink.sea)) +
    mat(352, '#bf965c') +
    [
      [130, 350, '#f2e2b4', '#6f4630'],
      [330, 370, '#edc873', ink.indigo],
      [530, 350, '#e08a55', ink.forest],
    ]
      .map(
        ([x, y, c, b], k) =>
          bowl(x as number, y as number, 104, 80, b as string) +
          p.strewn(11, x as number, (y as number) - 16, 68, 24, 4 + k, (i) => p.flake(i, c as string), 1.6),
      )
      .join(''),
  '53.15-gula-aren-kolang':
    garden(19, '#3f6a47') +
    table(310) +
    bananaLeaf(40, 420, 1.1) +
    [
      [170, 330],
      [310, 350],
      [240, 244],
    ]
      .map(([x, y]) =>
        place(
          shadow(0, 70, 84) +
            path('M-84 -20L-66 56Q0 84 66 56L84 -20z', lit('#7c4521')) +
            ellipse(0, -20, 84, 26, '#a9682f') +
            ellipse(-8, -23, 60, 15, '#c48543', { opacity: 0.8 }),
          x!,
          y!,
        ),
      )
      .join('') +
    bowl(490, 360, 106, 70, ink.cotton) +
    heap(490, 358, 98, 70, '#a8662c', 6, 40),
  '53.15-gula-aren-kolang-2':
    bambooWall('#6f5238') +
    ground(380, '#5b4032') +
    fire(310, 392) +
    path('M70 190C80 330 180 372 310 372S540 330 550 190z', lit('#3c3437')) +
    ellipse(310, 190, 240, 62, lit('#5d5355')) +
    ellipse(310, 194, 220, 52, '#8a4a1c') +
    times(9, (i) =>
      ellipse(150 + i * 40, 190 + ((i * 29) % 40) - 18, 16 + (i % 3) * 7, 8 + (i % 3) * 3, 'none', {
        stroke: '#dd9a4c',
        width: 4,
        opacity: 0.85,
      }),
    ) +
    steam(300, 170, 150, 0.4) +
    place(rect(-9, -220, 18, 250, lit(ink.wood), {}, 8), 420, 180, 1, 26),
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
  '53.17-beras-lokal-umbu-pabal':
    hills(71, '#8aa35a') +
    stroke('M0 300C200 280 400 310 640 284M0 320C220 304 420 332 640 310', '#cfdc9d', 4, 0.7) +
    table(350) +
    times(4, (i) => place(p.riceEar(), 470 + i * 22, 400, 1.25, -22 + i * 12)) +
    path('M70 250C60 340 60 410 90 440Q240 470 390 440C420 410 420 340 410 250z', lit('#cbb083')) +
    stroke(
      'M86 300Q240 330 396 300M80 350Q240 382 402 350M84 400Q240 432 396 400',
      dark('#cbb083', 0.35),
      2,
      0.5,
    ) +
    path('M60 250C50 220 90 206 240 206S430 220 420 250Q240 296 60 250z', lit('#b4966a')) +
    heap(240, 244, 160, 80, '#f6f0df', 9, 26),
  '53.18-kacang-mete-kodi':
    garden(23, '#5c7f49') +
    table(330) +
    stroke('M420 -10C440 30 500 40 560 30', ink.lontar, 14) +
    place(p.leaf(ink.leaf, 44), 520, 30, 1.3, 60) +
    place(p.leaf(ink.forest, 44), 410, 20, 1.3, 130) +
    place(p.cashewApple('#d9482f'), 500, 150, 1.25) +
    bowl(230, 300, 180, 115, ink.indigo) +
    p.strewn(23, 230, 280, 130, 40, 6, (i) => p.cashew(i % 3 ? '#e8cf9e' : '#dcb87c'), 1.3) +
    [
      [450, 424],
      [530, 404],
      [400, 440],
    ]
      .map(([x, y], i) => place(p.cashew(), x!, y!, 1.3, i * 70))
      .join(''),
  '53.20-gula-sabu-cair':
    coast(39, 300) +
    place(p.lontarPalm(230), 560, 330) +
    table(350) +
    bottle(190, 130, 150, 290, '#8a3f14', ink.indigo) +
    bowl(430, 350, 130, 80, ink.cotton) +
    ellipse(430, 353, 118, 27, '#7d3712') +
    ellipse(400, 348, 46, 8, '#d98b45', { opacity: 0.8 }) +
    place(
      rect(-10, -190, 20, 170, lit(ink.wood), {}, 8) + ellipse(0, -10, 34, 20, lit('#8d5c37')),
      474,
      262,
      1,
      30,
    ) +
    stroke('M466 270C464 300 462 320 460 350', '#9a4a17', 12),
  '53.20-gula-sabu-cair-2':
    coast(13, 380) +
    place(p.lontarPalm(330), 400, 420, 1) +
    place(p.lontarPalm(210), 570, 400) +
    place(p.lontarPalm(180), 240, 396) +
    place(
      stroke('M-60 -90Q0 -170 60 -90', ink.lontar, 7) +
        shadow(0, 92, 70) +
        path('M-84 -90Q0 -60 84 -90L50 80Q0 110 -50 80z', lit('#cfa658')) +
        stroke('M-50 -70L-30 84M-16 -64L-10 92M20 -64L14 92M54 -70L34 84', '#7d5a2a', 3, 0.5) +
        ellipse(0, -90, 84, 20, '#a27936') +
        ellipse(0, -88, 70, 14, '#efe6cc'),
      150,
      350,
      1.05,
    ),
  '53.21-keripik-pisang-haitimuk':
    wall('#d6c3a0') +
    table(330) +
    place(p.bananas('#b9b04a'), 486, 200, 1.05) +
    jar(230, 140, 220, 270, '#e2b552', ink.indigo, 0.9) +
    p.strewn(15, 230, 310, 64, 84, 3, () => p.slice('#e9bd57'), 0.9) +
    rect(140, 190, 14, 190, '#fffbe9', { opacity: 0.5 }, 6) +
    p.strewn(8, 480, 420, 100, 26, 8, () => p.slice('#edc768'), 1),
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
