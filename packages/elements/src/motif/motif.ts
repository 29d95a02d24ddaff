import { type SVGTemplateResult, svg } from 'lit'

const cells = 6
const dyes = ['nila', 'mengkudu', 'kunyit', 'lontar'] as const

/** A weaving pattern: a quarter tile of cells, to be mirrored both ways as ikat is, and its ground colour. */
export interface Motif {
  dye: (typeof dyes)[number]
  /** Cells of the quarter tile that are dyed, row by row. */
  quarter: boolean[][]
}

/** The motif of a seed (a village's code): the same one every time, for the same village. */
export function motifOf(seed: string): Motif {
  const next = randomBits(seed)
  const dye = dyes[next() & 3] as Motif['dye']
  const quarter = Array.from({ length: cells }, (_, y) =>
    Array.from({ length: cells }, (_, x) => {
      // Diamonds and hooks: what lies on diagonals is likely, what lies between them is not.
      const onDiamond = (x + y) % 3 === 0 || x === y
      return onDiamond ? (next() & 3) !== 0 : (next() & 7) === 0
    }),
  )
  return { dye, quarter }
}

/** Xorshift over a hash of the seed: enough for a picture, and the same in every browser. */
function randomBits(seed: string): () => number {
  let state = 0x811c9dc5
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193)
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 8
  }
}

/** One path for the whole tile: the quarter and its three mirror images. */
function tilePath({ quarter }: Motif): string {
  const size = 2 * cells
  const path: string[] = []
  quarter.forEach((row, y) => {
    row.forEach((dyed, x) => {
      if (!dyed) return
      for (const cx of [x, size - 1 - x])
        for (const cy of [y, size - 1 - y]) path.push(`M${cx} ${cy}h1v1h-1z`)
    })
  })
  return path.join('')
}

/**
 * A picture for a product without a photo: bands of a woven pattern, drawn by us, no request. Decoration only.
 * Styled by `motifStyles`.
 */
export function motifPicture(seed: string): SVGTemplateResult {
  const motif = motifOf(seed)
  const size = 2 * cells
  return svg`<svg class="motif ${motif.dye}" viewBox="0 0 96 72" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
    <pattern id="tile" width=${size} height=${size} patternUnits="userSpaceOnUse"><path d=${tilePath(motif)} /></pattern>
    <rect class="ground" width="96" height="72" />
    <rect class="band" y="4" width="96" height="4" />
    <rect class="yarn" y="9" width="96" height="1" />
    <rect class="tiles" y="12" width="96" height="48" fill="url(#tile)" />
    <rect class="yarn" y="62" width="96" height="1" />
    <rect class="band" y="64" width="96" height="4" />
  </svg>`
}
