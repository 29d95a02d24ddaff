import { basemap } from '@ovop-ntt/geo/basemap-standard'
import { feature } from 'topojson-client'

/** The same base map that `ovop-village-map` comes with, as other engines take it. */
export const regions = feature(basemap, basemap.objects.regencies)
export const context = feature(basemap, basemap.objects.context)
