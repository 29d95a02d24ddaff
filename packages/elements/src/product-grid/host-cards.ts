import {
  type CatalogSummary,
  dataSourceOf,
  districtName,
  formatRupiah,
  isLinkAddress,
  isUnavailable,
  localized,
  mainPack,
  nameIn,
  names,
  overlayText,
  type ProductSummary,
  packText,
  priceText,
  productAddress,
  productPictures,
  regencyName,
  supplyText,
  villageName,
} from '@ovop-ntt/core'
import { messagesIn } from '../messages.ts'
import { labelsOf, permitNote } from '../product-card/labels.ts'
import { cardSizes, srcset } from '../product-card/photo-view.ts'

/** What a host's own card can show: `<b data-field="price"></b>`. Text, whatever stands in the data. */
type TextField =
  | 'id'
  | 'name'
  | 'village'
  | 'district'
  | 'regency'
  | 'category'
  | 'price'
  | 'pack'
  | 'source'
  | 'whose'
  | 'supply'
  | 'labels'
  | 'sample'

function textOf(
  product: ProductSummary,
  summary: CatalogSummary,
  language: string,
): Record<TextField, string> {
  const pack = mainPack(product)
  const { village, district, regency } = product.place
  const messages = messagesIn(language)
  const labels = labelsOf(product, language, messages).map(({ text }) => text)
  return {
    id: product.id,
    name: localized(product.name, language),
    village: villageName(village, language),
    district: districtName(district, language),
    regency: regencyName(regency, language),
    category: nameIn(names.in(language).categories, product.category),
    price: pack?.price === undefined ? '' : formatRupiah(pack.price, language),
    pack: packText(pack, language),
    whose: overlayText(product, language),
    supply: supplyText(product, language),
    labels: [labels.join(' · '), labels.length ? permitNote(product, messages) : '']
      .filter(Boolean)
      .join('. '),
    sample: product.sample ? messages.sampleNote : '',
    source: dataSourceOf(summary, product.id)?.publisher ?? '',
  }
}

/**
 * A copy of the host's `<template slot="card">` for a product: `data-field` takes text; on an `<a data-field="link">` and an
 * `<img data-field="picture">` the address, where it is one that may stand there. A template without a field for whose price it is, or for season and stock,
 * has them beside its price: what speaks against a product stands wherever its price does.
 */
function hostCard(
  template: HTMLTemplateElement,
  product: ProductSummary,
  { summary, language }: CardsContent,
): DocumentFragment {
  const href = productAddress(summary, product.id)
  const pack = mainPack(product)
  const copy = template.ownerDocument.importNode(template.content, true)
  const texts = textOf(product, summary, language)
  const lacks = (field: TextField) => !copy.querySelector(`[data-field=${field}]`)
  texts.price = [
    lacks('whose') && pack?.price !== undefined ? priceText(pack.price, product, language) : texts.price,
    lacks('supply') && isUnavailable(product, new Date()) && texts.supply,
  ]
    .filter(Boolean)
    .join(' · ')
  for (const element of copy.querySelectorAll<HTMLElement>('[data-field]')) {
    const field = element.dataset.field ?? ''
    if (field === 'link' && element instanceof HTMLAnchorElement) {
      if (href && isLinkAddress(href)) element.href = href
    } else if (field === 'picture' && element instanceof HTMLImageElement) {
      const [image] = productPictures(product)
      if (!image) element.remove()
      else {
        element.referrerPolicy = 'no-referrer'
        element.loading = 'lazy'
        element.alt = localized(image.alt, language) || texts.name
        const candidates = srcset(image)
        if (candidates) {
          element.sizes ||= cardSizes
          element.srcset = candidates
        }
        element.src = image.src
      }
    } else if (Object.hasOwn(texts, field)) {
      element.textContent = texts[field as TextField]
      element.hidden ||= !element.textContent
    }
  }
  return copy
}

/** What a host's own cards show. */
export interface CardsContent {
  products: readonly ProductSummary[]
  summary: CatalogSummary
  language: string
}

/**
 * The host's own cards stand among the grid's children, where the host's style sheets reach them: in the slot `cards`,
 * filled anew only when there is something else to show.
 */
export class HostCards {
  #filled: CardsContent | undefined

  fill(grid: HTMLElement, template: HTMLTemplateElement, content: CardsContent): void {
    const { products, summary, language } = content
    const before = this.#filled
    const isSame =
      before?.summary === summary &&
      before.language === language &&
      before.products.length === products.length &&
      before.products.every((product, index) => product === products[index])
    if (isSame) return
    this.#filled = content
    const place = grid.querySelector(':scope > [slot=cards]') ?? document.createElement('div')
    place.slot = 'cards'
    place.replaceChildren(...products.map((product) => hostCard(template, product, content)))
    if (!place.isConnected) grid.append(place)
  }
}
