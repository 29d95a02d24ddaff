import '@ovop-ntt/elements/village-map/define.ts'
import { whenDrawn } from './drawn.ts'
import { indonesia, indonesianVillages } from './indonesia.ts'

const villages = indonesianVillages(84_000)
const map = document.createElement('ovop-village-map')
map.loading = 'eager'
map.basemap = 'indonesia.json'
map.villages = []
document.getElementById('stage')!.append(map)
const count = (part: string) => map.shadowRoot?.querySelectorAll(`[part~="${part}"]`).length ?? 0
whenDrawn('map', () => {
  if (count('region') < indonesia.objects.regencies.geometries.length) return false
  performance.mark('given')
  map.villages = villages
  whenDrawn('villages', () => count('cluster') > 0)
  return true
})
