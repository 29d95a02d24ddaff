import type { Polygon } from '../src/polygon.ts'
import { importInput } from './inputs.ts'

export type Geometry =
  | { type: 'Polygon'; coordinates: Polygon }
  | { type: 'MultiPolygon'; coordinates: Polygon[] }

export interface Shape {
  geometry: Geometry
  properties: Record<string, unknown>
}

export interface Collection {
  type: 'FeatureCollection'
  features: (Shape & { type: 'Feature' })[]
}

export const polygonOf = (polygon: Polygon): Geometry => ({ type: 'Polygon', coordinates: polygon })

export const polygonsOf = ({ type, coordinates }: Geometry): Polygon[] =>
  type === 'Polygon' ? [coordinates] : coordinates

export const collection = (shapes: Shape[]): Collection => ({
  type: 'FeatureCollection',
  features: shapes.map((shape) => ({ type: 'Feature', ...shape })),
})

/** Runs mapshaper commands over named files in memory; the answer reads a file they wrote. */
export async function applyCommands(
  commands: string,
  files: Record<string, Collection>,
): Promise<(name: string) => unknown> {
  const { default: mapshaper } = await importInput('mapshaper')
  const output: Record<string, Uint8Array | string> = await mapshaper.applyCommands(commands, files)
  return (name) => JSON.parse(String(output[name]))
}
