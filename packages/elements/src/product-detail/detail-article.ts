import {
  formatRupiah,
  localized,
  otherLanguage,
  type ProductImage,
  type ProductSummary,
  placeText,
  productAddress,
  productPictures,
} from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import { messagesIn } from '../messages.ts'
import { cardButton } from '../product-card/card-view.ts'
import { categoryPicture } from '../product-card/category-picture.ts'
import { photoView, smallest } from '../product-card/photo-view.ts'
import { selvedge } from '../selvedge/selvedge.ts'
import {
  type DetailContent,
  makerView,
  othersView,
  overlayView,
  packsView,
  permitsView,
  programmeView,
  reportAddress,
  sourceText,
  supplyView,
} from './detail-view.ts'

/** What a product's whole page shows, in which state. */
export interface ArticleContent extends DetailContent {
  /** Level of the product's name; sections are one below. */
  headingLevel: number
  /** Other products of the village. */
  others: readonly ProductSummary[]
  /** Page of another product; by default the one that the catalogue names. */
  addressOf?: ((product: ProductSummary) => string | undefined) | undefined
  /** Index of the picture in sight. */
  picture?: number
  failedPictures?: ReadonlySet<string>
  hasCopied?: boolean
  /** The village on a map; without it, its place is kept. */
  map?: TemplateResult | typeof nothing | undefined
  /** In place of the button with the ways to buy: a server's links. */
  ways?: TemplateResult
}

/** What happens when somebody acts. On a server there is none of it, and what needs it is not drawn. */
export interface ArticleActions {
  choosePack?(index: number): void
  buy?(): void
  approach?(): void
  share?(): void
  print?(): void
  pictureFailed?(image: ProductImage): void
  showPicture?(index: number): void
  scrolled?(event: Event): void
}

/** A product's whole page, whoever draws it: an element of its own, a dialog, or a server. */
export function articleView(content: ArticleContent, on: ArticleActions = {}): TemplateResult {
  const { product, summary, language, messages, level, headingLevel, now } = content
  const own = messagesIn(language)
  const name = localized(product.name, language)
  const nameLanguage = otherLanguage(product.name, language) ?? nothing
  const price = product.packs[content.pack]?.price
  const lead = localized(product.summary, language)
  const story = localized(product.story, language)
  const report = reportAddress(content)
  return html`<article class="detail" lang=${language} aria-labelledby="title">
    ${galleryView(content, name, on)}
    <div>
      ${product.sample || summary?.sample ? html`<span class="sample" part="sample">${own.sampleNote}</span>` : nothing}
      ${
        headingLevel === 1
          ? html`<h1 class="title" part="name" id="title" lang=${nameLanguage}>${name}</h1>`
          : html`<div class="title" part="name" id="title" role="heading" aria-level=${headingLevel} lang=${nameLanguage}>${name}</div>`
      }
      <p class="place" part="place">${placeText(product, language)}</p>
      ${packsView(content, on.choosePack)}
      ${overlayView(content)}
      ${supplyView(content)}
      ${lead ? html`<p class="summary" lang=${otherLanguage(product.summary, language) ?? nothing}>${lead}</p>` : nothing}
      ${
        content.ways ??
        html`<div class="buy">
        ${price === undefined ? nothing : html`<b>${formatRupiah(price, language)}</b>`}
        ${cardButton({ product, messages: own, language, now }, on)}
      </div>`
      }
      ${makerView(content)}
      ${story ? html`<section><h3 aria-level=${level}>${messages.story}</h3><p lang=${otherLanguage(product.story, language) ?? nothing}>${story}</p></section>` : nothing}
      <section>
        <h3 aria-level=${level}>${messages.permits}</h3>
        ${product.certificates.length ? html`<p class="quiet">${messages.permitsNote}</p>` : nothing}
        ${permitsView(content)}
      </section>
      ${programmeView(content)}
      ${
        // A server has no map to come: without other products there is nothing to say here.
        content.ways === undefined || content.map !== undefined || content.others.length
          ? html`<section>
              <h3 aria-level=${level}>${messages.origin}</h3>
              <div class="map">${content.map ?? nothing}</div>
              ${othersView(content.others, content, content.addressOf ?? (({ id }) => productAddress(summary, id)))}
            </section>`
          : nothing
      }
      <div class="tools">
        ${on.share ? html`<button class="secondary" type="button" @click=${on.share}>${messages.share}</button>` : nothing}
        ${on.print ? html`<button class="secondary" type="button" @click=${on.print}>${messages.print}</button>` : nothing}
        ${report ? html`<a class="button secondary" href=${report} rel="noopener noreferrer">${messages.report}</a>` : nothing}
      </div>
      <p class="quiet" role="status">${content.hasCopied ? messages.copied : nothing}</p>
      ${summary ? html`<p class="quiet">${sourceText(content)}</p>` : nothing}
    </div>
  </article>`
}

/** As wide as the page, or half of it where the text stands beside. */
const pictureSizes = '(min-width: 48em) 32em, 100vw'

function galleryView(content: ArticleContent, name: string, on: ArticleActions): TemplateResult {
  const { product, language, messages, failedPictures, pictureCheck, picture: shown = 0 } = content
  const images = productPictures(product).filter(({ src }) => !failedPictures?.has(src))
  const picture = (image: ProductImage, index: number) =>
    photoView(image, {
      alt: localized(image.alt, language) || `${name}, ${messages.pictureOf(index + 1, images.length)}`,
      sizes: pictureSizes,
      loading: index === 0 ? 'eager' : 'lazy',
      checked: pictureCheck?.checkedPicture(pictureCheck.sizeToCheck(image)),
      failed: on.pictureFailed && (() => on.pictureFailed?.(image)),
    })
  return html`<div class="gallery" part="gallery">
    <div class="strip" tabindex=${images.length > 1 ? '0' : nothing} role=${images.length > 1 ? 'group' : nothing} aria-label=${images.length > 1 ? name : nothing} @scrollend=${on.scrolled ?? nothing}>${
      images.length
        ? images.map(picture)
        : html`<div class="no-photo">${categoryPicture(product.category)}<span>${messagesIn(language).noPhoto}</span></div>`
    }</div>
    ${selvedge(product.village)}
    ${
      images.length > 1 && on.showPicture
        ? html`<div class="thumbs">${images.map(
            (image, index) =>
              html`<button type="button" aria-label=${messages.pictureOf(index + 1, images.length)} aria-current=${index === shown} @click=${() => on.showPicture?.(index)}><img src=${pictureCheck ? nothing : smallest(image)} alt="" loading="lazy" referrerpolicy="no-referrer" ${pictureCheck?.checkedPicture(smallest(image)) ?? nothing} /></button>`,
          )}</div>`
        : nothing
    }
  </div>`
}
