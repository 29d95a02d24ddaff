/**
 * Shapes as SVG text. A fill that shades is a reference whose id says its colours (`url(#lit-27396b)`), so a shape
 * needs no list of gradients beside it: `picture` reads the ids and writes the definitions.
 */

export type Point = readonly [x: number, y: number]

/** Colours of NTT's natural dyes, of its earth, hills and sea. */
export const ink = {
  indigo: '#27396b',
  night: '#161d38',
  morinda: '#9c3328',
  chilli: '#c8372b',
  turmeric: '#dba02c',
  corn: '#efc54e',
  cotton: '#f4ead6',
  bone: '#dccba8',
  straw: '#d3ad68',
  lontar: '#8a5a33',
  wood: '#a9714a',
  roast: '#4a2a1a',
  soot: '#2a1d1b',
  clay: '#b5603c',
  leaf: '#55803f',
  forest: '#2c5a41',
  hill: '#7f9f6d',
  sea: '#3f8a96',
  sky: '#cfe0dc',
  dawn: '#f6dcb2',
  amber: '#c9761c',
  brass: '#cf9a35',
} as const

const number = (n: number) => String(Math.abs(n) < 10 ? Math.round(n * 10) / 10 : Math.round(n))
const hex = (n: number) => Math.round(n).toString(16).padStart(2, '0')
const channels = (colour: string) => [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16))

/** `share` of the second colour in the first. */
export function mix(colour: string, other: string, share: number): string {
  const to = channels(other)
  return `#${channels(colour)
    .map((c, i) => hex(c + (to[i]! - c) * share))
    .join('')}`
}
export const light = (colour: string, share = 0.3) => mix(colour, '#fff3d8', share)
export const dark = (colour: string, share = 0.3) => mix(colour, '#1d1426', share)

/** A round upright body, lit from the left. */
export const lit = (colour: string) => `url(#lit-${colour.slice(1)})`
/** A ball, lit from the upper left. */
export const ball = (colour: string) => `url(#ball-${colour.slice(1)})`
/** From the first colour at the top to the second at the bottom. */
export const down = (top: string, bottom: string) => `url(#down-${top.slice(1)}-${bottom.slice(1)})`
/** From the first colour at the left to the second at the right. */
export const across = (left: string, right: string) => `url(#across-${left.slice(1)}-${right.slice(1)})`
/** A glow that ends in nothing. */
export const glow = (colour: string) => `url(#glow-${colour.slice(1)})`

const stop = (offset: number, colour: string, more = '') =>
  `<stop offset="${offset}" stop-color="${colour}"${more}/>`

const gradients: Record<string, (id: string, colour: string, other: string) => string> = {
  lit: (id, c) =>
    `<linearGradient id="${id}">${stop(0, dark(c, 0.08))}${stop(0.22, light(c, 0.34))}${stop(0.55, c)}${stop(1, dark(c, 0.45))}</linearGradient>`,
  ball: (id, c) =>
    `<radialGradient id="${id}" cx=".36" cy=".3" r=".75">${stop(0, light(c, 0.5))}${stop(0.45, c)}${stop(1, dark(c, 0.42))}</radialGradient>`,
  down: (id, c, d) => `<linearGradient id="${id}" x2="0" y2="1">${stop(0, c)}${stop(1, d)}</linearGradient>`,
  across: (id, c, d) => `<linearGradient id="${id}">${stop(0, c)}${stop(1, d)}</linearGradient>`,
  glow: (id, c) =>
    `<radialGradient id="${id}">${stop(0, c)}${stop(1, c, ' stop-opacity="0"')}</radialGradient>`,
}

export interface Paint {
  stroke?: string
  width?: number
  opacity?: number
}

function paint(fill: string, { stroke, width = 2, opacity }: Paint): string {
  const line = stroke ? ` stroke="${stroke}" stroke-width="${number(width)}"` : ''
  return ` fill="${fill}"${line}${opacity === undefined ? '' : ` opacity="${opacity}"`}/>`
}

/** A path whose numbers are rounded, so that a scene stays small. */
export const path = (d: string, fill: string, more: Paint = {}) =>
  `<path d="${d.replace(/-?\d+\.\d+/g, (n) => number(Number(n)))}"${paint(fill, more)}`
export const rect = (x: number, y: number, w: number, h: number, fill: string, more: Paint = {}, round = 0) =>
  `<rect x="${number(x)}" y="${number(y)}" width="${number(w)}" height="${number(h)}"${round ? ` rx="${round}"` : ''}${paint(fill, more)}`
export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more: Paint = {}) =>
  `<ellipse cx="${number(x)}" cy="${number(y)}" rx="${number(rx)}" ry="${number(ry)}"${paint(fill, more)}`
export const polygon = (points: readonly Point[], fill: string, more: Paint = {}) =>
  path(`M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join(' ')}z`, fill, more)
/** A line with round ends. */
export const stroke = (d: string, colour: string, width: number, opacity?: number) =>
  path(d, 'none', { stroke: colour, width, ...(opacity !== undefined && { opacity }) })
/** Shapes moved, turned (degrees) and scaled. */
export const place = (shapes: string, x: number, y: number, scale = 1, turn = 0, scaleY = scale) =>
  `<g transform="translate(${number(x)} ${number(y)})${turn ? ` rotate(${number(turn)})` : ''}${scale === 1 && scaleY === 1 ? '' : ` scale(${Math.round(scale * 100) / 100} ${Math.round(scaleY * 100) / 100})`}">${shapes}</g>`
/** What a thing standing at this place keeps from the light, which comes from the left. */
export const shadow = (x: number, y: number, rx: number, ry = rx * 0.2) =>
  ellipse(x + rx * 0.25, y, rx * 1.15, ry, '#1d1426', { opacity: 0.28 })

export const times = (count: number, draw: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => draw(i)).join('')

/** Numbers between 0 and 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

/** A whole picture: 640 by 480, light from the left. Ids are shortened, since each stands in many shapes. */
export function picture(shapes: string): string {
  const ids = [...new Set([...shapes.matchAll(/url\(#([\w-]+)\)/g)].map((match) => match[1]!))]
  const short = (id: string) => `g${ids.indexOf(id).toString(36)}`
  const defs = ids.map((id) => {
    const [kind, colour, other] = id.split('-')
    return gradients[kind!]!(short(id), `#${colour}`, `#${other}`)
  })
  const drawn = shapes.replace(/url\(#([\w-]+)\)/g, (_, id: string) => `url(#${short(id)})`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480" width="640" height="480" stroke-linecap="round" stroke-linejoin="round"><defs>${defs.join('')}</defs>${drawn}</svg>\n`
}
