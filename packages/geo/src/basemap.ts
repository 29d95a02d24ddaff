import type { GeometryCollection, Topology } from 'topojson-specification'

/**
 * A base map as TopoJSON. `regencies` holds one (multi)polygon a regency, its `id` the Kemendagri code; `context`
 * is the land around NTT: Sumbawa, Timor-Leste, Wetar, Selayar's islands.
 */
export type Basemap = Topology<{
  regencies: GeometryCollection<{ name: string }>
  context: GeometryCollection
}>
