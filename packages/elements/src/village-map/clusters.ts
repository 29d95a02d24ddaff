import Supercluster from 'supercluster'
import type { GeoBox, LonLat } from './projection.ts'

/** Something with a point on the map. */
export interface Placed {
  readonly code: string
  readonly position: LonLat
}

/** Several villages that stand too near each other to be told apart. */
export interface Cluster {
  readonly kind: 'cluster'
  /** The same while the villages and the zoom level are. */
  readonly id: number
  readonly count: number
  readonly position: LonLat
}

export interface Single<T> {
  readonly kind: 'single'
  readonly item: T
  readonly position: LonLat
}

/** From this zoom on nothing is clustered but what lies on one spot. */
export const clusterMaxZoom = 11

/** Clusters of points, for any part of the map at any zoom. */
export interface ClusterIndex<T> {
  /** Clusters and single points in a box, west to east. */
  within(box: GeoBox, zoom: number): (Cluster | Single<T>)[]
  /** All points of a cluster. */
  members(cluster: number): T[]
}

export function clusterIndex<T extends Placed>(items: readonly T[], radius = 44): ClusterIndex<T> {
  const index = new Supercluster<{ at: number }>({ radius, maxZoom: clusterMaxZoom, extent: 256 })
  index.load(
    items.map(({ position }, at) => ({
      type: 'Feature',
      properties: { at },
      geometry: { type: 'Point', coordinates: [...position] },
    })),
  )
  return {
    within: (box, zoom) =>
      index
        .getClusters([...box] as [number, number, number, number], Math.max(0, Math.floor(zoom)))
        .map(({ properties, geometry }): Cluster | Single<T> => {
          const position = geometry.coordinates as unknown as LonLat
          return 'cluster_id' in properties
            ? { kind: 'cluster', id: properties.cluster_id, count: properties.point_count, position }
            : { kind: 'single', item: items[properties.at]!, position }
        })
        .sort((a, b) => a.position[0] - b.position[0]),
    members: (cluster) => index.getLeaves(cluster, Infinity).map(({ properties }) => items[properties.at]!),
  }
}

/** Whether points lie on one spot, so that no zoom tells them apart: nearer than about 100 m. */
export function onOneSpot(points: readonly LonLat[]): boolean {
  const [first] = points
  return (
    first !== undefined &&
    points.every(([x, y]) => Math.abs(x - first[0]) < 0.001 && Math.abs(y - first[1]) < 0.001)
  )
}
