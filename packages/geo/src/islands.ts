/*! Data: idn-area-data; ODbL-1.0 */
import data from '../data/islands.json' with { type: 'json' }

export interface IslandDot {
  readonly name: string
  /** Kemendagri code. */
  readonly regency: string
  readonly position: readonly [longitude: number, latitude: number]
}

/** Inhabited islands too small for the coast line of the base maps: draw a dot. */
export const islandDots = data as unknown as readonly IslandDot[]
