/*! Data: © OpenStreetMap contributors, idn-area-data; ODbL-1.0 */
import data from '../data/basemap-tiny.json' with { type: 'json' }
import type { Basemap } from './basemap.ts'

/** The coarsest base map, for a thumbnail: lines of 1,500 m, islands under 2 km² left off; 4.6 kB gzip. */
export const basemap = data as unknown as Basemap
