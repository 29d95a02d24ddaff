import {
  districtName,
  formatRupiah,
  isLinkAddress,
  localized,
  mainPack,
  nameIn,
  names,
  type ProductSummary,
  packText,
  productPictures,
  regencyName,
  villageName,
} from '@ovop-ntt/core'
import { cardSizes, srcset } from '../product-card/photo-view.ts'

/** What a host's own card can show: `<b data-field="price"></b>`. Text, whatever stands in the data. */
type TextField = 'id' | 'name' | 'village' | 'district' | 'regency' | 'category' | 'price' | 'pack'

function textOf(product: ProductSummary, language: string): Record<TextField, string> {
  const pack = mainPack(product)
  const { village, district, regency } = product.place
  return {
    id: product.id,
    name: localized(product.name, language),
    village: villageName(village, language),
    district: districtName(district, language),
    regency: regencyName(regency, language),
    category: nameIn(names.in(language).categories, product.category),
    price: pack?.price === undefined ? '' : formatRupiah(pack.price, language),
    pack: packText(pack, language),
  }
}

/**
 * A copy of the host's `<template slot="card">` for a product: `data-field` takes text; on an `<a data-field="link">` and an
 * `<img data-field="picture">` the address, where it is one that may stand there.
 */
export function hostCard(
  template: HTMLTemplateElement,
  product: ProductSummary,
  { language, href }: { language: string; href: string | undefined },
): DocumentFragment {
  const copy = template.ownerDocument.importNode(template.content, true)
  const texts = textOf(product, language)
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
    } else if (Object.hasOwn(texts, field)) element.textContent = texts[field as TextField]
  }
  return copy
}
