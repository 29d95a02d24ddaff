import '@ovop-ntt/elements/village-map/define.ts'
import { whenDrawn } from './drawn.ts'

const map = document.createElement('ovop-village-map')
map.loading = 'eager'
// Nothing but the villages, as the others have nothing else: no catalogue is asked.
map.villages = []
document.getElementById('stage')!.append(map)
const count = (part: string) => map.shadowRoot?.querySelectorAll(`[part~="${part}"]`).length ?? 0
whenDrawn('map', () => count('region') >= 22)
whenDrawn('villages', () => count('cluster') > 0)
import('./villages.ts').then(({ villages }) => {
  map.villages = villages()
})
