import { ball, ellipse, ink, lit, path, place, rect, shadow, stroke, times } from './draw.ts'
import * as p from './produce.ts'
import { bambooWall, coast, fire, garden, ground, table, wall } from './settings.ts'
import { dipper } from './tools.ts'
import { bottle, bowl, heap, jar, steam } from './vessels.ts'

/** Pictures of honey, sugar and what is made of them, by the names of their files. */
export const sweets: Record<string, string> = {
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
  '53.15-gula-aren-kolang':
    garden(19, '#3f6a47') +
    table(310) +
    p.bananaLeaf(40, 420, 1.1) +
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
}
