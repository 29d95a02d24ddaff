import { formatLocale, localized, mainPack, type ProductSummary } from '@ovop-ntt/core'
import type { FilterName } from './grid-view.ts'
import type { Order } from './question.ts'
import type { Results } from './results.ts'

/** Orders that say something of these products: by price where there are prices, by day where there are days. */
export function ordersOf(products: readonly ProductSummary[]): Order[] {
  const differ = (values: readonly unknown[]) =>
    new Set(values.filter((value) => value !== undefined)).size > 1
  const byPrice: Order[] = differ(products.map(priceOf)) ? ['price', 'price-down'] : []
  const byDay: Order[] = differ(products.map(({ updatedAt }) => updatedAt)) ? ['newest'] : []
  return products.length > 1 ? [...byPrice, 'name', ...byDay] : []
}

/** Orders to choose from, where the page lets choose one: none where not all that was found is there to be put in one. */
export const offeredOrders = ({ items, total, more }: Results, filters: readonly FilterName[]): Order[] =>
  filters.includes('sort') && more === undefined && total === items.length ? ordersOf(items) : []

/** What was found in the order that is asked for, where it is one to choose from. */
export const inOrder = (
  results: Results,
  order: Order | undefined,
  filters: readonly FilterName[],
  language: string,
): readonly ProductSummary[] =>
  order && offeredOrders(results, filters).includes(order)
    ? sorted(results.items, order, language)
    : results.items

/** Products in the order asked for; what has no price or no day comes last, and of two alike the name decides. */
export function sorted(
  products: readonly ProductSummary[],
  order: Order,
  language: string,
): readonly ProductSummary[] {
  const { compare } = new Intl.Collator(formatLocale(language))
  const names = new Map(products.map((product) => [product, localized(product.name, language)]))
  const byName = (a: ProductSummary, b: ProductSummary) => compare(names.get(a) ?? '', names.get(b) ?? '')
  const byNumber = (numberOf: (product: ProductSummary) => number | undefined, sign: 1 | -1) => {
    const rank = (product: ProductSummary) => (numberOf(product) ?? sign * Number.POSITIVE_INFINITY) * sign
    return (a: ProductSummary, b: ProductSummary) => {
      const [left, right] = [rank(a), rank(b)]
      return left === right ? byName(a, b) : left - right
    }
  }
  const comparison = {
    name: byName,
    price: byNumber(priceOf, 1),
    'price-down': byNumber(priceOf, -1),
    newest: byNumber(({ updatedAt }) => (updatedAt === undefined ? undefined : Date.parse(updatedAt)), -1),
  }
  return [...products].sort(comparison[order])
}

/** The price that the card shows. */
const priceOf = (product: ProductSummary) => mainPack(product)?.price
