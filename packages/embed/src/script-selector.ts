/** Script tags of ours in a page: the loader alone, and those that draw cards, or cards and grids, themselves at first. */
export const scriptSelector = 'script:is([src*="ovop.js"],[src*="ovop-cards.js"],[src*="ovop-grid.js"])'
