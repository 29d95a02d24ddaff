/*! Data: © OpenStreetMap contributors, idn-area-data; ODbL-1.0 */
import data from '../data/basemap-standard.json' with { type: 'json' }
import type { Basemap } from './basemap.ts'

/** The base map for a page: lines of 500 m, all islands of the coast line; 10 kB gzip. */
export const basemap = data as unknown as Basemap
