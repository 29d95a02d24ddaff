/**
 * The one list of our elements: tag and folder. Package exports, build entries, the script tag's loader and tests read it
 * or are checked against it. `atOnce`: its code comes with the first card; that of the others when a page uses them.
 */
export const tags = {
  'ovop-catalog': { folder: 'catalog', atOnce: true },
  'ovop-product-card': { folder: 'product-card', atOnce: true },
  'ovop-buy-badge': { folder: 'buy-badge', atOnce: true },
  'ovop-product-grid': { folder: 'product-grid', atOnce: false },
  'ovop-product-detail': { folder: 'product-detail', atOnce: false },
  'ovop-programme-stats': { folder: 'programme-stats', atOnce: false },
  'ovop-qris': { folder: 'qris', atOnce: false },
  'ovop-village-map': { folder: 'village-map', atOnce: false },
} as const satisfies Record<string, { folder: string; atOnce: boolean }>

/** Tag of an element of ours. */
export type Tag = keyof typeof tags

/** All of them, in the order of the list. */
export const tagNames = Object.keys(tags) as Tag[]

/**
 * Words of the attribute `theme`, by what they choose; one of each kind may stand in it: `"tenun dark compact"`. Without a
 * word of a kind an element follows the page.
 */
export const themeWords = {
  scheme: ['light', 'dark'],
  look: ['plain', 'tenun', 'pemerintah'],
  density: ['compact', 'roomy'],
} as const
