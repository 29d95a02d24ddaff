import { localized, type Product } from '@ovop-ntt/core'
import { html } from '../markup.ts'
import { type FramedList, listFrameHeight, listFrameWay } from './embed-list-pages.ts'
import { embedWay, frameSizes } from './embed-pages.ts'
import { contentOf } from './pictures/site-pictures.ts'
import { addressOf, pathIn, type Site, type SitePage, ways } from './site.ts'
import { type SiteLanguage, siteWords } from './words.ts'

/** The iframe of a product as it is pasted, as wide as its place, with a link that stays where a site lets no frame through. */
export function frameSnippet(site: Site, language: SiteLanguage, product: Product): string | undefined {
  const parts = frameOf(site, language, product, '100%')
  return parts && html`<p>${parts.link}</p><iframe ${parts.attributes}></iframe>`.text
}

function frameOf(site: Site, language: SiteLanguage, product: Product, width: number | '100%') {
  const src = addressOf(site, pathIn(language, embedWay('card', product.id)))
  const page = addressOf(site, pathIn(language, ways.product(product.id)))
  if (src === undefined || page === undefined) return undefined
  const [, height] = frameSizes.card
  return {
    link: html`<a href="${page}">${contentOf(site, language, product).linkWords}</a>`,
    attributes: html`sandbox="allow-scripts" src="${src}" name="ovop-${product.id}" width="${width}" height="${height}" title="${localized(product.name, language)}" frameborder="0"`,
  }
}

/** The iframe of a list, with a link that stays where a site lets no frame through. */
export function listSnippet(
  site: Site,
  language: SiteLanguage,
  { name, title, way }: FramedList,
): string | undefined {
  const src = addressOf(site, pathIn(language, listFrameWay(name)))
  const page = addressOf(site, pathIn(language, way))
  if (src === undefined || page === undefined) return undefined
  return html`<p><a href="${page}">${title}</a></p><iframe sandbox="allow-scripts allow-popups" src="${src}" name="ovop-${name}" width="100%" height="${listFrameHeight}" title="${title}" frameborder="0"></iframe>`
    .text
}

/**
 * What a site is told that asks for a product's address (https://oembed.com, 2.3.4 "rich"): WordPress, where an address
 * alone in a line becomes a card.
 */
export function* oEmbedFiles(site: Site, language: SiteLanguage): Generator<SitePage> {
  if (site.address === undefined) return
  for (const product of site.data.products)
    yield {
      path: pathIn(language, ways.oEmbed(product.id)),
      draw: () => JSON.stringify(oEmbedOf(site, language, product)),
    }
}

function oEmbedOf(site: Site, language: SiteLanguage, product: Product): object {
  const { root } = site.data
  const [width, height] = frameSizes.card
  const parts = frameOf(site, language, product, width)
  const [image] = product.images
  const thumbnail = image?.width && image.height && new URL(image.src, site.address)
  return {
    version: '1.0',
    type: 'rich',
    title: `${localized(product.name, language)}${product.sample ? ` (${siteWords(language).sampleMark})` : ''}`,
    author_name: product.producer.name,
    provider_name: root.publisher,
    provider_url: site.address,
    cache_age: 86_400,
    // As WordPress knows its own: it hides the link once the frame is there, and hears the frame's height.
    html: html`<blockquote class="wp-embedded-content">${parts?.link}</blockquote><iframe class="wp-embedded-content" ${parts?.attributes} marginwidth="0" marginheight="0"></iframe>`
      .text,
    width,
    height,
    ...(thumbnail && {
      thumbnail_url: thumbnail.href,
      thumbnail_width: image.width,
      thumbnail_height: image.height,
    }),
  }
}
