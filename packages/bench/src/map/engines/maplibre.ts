import { Map as LibreMap } from 'maplibre-gl'
import { paintedNow } from './drawn.ts'

const data = import('./villages.ts')
const { regions, context } = await import('./basemap.ts')
const map = new LibreMap({
  container: 'stage',
  bounds: [118.9, -11.01, 125.2, -7.77],
  fadeDuration: 0,
  style: {
    version: 8,
    sources: { context: { type: 'geojson', data: context }, regions: { type: 'geojson', data: regions } },
    layers: [
      { id: 'context', type: 'fill', source: 'context', paint: { 'fill-color': '#e4e0da' } },
      { id: 'regions', type: 'fill', source: 'regions', paint: { 'fill-color': '#ecc878' } },
      { id: 'borders', type: 'line', source: 'regions', paint: { 'line-color': '#8a7a60' } },
    ],
  },
})
map.on('error', ({ error }) => {
  throw error
})
const moment = (name: string, source: string) =>
  map.on('render', function look() {
    if (!map.getSource(source) || !map.isSourceLoaded(source) || !map.areTilesLoaded()) return
    map.off('render', look)
    paintedNow(name)
  })
moment('map', 'regions')
map.once('load', async () => {
  const { villages } = await data
  map.addSource('villages', {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: villages().map(({ code, name, position: { longitude, latitude } }) => ({
        type: 'Feature',
        properties: { code, name },
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
      })),
    },
  })
  map.addLayer({
    id: 'villages',
    type: 'circle',
    source: 'villages',
    paint: { 'circle-radius': 3, 'circle-color': '#27396b' },
  })
  moment('villages', 'villages')
})
