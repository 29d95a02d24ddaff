/** What a reader accepts; anything larger is refused before it costs the visitor memory. */
export const readerLimits = { pageBytes: 256 * 1024, rootBytes: 512 * 1024, depth: 8 } as const

/** What a writer makes. Part of `ovop-catalog/1`: other numbers would give other page names for the same rows. */
export const writerLimits = {
  /** Products and villages up to here stand inline in the root: one request reads it all. */
  inlineBytes: 128 * 1024,
  rowBytes: 32 * 1024,
  /** Leaves: none ends before `least`; most have about 16 kB. */
  leaf: { least: 6 * 1024, spread: 8 * 1024, most: 48 * 1024 },
  /**
   * Leaves of `terms`: four times as large. Its rows repeat each other and shrink to a tenth, and a search for two words
   * goes through hundreds of them: what counts is how often it asks.
   */
  termLeaf: { least: 24 * 1024, spread: 32 * 1024, most: 160 * 1024 },
  /** Pages of entries: twice as large, so that the words of a million products stand three pages below the root. */
  inner: { least: 12 * 1024, spread: 16 * 1024, most: 60 * 1024 },
  /**
   * Leaves of `villages`, `categories` and `facets`, and their pages of entries. Their rows shrink more than entries do,
   * which count values: so larger leaves, and fewer entries on the way to one. As small as pages of entries come, a
   * million products stand three pages deep.
   */
  listLeaf: { least: 10 * 1024, spread: 13 * 1024, most: 56 * 1024 },
  listInner: { least: 9 * 1024, spread: 12 * 1024, most: 60 * 1024 },
  /**
   * Of `products`, whose entries count no values: most of an entry is then a page's name, which does not shrink. A card
   * asks for one page of each level: small ones cost it least, as long as a million products stay three pages deep.
   */
  productInner: { least: 2 * 1024, spread: 2.5 * 1024, most: 60 * 1024 },
  /** What of a table stands in the root, in entries and in bytes: five such tops stay under 8 kB in brotli. */
  topEntries: 32,
  topBytes: 6 * 1024,
  /** Values of a facet by regency, in `counts.byRegency`: of more there is no table, so that the root stays small. */
  matrixCells: 256,
} as const

// What a reader counts on, too, stands apart: it need not load the rest.

/** Words of a product in the table `terms`. */
export const productWords = 24

/** A value that fewer than one in so many products have stands in the table `facets`. */
export const rareShare = 32

/** Whether a value is so rare among products that those with it are listed in the table `facets`. */
export function isRare(count: number, products: number): boolean {
  return count * rareShare < products
}

/** Sizes of the pages of a level, in bytes. */
export interface PageSizes {
  /** No page ends of itself before it has this. */
  least: number
  /** How far beyond `least` a page comes: on average by 1.25 of this. */
  spread: number
  /** No item is added that would bring a page over this. */
  most: number
}
