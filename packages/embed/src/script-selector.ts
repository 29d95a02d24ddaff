/** Script tags of ours in a page: the loader alone, and the one that has the code of cards in it. */
export const scriptSelector = 'script:is([src*="ovop.js"],[src*="ovop-cards.js"])'
