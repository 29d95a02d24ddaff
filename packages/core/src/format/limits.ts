/** What a reader accepts; anything larger is refused before it costs the visitor memory. */
export const readerLimits = { pageBytes: 256 * 1024, rootBytes: 512 * 1024, depth: 8 } as const

/** What a writer makes. Part of `ovop-catalog/1`: other numbers would give other page names for the same rows. */
export const writerLimits = {
  /** Products and villages up to here stand inline in the root: one request reads it all. */
  inlineBytes: 96 * 1024,
  rowBytes: 32 * 1024,
  leafTarget: 16 * 1024,
  leafMin: 4 * 1024,
  leafMax: 48 * 1024,
  topEntries: 32,
  /** Words of a product in the table `terms`. */
  productWords: 24,
  /** A value that fewer than one in so many products have stands in the table `facets`. */
  rareShare: 32,
} as const
