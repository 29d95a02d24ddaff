import { whenDrawn } from './drawn.ts'
import { L, leafletMap } from './leaflet-global.ts'

const data = import('./villages.ts')
whenDrawn('map', () => document.querySelectorAll('.leaflet-overlay-pane path').length >= 22)
whenDrawn('villages', () => document.querySelectorAll('.marker-cluster').length > 0)
const map = await leafletMap({})
const icon = L.divIcon({ className: 'village', iconSize: [10, 10] })
const group = L.markerClusterGroup({ chunkedLoading: false })
const { villages } = await data
group.addLayers(
  villages().map(({ name, position }) =>
    L.marker([position.latitude, position.longitude], { icon, title: name }),
  ),
)
map.addLayer(group)
