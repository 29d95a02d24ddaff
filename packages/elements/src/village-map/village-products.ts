import { dictionary, type Product, type ProductSummary } from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import { settingOf } from '../base/page-settings.ts'
import { register } from '../base/register.ts'
import { OvopProductCard } from '../product-card/product-card.ts'
import type { OvopVillageMap } from './village-map.ts'

const id = {
  none: 'Belum ada produk dari desa ini.',
  more: 'Tampilkan lebih banyak',
  supplies: 'Desa ini memasok bahan atau ikut mengerjakan:',
}

const en: typeof id = {
  none: 'There are no products from this village yet.',
  more: 'Show more',
  supplies: 'This village supplies material for, or takes part in:',
}

const villageMessages = dictionary('village', id, { en })

/** At most this many products of the regency are asked whether a village without products takes part in them. */
const mostAsked = 12

/** Products of a village, as far as they are read. */
export interface VillageProducts {
  readonly items: readonly ProductSummary[]
  /** There are more. */
  readonly next?: string | undefined
  /** They are made elsewhere: the village supplies material or does part of the work. */
  readonly isSupplier?: boolean
}

/**
 * Reads a village's products, or goes on after those that are there; for a village without any, those of its regency
 * that it supplies. Throws the client's errors.
 */
export async function readProducts(
  map: OvopVillageMap,
  village: string,
  before: VillageProducts | undefined,
  signal: AbortSignal,
): Promise<VillageProducts> {
  const own = await readOwn(map, village, before, signal)
  if (own.items.length > 0) return own
  const items = await readSupplied(map, village, signal)
  return items.length > 0 ? { items, isSupplier: true } : own
}

/** Products that name a village among those that deliver to them, which only a whole product tells. */
async function readSupplied(
  { client, category, products }: OvopVillageMap,
  village: string,
  signal: AbortSignal,
): Promise<ProductSummary[]> {
  const names = (product: ProductSummary) =>
    Array.isArray(product.satelliteVillages) && product.satelliteVillages.includes(village)
  if (products || !client) return (products ?? []).filter(names)
  const { items } = await client.page(
    { regency: village.slice(0, 5), category },
    { limit: mostAsked, signal },
  )
  // One that cannot be read is not shown; the village's own answer is there already.
  const whole = await Promise.allSettled(items.map(({ id }) => client.product(id, { signal })))
  return items.filter(
    (_, n) => whole[n]!.status === 'fulfilled' && names((whole[n] as PromiseFulfilledResult<Product>).value),
  )
}

async function readOwn(
  { client, category, products }: OvopVillageMap,
  village: string,
  before: VillageProducts | undefined,
  signal: AbortSignal,
): Promise<VillageProducts> {
  if (products || !client) {
    const own = (products ?? []).filter((product) => product.village === village)
    return { items: category ? own.filter((product) => product.category === category) : own }
  }
  const { items, next } = await client.page({ village, category }, { limit: 6, after: before?.next, signal })
  return { items: [...(before?.items ?? []), ...items], next }
}

/** Products as cards that find the same catalogue as the map. */
export function productCards(
  { items, next, isSupplier }: VillageProducts,
  map: OvopVillageMap,
  onMore: () => void,
): TemplateResult {
  // A page may show a map and no card until a village is opened.
  register('ovop-product-card', OvopProductCard)
  const messages = villageMessages.in(map.language)
  if (items.length === 0) return html`<p class="quiet">${messages.none}</p>`
  const setting = (name: 'catalog' | 'catalogKey' | 'catalogId') => settingOf(map, name) ?? nothing
  return html`${isSupplier ? html`<p class="quiet">${messages.supplies}</p>` : nothing}
    <div class="cards">
      ${items.map(
        (product) => html`<ovop-product-card
          lang=${map.language}
          catalog=${setting('catalog')}
          catalog-key=${setting('catalogKey')}
          catalog-id=${setting('catalogId')}
          .product=${product}
        ></ovop-product-card>`,
      )}
    </div>
    ${next ? html`<button type="button" class="secondary" @click=${onMore}>${messages.more}</button>` : nothing}`
}
