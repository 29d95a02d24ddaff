// What a client reads with, in one part: a page that gives its products itself, or has not asked yet, loads none of it.
export { CatalogSession } from './catalog-session.ts'
export { readProduct } from './read-product.ts'
export { summaryOf } from './summary-of.ts'
