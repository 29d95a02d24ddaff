import { hash } from 'node:crypto'
import {
  formatDay,
  formatRupiah,
  localized,
  mainPack,
  type Product,
  regencyName,
  supplyText,
  villageName,
} from '@ovop-ntt/core'
import { oneCardStyleSheet, renderToLight } from '@ovop-ntt/elements/ssr'
import { html, Markup } from '../markup.ts'
import { frameScript } from './frame-script.ts'
import { addressOf, linkTo, type Place, pathIn, placeOf, type Site, type SitePage, ways } from './site.ts'
import { placed } from './site-data.ts'
import type { SiteLanguage } from './words.ts'

/** Shapes of an embedded product: a row, a picture with its name, a card, a card as wide as its place. */
export const shapes = ['slim', 'picture', 'card', 'wide'] as const
export type Shape = (typeof shapes)[number]

/** A frame's usual size in pixels: high enough for what it holds, since most sites load no script that hears its height. */
export const frameSizes: Record<Shape, readonly [width: number, height: number]> = {
  slim: [420, 310],
  picture: [320, 410],
  card: [320, 600],
  wide: [640, 350],
}

/** `embed/card/53.09-kopi.html`; English below `en/`. A static file cannot read its query, so language and shape are in the path. */
export const embedWay = (shape: Shape, id: string) => `embed/${shape}/${id}.html`

/** Pages of single products for iframes: each whole in itself, useful without a script. */
export function* embedPages(
  site: Site,
  language: SiteLanguage,
  wanted: readonly Shape[],
): Generator<SitePage> {
  for (const shape of wanted)
    for (const product of site.data.products) {
      const place = placeOf(site, language, embedWay(shape, product.id))
      yield { path: place.path, draw: () => drawFrame(place, shape, product) }
    }
}

const sourceHash = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`

const frameStyles: Record<Shape, string> = {
  slim: frameStyle(oneCardStyleSheet('row'), '26rem'),
  picture: frameStyle(pictureStyle(), '20rem'),
  card: frameStyle(oneCardStyleSheet('card'), '20rem'),
  wide: frameStyle(oneCardStyleSheet('card'), '48rem'),
}
let script: string | undefined

/** Style sheet of a page in a frame. @param width of its content at most */
export function frameStyle(content: string, width: string): string {
  return `${content}:root{color-scheme:light dark;background:transparent}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}body{max-width:${width};margin:0;padding:1px;font:1rem/1.5 system-ui,sans-serif;color:CanvasText}.ovop{--ovop-surface:Canvas;display:block;color:CanvasText}:root[data-plain] .ovop{--ovop-surface:transparent;--ovop-line:transparent}.dated{margin:.5rem .25rem 0;color:color-mix(in srgb,CanvasText 72%,Canvas);font-size:.75rem}.dated a{color:inherit}#alamat{display:block;margin:.5rem .25rem 0;overflow-wrap:anywhere;font-size:.8125rem;user-select:all}#alamat[hidden]{display:none}@media (scripting:none){#alamat[hidden]{display:block}}`
}

function pictureStyle(): string {
  return '.shot{position:relative;display:block;overflow:hidden;border-radius:.625rem;background:#f2eadb;color:#fff;text-decoration:none}.shot img{display:block;width:100%;height:auto;aspect-ratio:1;object-fit:cover}.shot:focus-visible{outline:3px solid Highlight;outline-offset:-3px}.shot div{position:absolute;inset:auto 0 0;padding:3rem 1rem 1rem;background:linear-gradient(transparent,rgb(20 14 8/.78) 3rem,rgb(20 14 8/.88));font-weight:700;line-height:1.3}.shot h1{margin:0;font:inherit}.shot small{display:block;font-weight:400}.shot em{position:absolute;top:.5rem;left:.5rem;padding:.125rem .5rem;border-radius:1rem;background:#fdf3d7;color:#1c1917;font:700 .75rem/1.5 system-ui,sans-serif;text-transform:capitalize}.shot.bare{color:#221d17}.shot.bare em{position:static;display:inline-block;margin:.5rem .5rem 0}.shot.bare div{position:static;display:block;padding:1rem;background:none}'
}

function drawFrame(place: Place, shape: Shape, product: Product): string {
  const { site, language } = place
  const name = localized(product.name, language)
  const link = linkTo(place, ways.product(product.id))
  const oembed = addressOf(site, pathIn(language, ways.oEmbed(product.id)))
  return frameDocument(place, {
    title: `${name}, ${villageName(product.place.village, language)}`,
    style: frameStyles[shape],
    way: ways.product(product.id),
    head:
      oembed === undefined
        ? undefined
        : html`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${name}">`,
    product: product.id,
    main:
      shape === 'picture' ? pictureView(product, name, link, place) : cardView(place, shape, product, link),
  })
}

/** What a page in a frame shows. */
export interface FrameContent {
  title: string
  style: string
  /** Way of the page that it stands for, without its language. */
  way: string
  main: Markup
  head?: Markup | undefined
  /** The product that it is about. */
  product?: string | undefined
}

/** A page for a frame: whole in itself, under the strictest policy, with who says so and when. */
export function frameDocument(
  place: Place,
  { title, style, way, main, head, product }: FrameContent,
): string {
  const { site, language, words } = place
  const canonical = addressOf(site, pathIn(language, way))
  script ??= `(${frameScript.toString()})()`
  const policy = `default-src 'none'; img-src https: http: data:; style-src ${sourceHash(style)}; script-src ${sourceHash(script)}; base-uri 'self'; form-action 'none'`
  const { publisher, generatedAt } = site.data.root
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<meta name="robots" content="noindex">
<base target="_blank">
${canonical === undefined ? undefined : html`<link rel="canonical" href="${canonical}">`}
${head}
<style>${new Markup(style)}</style>
</head>
${product === undefined ? html`<body>` : html`<body data-product="${product}">`}
<main>
${main}
<p class="dated">${words.dataOf(publisher)}, ${formatDay(generatedAt, language)}${site.data.root.sample ? html`. ${words.sample}` : undefined}</p>
<span id="alamat" hidden>${canonical ?? linkTo(place, way)}</span>
</main>
<script>${new Markup(script)}</script>
</body>
</html>
`.text
}

function cardView(place: Place, shape: Shape, product: Product, link: string): Markup {
  const { site, language, root } = place
  const card = renderToLight('ovop-product-card', {
    product: placed(product, root),
    language,
    now: site.now,
    href: link,
    pageUrl: addressOf(site, pathIn(language, ways.product(product.id))),
    headingLevel: 1,
    attributes: { layout: shape === 'slim' ? 'row' : undefined },
  })
  return new Markup(card)
}

function pictureView(
  product: Product,
  name: string,
  link: string,
  { root, language, site, words }: Place,
): Markup {
  const [image] = placed(product, root).images
  const price = mainPack(product)?.price
  const supply = supplyText(product, language, site.now)
  const text = html`<div><h1>${name}</h1><small>${villageName(product.place.village, language)}, ${regencyName(product.place.regency, language)}${price === undefined ? '' : ` · ${formatRupiah(price, language)}`}${supply === '' ? '' : ` · ${supply}`}</small></div>`
  const mark = product.sample ? html`<em>${words.sampleMark}</em>` : undefined
  return image
    ? html`<a class="shot" href="${link}"><img src="${image.src}" alt="${localized(image.alt, language)}">${mark}${text}</a>`
    : html`<a class="shot bare" href="${link}">${mark}${text}</a>`
}
