/*! Data: © OpenStreetMap contributors, idn-area-data; ODbL-1.0 */
import data from '../data/bounds.json' with { type: 'json' }

/** WGS 84 degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** The box around each regency, by Kemendagri code. */
export const regencyBounds = data as unknown as Readonly<Record<string, Bounds>>
