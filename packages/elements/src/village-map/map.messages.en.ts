import { indicativeBorders } from '@ovop-ntt/geo/credit'
import type { OwnMessages } from './map.messages.ts'
import type { OwnPosterMessages } from './poster.messages.ts'

/** Words before the map's code is there. */
export const poster: OwnPosterMessages = {
  map: 'Map of NTT villages and products',
  show: 'Show the map',
  failed: 'The map could not be loaded. Check your connection.',
  indicative: indicativeBorders.en,
}

/** The map's words in English: a file of its own, for whoever reads English. */
export const en: OwnMessages = {
  surface: 'Map. Arrow keys move it, + and − zoom, Home goes back to the whole map.',
  regions: 'Regencies and city',
  markers: 'Groups of villages',
  noData: 'The product data could not be loaded.',
  noCatalog: 'This map has not been given a catalogue.',
  noBasemap: 'The picture of the areas could not be loaded.',
  noTiles: 'Some background pictures could not be loaded.',
  empty: 'There are no products on this map yet.',
  unknownRegency: (code) => `There is no area ${code} on this map.`,
  products: (count) => `${count} ${count === 1 ? 'product' : 'products'}`,
  villages: (count) => `${count} ${count === 1 ? 'village' : 'villages'}`,
  regencies: (count) => `${count} ${count === 1 ? 'regency' : 'regencies'}`,
  productCount: 'Number of products',
  villageCount: 'Number of villages',
  none: 'none yet',
  withProducts: 'village with products',
  satellite: 'supplying village or one without products',
  together: (isProducts) =>
    isProducts ? 'group of villages and its number of products' : 'group of villages',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  all: 'All NTT',
  allAreas: 'Whole map',
  nearest: 'Nearest villages',
  inView: 'In view on the map',
  nothingInView: 'There are no villages here.',
  more: (count) => `and ${count} more; zoom in`,
  noPoint: 'Without a point on the map',
  approximate: 'approximate position',
  short: (count) => (count < 1000 ? count : count.toLocaleString('en', { notation: 'compact' })),
  cluster: (villages, place, products) =>
    `${villages} villages around ${place}${products === undefined ? '' : products ? `, ${products} ${products === 1 ? 'product' : 'products'}` : ', no products yet'}`,
  pan: 'Move the map',
  north: 'Move north',
  south: 'Move south',
  west: 'Move west',
  east: 'Move east',
  find: 'Find a village, district, town',
  notFoundPlace: 'There is no such place in NTT.',
  placesFound: (count) => `${count} ${count === 1 ? 'place' : 'places'} found.`,
  neighbours: 'Nearest villages with products',
  samePlace: 'Villages at this place',
  back: 'Back',
  moved: (regions, villages) => `In view: ${regions} regencies and ${villages} villages.`,
  wheelHint: 'Hold Ctrl and scroll to zoom the map',
  touchHint: 'Tap the map, then move it with one finger',
  heldHint: 'One finger moves the map now',
  you: 'Your position',
  farAway: 'You are outside this map; these villages are the nearest.',
  positionRefused: 'Your position was not shared. Choose a regency or a village from the list.',
  positionUnknown: 'Your position could not be found. Choose a regency or a village from the list.',
  placeKinds: { regency: 'Regency', town: 'Town', district: 'District', village: 'Village' },
}
