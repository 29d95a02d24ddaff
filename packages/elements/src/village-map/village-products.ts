import type { ProductSummary } from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import { OvopProductCard } from '../product-card/product-card.ts'
import { settingOf } from '../settings/page-settings.ts'
import { register } from '../settings/register.ts'
import type { OvopVillageMap } from './village-map.ts'

const id = { none: 'Belum ada produk dari desa ini.', more: 'Tampilkan lebih banyak' }

const en: typeof id = { none: 'There are no products from this village yet.', more: 'Show more' }

/** Products of a village, as far as they are read. */
export interface VillageProducts {
  readonly items: readonly ProductSummary[]
  /** There are more. */
  readonly next?: string | undefined
}

/** Reads a village's products, or goes on after those that are there. Throws the client's errors. */
export async function readProducts(
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
  { items, next }: VillageProducts,
  map: OvopVillageMap,
  onMore: () => void,
): TemplateResult {
  // A page may show a map and no card until a village is opened.
  register('ovop-product-card', OvopProductCard)
  const messages = map.language.startsWith('en') ? en : id
  if (items.length === 0) return html`<p class="quiet">${messages.none}</p>`
  const setting = (name: 'catalog' | 'catalogKey' | 'catalogId') => settingOf(map, name) ?? nothing
  return html`<div class="cards">
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
