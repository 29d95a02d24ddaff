import { whenDrawn } from './drawn.ts'
import { L, leafletMap } from './leaflet-global.ts'

const data = import('./villages.ts')
let [hasRegions, hasVillages] = [false, false]
// Leaflet draws a canvas in the first frame after its layers are added.
whenDrawn('map', () => hasRegions)
whenDrawn('villages', () => hasVillages)
const map = await leafletMap({ preferCanvas: true })
hasRegions = true
const { villages } = await data
for (const { name, position } of villages()) {
  L.circleMarker([position.latitude, position.longitude], { radius: 3, weight: 1, color: '#27396b' })
    .bindTooltip(name)
    .addTo(map)
}
hasVillages = true
