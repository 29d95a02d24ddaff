import type * as Leaflet from 'leaflet'
import type {} from 'leaflet.markercluster'

/** Leaflet as its own script tag sets it up. */
export const L = (globalThis as unknown as { L: typeof Leaflet }).L

/** The province with its regencies, on a map of its own. */
export async function leafletMap(options: Leaflet.MapOptions) {
  const map = L.map('stage', { maxZoom: 13, ...options })
  const { regions, context } = await import('./basemap.ts')
  const land = { weight: 1, color: '#8a7a60', fillOpacity: 1 }
  L.geoJSON(context, { style: { ...land, fillColor: '#e4e0da' }, interactive: false }).addTo(map)
  const shown = L.geoJSON(regions, {
    style: { ...land, fillColor: '#ecc878' },
    onEachFeature: ({ properties }, layer) => layer.bindTooltip(properties.name),
  })
  map.fitBounds(shown.getBounds())
  shown.addTo(map)
  return map
}
