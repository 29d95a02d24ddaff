import { ball, dark, down, ink, lit, path, place, polygon, rect, shadow, stroke, times } from './draw.ts'
import * as p from './produce.ts'
import { bambooWall, coast, garden, ground, hills, mat, table, volcano, wall } from './settings.ts'
import { bowl, cup, heap, jar, steam, tray } from './vessels.ts'

/** Pictures of rice, corn, tubers, nuts and what is baked of them, by the names of their files. */
export const grains: Record<string, string> = {
  '53.01-keripik-pisang-taebenu':
    wall('#e0c79c') +
    table(320) +
    place(p.bananas('#c3b542'), 470, 190, 1.15) +
    bowl(260, 290, 190, 120, ink.wood) +
    p.strewn(15, 258, 272, 132, 34, 7, () => p.chip('#e9c05a', 54)) +
    place(p.chip('#e9c05a', 40), 480, 430) +
    place(p.chip('#efcd70', 40), 560, 410),
  '53.06-jagung-titi-lamahala':
    bambooWall('#bd9b62') +
    ground(300, '#94714d', 8) +
    tray(300, 340, 250, 110) +
    p.strewn(19, 294, 330, 176, 58, 9, (i) => p.flake(i), 1.95) +
    place(
      shadow(0, 44, 76) + path('M-80 10C-84 -40 -30 -62 20 -52S92 -10 78 26S-70 56 -80 10z', ball('#7d7f7c')),
      556,
      400,
      0.8,
    ) +
    place(p.cob('#f0e4c2'), 96, 210, 0.9, 6),
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
    p.bananaLeaf(60, 400, 1.1) +
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
  '53.21-keripik-pisang-haitimuk':
    wall('#d6c3a0') +
    table(330) +
    place(p.bananas('#b9b04a'), 486, 200, 1.05) +
    jar(230, 140, 220, 270, '#e2b552', ink.indigo, 0.9) +
    p.strewn(15, 230, 310, 64, 84, 3, () => p.slice('#e9bd57'), 0.9) +
    rect(140, 190, 14, 190, '#fffbe9', { opacity: 0.5 }, 6) +
    p.strewn(8, 480, 420, 100, 26, 8, () => p.slice('#edc768'), 1),
}
