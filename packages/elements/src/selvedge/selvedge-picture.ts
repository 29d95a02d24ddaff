import { type dyes, selvedgeOf, type weaves } from './selvedge.ts'

/** The dyes of `selvedgeStyles`, for pictures that no style sheet reaches; their test holds the two together. */
export const dyeColours: Record<(typeof dyes)[number], string> = {
  nila: '#24365f',
  mengkudu: '#7a2a25',
  kunyit: '#96641a',
  lontar: '#4f3928',
}
/** Undyed cotton. */
export const yarnColour = '#efe3cd'

/** One figure of each weave, on a tile of 14 × 10 (or narrower, as said), in yarn on the ground. */
const figures: Record<(typeof weaves)[number], { width: number; path: string }> = {
  belah: { width: 14, path: 'M0 0h14L7 5zM0 10h14L7 5z' },
  gigi: { width: 14, path: 'M7 2l7 7v1H0V9z' },
  pucuk: { width: 14, path: 'M7 8 0 1V0h14v1zM0 0h1.700v10H0z' },
  anak: {
    width: 14,
    path: 'M3.500 2.500a2.500 2.500 0 0 1 0 5 2.500 2.500 0 0 1 0-5M8.700 0h3.600v10H8.700z',
  },
  silang: { width: 8, path: 'M8 0v10L4 5zM0 0v10l4-5z' },
  jajar: { width: 8, path: 'M4.500 0h2.400L3.700 10H1.300z' },
}

/**
 * The woven band of a regency as SVG, where there is no style sheet: in a picture. It fills its box.
 * @param id of the pattern, one of its own in the document
 * @returns markup made of numbers and names of ours alone
 */
export function selvedgePicture(
  code: string,
  { x, y, width, height, id = 'tenun' }: { x: number; y: number; width: number; height: number; id?: string },
): string {
  const { dye, weave } = selvedgeOf(code)
  const ground = dyeColours[dye]
  const figure = figures[weave]
  const edge = height / 7
  const line = height / 12
  const inner = height - 2 * (edge + line)
  const scale = inner / 10
  const top = y + edge + line
  return `<pattern id="${id}" width="${figure.width}" height="10" patternUnits="userSpaceOnUse" patternTransform="translate(${x} ${top}) scale(${scale})"><path fill="${yarnColour}" d="${figure.path}"/></pattern><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${ground}"/><rect x="${x}" y="${y + edge}" width="${width}" height="${height - 2 * edge}" fill="${yarnColour}"/><rect x="${x}" y="${top}" width="${width}" height="${inner}" fill="${ground}"/><rect x="${x}" y="${top}" width="${width}" height="${inner}" fill="url(#${id})"/>`
}
