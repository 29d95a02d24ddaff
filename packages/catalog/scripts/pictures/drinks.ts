import { ellipse, ink, lit, path, place, rect, shadow, stroke, times } from './draw.ts'
import * as p from './produce.ts'
import { bambooWall, coast, garden, ground, hills, mat, table, volcano, wall } from './settings.ts'
import { scoop } from './tools.ts'
import { basket, bottle, bowl, cup, glass, heap, pouch, rim, steam, tray } from './vessels.ts'

const ripe = ['#b8322c', '#c8402f', '#a12a2a', '#d96a34']

/** What is drunk and what heals: coffee, cocoa, ginger, oils, leaves. */
export const drinks: Record<string, string> = {
  '53.07-bubuk-cokelat-nita':
    garden(37, '#4e6f47') +
    table(310) +
    place(p.cocoaPod('#c98a34'), 450, 210, 1, -12) +
    place(p.cocoaOpen('#a5502f'), 456, 370, 1, 6) +
    bowl(200, 290, 160, 116, ink.cotton) +
    heap(200, 287, 150, 120, '#6a3a22', 8, 36) +
    place(scoop(), 190, 440, 0.9, -6),
  '53.08-kopi-bubuk-detusoko':
    hills(83, '#7fa05d') +
    stroke('M0 320C160 300 260 330 400 306M240 350C400 330 520 350 640 326', '#c9d79a', 5, 0.6) +
    table(350) +
    pouch(210, 120, 190, 290, '#b98a58', ink.indigo) +
    bowl(450, 340, 130, 86, '#5d3a28') +
    heap(450, 338, 120, 84, '#4b2b1c', 4, 50) +
    p.strewn(9, 420, 450, 130, 14, 5, () => p.bean()),
  '53.09-kopi-arabika-bajawa':
    volcano(390, 6) +
    table(340) +
    cup(270, 270, 128, ink.cotton, '#3b2016') +
    steam(270, 250, 170) +
    p.strewn(13, 500, 420, 90, 34, 2, () => p.bean('#5a3320'), 1.15) +
    p.strewn(3, 80, 430, 50, 18, 9, () => p.bean('#5a3320'), 1.1),
  '53.09-kopi-arabika-bajawa-2':
    garden(5, '#3c6a48') +
    place(p.coffeeBranch(ripe), 250, 70, 0.8, 24) +
    place(p.coffeeBranch(ripe), 40, 200, 1.65, 8),
  '53.12-kopi-robusta-tana-righu':
    bambooWall('#a98555') +
    ground(300, '#8e6a49', 12) +
    tray(300, 350, 260, 108, '#cba566') +
    p.strewn(14, 290, 340, 160, 56, 3, (i) => p.bean(i % 4 ? '#43261a' : '#5b3522'), 1.7) +
    place(p.coffeeBranch(ripe), 372, 196, 0.8, 12),
  '53.18-kopi-robusta-wewewa':
    hills(29, '#8b9c5a') +
    [
      [470, 1],
      [590, 0.7],
    ]
      .map(([x, s]) =>
        place(
          path('M-110 70C-60 50 -44 -20 -30 -130H30C44 -20 60 50 110 70z', lit('#8f7447')) +
            rect(-80, 66, 160, 46, lit('#5f4533')) +
            rect(-96, 108, 192, 8, ink.lontar),
          x!,
          210,
          s!,
        ),
      )
      .join('') +
    ground(330, '#a07b4f', 5) +
    basket(230, 290, 180, 130, 140, ink.straw, ink.indigo) +
    rim(230, 290, 180, ink.straw) +
    p.strewn(22, 230, 268, 140, 42, 4, (i) => p.cherry(ripe[i % 4]!), 1.75) +
    place(p.leaf(ink.forest, 38), 300, 250, 1.3, -34) +
    place(p.leaf(ink.leaf, 38), 160, 250, 1.1, -140) +
    p.strewn(6, 500, 430, 70, 20, 5, (i) => p.cherry(ripe[i % 4]!), 1.2),
  '53.19-kopi-arabika-colol':
    garden(53, '#3f6f4c') +
    place(p.coffeeBranch(['#7f9a3f', '#b8322c', '#c8402f', '#d99a3a']), 300, 70, 1, 6) +
    table(320) +
    pouch(170, 150, 170, 250, ink.cotton, ink.morinda) +
    glass(470, 220, 140, 180, '#3a2016') +
    steam(470, 220, 120) +
    p.strewn(10, 330, 430, 110, 28, 7, () => p.bean('#6a4028'), 1.2),
  '53.06-minyak-kemiri-lewolema':
    wall('#cbbd96') +
    table(330) +
    bottle(200, 120, 140, 300, '#d3a03a', ink.morinda) +
    place(p.leaf(ink.forest, 44), 440, 270, 1.6, -28) +
    place(p.leaf(ink.leaf, 44), 420, 290, 1.5, 6) +
    [
      [380, 340],
      [470, 330],
      [430, 390],
      [530, 380],
      [340, 410],
    ]
      .map(([x, y], i) =>
        place(
          i === 3
            ? shadow(0, 28, 34) +
                ellipse(0, 0, 42, 34, lit('#6c4a35')) +
                ellipse(2, -4, 30, 22, '#efe2c2') +
                ellipse(2, -4, 10, 7, '#d9c69a')
            : p.candlenut(),
          x!,
          y!,
          1.25,
          i * 23 - 30,
        ),
      )
      .join(''),
  '53.14-minyak-pijat-rote':
    coast(45, 310) +
    mat(346, '#c49a61') +
    bottle(220, 110, 140, 300, '#e0bf66', ink.sea) +
    place(p.coconutHalf(100), 450, 330) +
    place(p.ginger('#c79f69', '#e6b64e'), 420, 430, 0.5, 8) +
    times(5, (i) =>
      place(rect(-44, -8, 88, 16, lit('#7d4526'), {}, 7), 540 + i * 6, 420 + i * 8, 1, -24 + i * 5),
    ) +
    place(p.leaf(ink.leaf, 36), 80, 450, 1, -12),
  '53.16-jahe-merah-instan-mauponggo':
    bambooWall('#a2744a') +
    table(320) +
    glass(210, 170, 170, 230, '#b4552a') +
    steam(210, 160, 130) +
    place(p.ginger(), 450, 300, 0.98, -6) +
    bowl(470, 384, 90, 56, ink.cotton) +
    heap(470, 383, 82, 44, '#c98752', 5, 24),
  '53.21-serbuk-daun-kelor-kufeu':
    wall('#dccda6') +
    table(320) +
    place(p.moringa(), 310, 190, 1.25, -8) +
    bowl(220, 300, 180, 116, '#ece1c8') +
    heap(220, 297, 170, 120, '#7f9a3c', 6, 40) +
    place(scoop(), 470, 410, 1, -10) +
    ellipse(424, 410, 40, 20, '#7f9a3c') +
    ellipse(418, 404, 24, 10, '#a5bb5c'),
  '53.21-serbuk-daun-kelor-kufeu-2':
    garden(71, '#5f8a4c') +
    table(330) +
    cup(250, 280, 124, '#e7dcc2', '#6f8f34') +
    steam(250, 262, 150) +
    place(p.moringa('#5f9146'), 380, 410, 1, -10) +
    place(p.leaf('#4c7d3d', 30), 40, 440, 0.8, -6),
}
