import {
  type CatalogSummary,
  formatCount,
  formatDay,
  localized,
  type Product,
  type ProductSummary,
  productAddress,
} from '@ovop-ntt/core'
import { type CSSResult, html, nothing, type TemplateResult } from 'lit'
import { buyBadgeStyles } from '../buy-badge/buy-badge.styles.ts'
import { messagesIn } from '../messages.ts'
import { motifStyles } from '../motif/motif.styles.ts'
import { motifPicture } from '../motif/motif.ts'
import { type CardContent, cardView } from '../product-card/card-view.ts'
import { cardStyles, productCardStyles } from '../product-card/product-card.styles.ts'
import { detailMessagesIn } from '../product-detail/detail.messages.ts'
import { articleView } from '../product-detail/detail-article.ts'
import { productDetailStyles } from '../product-detail/product-detail.styles.ts'
import { gridMessagesIn } from '../product-grid/grid.messages.ts'
import { type FilterName, filterNames, formView } from '../product-grid/grid-view.ts'
import { productGridStyles } from '../product-grid/product-grid.styles.ts'
import { type Choice, emptyQuestion } from '../product-grid/question.ts'
import { addressWith } from '../product-grid/question-address.ts'
import { figuresFrom } from '../programme-stats/figures.ts'
import { programmeStatsStyles } from '../programme-stats/programme-stats.styles.ts'
import { statsMessages } from '../programme-stats/stats.messages.ts'
import { statsView } from '../programme-stats/stats-view.ts'
import { selvedgeStyles } from '../selvedge/selvedge.styles.ts'
import type { Tag } from '../tags.ts'
import { posterMessagesIn } from '../village-map/poster.messages.ts'
import { posterStyles } from '../village-map/poster.styles.ts'
import { creditTemplate } from '../village-map/poster.ts'
import { posterPath, posterViewBox } from '../village-map/poster-path.ts'
import { allWays, cardWay, wayLinkStyles } from './way-links.ts'

/** What an element is rendered from. */
export interface ServerContent {
  /** For a card, a product's page, a badge. A whole product has ways to buy; a summary has none, and its page is linked. */
  product?: Product | ProductSummary | undefined
  /** For a grid, in the order in which they are shown; on a product's page, others of its village. */
  products?: readonly ProductSummary[] | undefined
  /** What the catalogue says of itself: its date, its publisher's contact, where its products' pages are. */
  summary?: CatalogSummary | undefined
  language: string
  now: Date
  /** The product's page; by default the one that the catalogue names. For a badge or a map: where it leads. */
  href?: string | undefined
  /** The product's page as published, for the message to the seller, where `href` is a way within a site. */
  pageUrl?: string | undefined
  /** Page of each of `products`; by default the one that the catalogue names. */
  addressOf?: ((product: ProductSummary) => string | undefined) | undefined
  /** Level of a product's name as a heading. */
  headingLevel?: number | undefined
  /** Of a grid `grid` (default) or `list`; of a card `row`, where its width does not decide. */
  layout?: 'grid' | 'list' | 'row' | undefined
  /**
   * Page with the whole grid, which reads its question from the address (`sync-url`), without a query of its own: a grid
   * then begins with a form that leads there, and each figure of the statistics leads to the products that it counts.
   */
  searchPage?: string | undefined
  /**
   * Of a grid as plain HTML: cards that were drawn before from the same options, by the product's id; those that are
   * missing are drawn and added. A site that shows a product on many pages draws it once.
   */
  drawnCards?: Map<string, string> | undefined
  /** In place of the links to the ways to buy, for whoever has own ones. */
  actions?: TemplateResult | undefined
  /** What stands in the place of the village's map on a product's page. */
  map?: TemplateResult | undefined
}

/** How a server draws an element to its end. */
export interface ServerView {
  styles: readonly CSSResult[]
  draw(content: ServerContent): TemplateResult
  /** Of a grid: an entry of its list, for {@link ServerContent.drawnCards}, and what stands in their place meanwhile. */
  entry?(content: ServerContent, product: ProductSummary): TemplateResult
  /** Whether it takes part of the catalogue: the element then reads nothing until somebody acts. */
  isFinal: boolean
}

const pageOf = ({ href, summary, product }: ServerContent) =>
  href ?? (product && productAddress(summary, product.id))

/** "Data per 1 November 2026": a page that was rendered shows what was, on that day. */
const dateOf = ({ summary, language }: ServerContent) =>
  summary && messagesIn(language).asOf(formatDay(summary.generatedAt, language))

function cardOf(
  content: ServerContent,
  product: Product | ProductSummary,
  href: string | undefined,
  dated: string | undefined,
): TemplateResult {
  const { language, now, summary } = content
  const messages = messagesIn(language)
  const card: CardContent = {
    product,
    messages,
    language,
    href,
    dated,
    now,
    headingLevel: content.headingLevel ?? 3,
  }
  return cardView(
    card,
    {},
    content.actions ?? cardWay({ product, summary, language, now, href, pageUrl: content.pageUrl }, messages),
  )
}

/** An entry of a grid's list. */
function entryOf(content: ServerContent, product: ProductSummary): TemplateResult {
  const { addressOf, summary } = content
  const href = addressOf ? addressOf(product) : productAddress(summary, product.id)
  return html`<li>${cardOf(content, product, href, undefined)}</li>`
}

/** Stands for the entries of a grid's list until they are set in as text. */
const placeOfEntries = html`<!--entries-->`
export const entriesMark = '<!--entries-->'

/** The grid's form as a page without script has it: sent, it makes the address that a grid with `sync-url` reads. */
export function searchForm(
  action: string,
  {
    summary,
    language,
    filters = filterNames.filter((name) => name !== 'mentoring'),
  }: Pick<ServerContent, 'summary' | 'language'> & { filters?: readonly FilterName[] | undefined },
): TemplateResult | typeof nothing {
  const counts = summary?.counts.by ?? {}
  return formView({
    question: emptyQuestion,
    filters,
    counts,
    action,
    messages: gridMessagesIn(language),
    language,
  })
}

const required = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new TypeError(`${name} is needed to render this element`)
  return value
}

/** How each element is drawn; one that is not named here shows its fallback children. */
export const serverViews: Partial<Record<Tag, ServerView>> = {
  'ovop-product-card': {
    styles: [selvedgeStyles, cardStyles, productCardStyles, wayLinkStyles],
    isFinal: true,
    draw: (content) =>
      html`<div class=${content.layout === 'row' ? 'frame row' : 'frame'}>${cardOf(content, required(content.product, 'product'), pageOf(content), dateOf(content))}</div>`,
  },
  'ovop-product-grid': {
    styles: [selvedgeStyles, cardStyles, productGridStyles, wayLinkStyles],
    isFinal: true,
    entry: entryOf,
    draw: (content) => {
      const { language, layout, searchPage } = content
      const products = required(content.products, 'products')
      const dated = dateOf(content)
      return html`${searchPage === undefined ? nothing : searchForm(searchPage, content)}<ul class="cards ${layout ?? 'grid'}" part="cards" lang=${language} aria-label=${gridMessagesIn(language).products}>${content.drawnCards ? placeOfEntries : products.map((product) => entryOf(content, product))}</ul>${dated ? html`<p class="dated">${dated}</p>` : nothing}`
    },
  },
  'ovop-product-detail': {
    styles: [selvedgeStyles, productDetailStyles, wayLinkStyles],
    isFinal: true,
    draw: (content) => {
      const { summary, language, now, headingLevel = 2 } = content
      const product = required(content.product, 'product') as Product
      if (!('producer' in product))
        throw new TypeError('ovop-product-detail needs a whole product, not its summary')
      const href = pageOf(content)
      return articleView({
        product,
        summary,
        language,
        now,
        headingLevel,
        level: headingLevel + 1,
        messages: detailMessagesIn(language),
        others: content.products ?? [],
        addressOf: content.addressOf,
        pack: 0,
        map: content.map,
        ways:
          content.actions ??
          html`${allWays({ product, summary, language, now, href, pageUrl: content.pageUrl })}`,
      })
    },
  },
  'ovop-programme-stats': {
    styles: [selvedgeStyles, ...programmeStatsStyles],
    isFinal: true,
    draw: ({ summary: given, language, headingLevel = 3, searchPage }) => {
      const summary = required(given, 'summary')
      const inAddress = (choices: readonly Choice[]) =>
        new URL(addressWith('https://ovop.invalid/', { text: '', choices })).search
      return html`<div lang=${language} part="stats">${statsView(
        {
          figures: figuresFrom(summary),
          messages: statsMessages.in(language),
          language,
          level: headingLevel,
          format: (count) => formatCount(count, language),
          address: (choices) => searchPage && `${searchPage}${inAddress(choices)}`,
        },
        { summary },
      )}</div>`
    },
  },
  'ovop-buy-badge': {
    styles: [motifStyles, buyBadgeStyles],
    isFinal: false,
    draw: (content) => {
      const messages = messagesIn(content.language)
      return html`<div class="place"><a class="badge button" part="button" href=${required(pageOf(content), 'href')} lang=${content.language}>
        <span class="strip">${motifPicture('ovop')}</span>
        <span>${content.product ? messages.buyThis : messages.buyNtt}</span>
      </a></div>`
    },
  },
  'ovop-village-map': {
    styles: [posterStyles],
    isFinal: false,
    draw: (content) => {
      const messages = posterMessagesIn(content.language)
      return html`<div class="map" part="map" lang=${content.language}>
        <div class="stage" part="stage"><svg class="poster" viewBox=${posterViewBox} aria-hidden="true"><path d=${posterPath} /></svg></div>
        <div class="panel" part="panel">${
          content.href ? html`<a href=${content.href}>${messages.show}</a>` : html`<slot></slot>`
        }</div>
        <div class="foot"><p class="credit" part="credit">${creditTemplate(messages, undefined)}</p></div>
      </div>`
    },
  },
}

/** Text of the link that stands in the element where declarative shadow roots are not known. */
export function linkText({ product, language }: ServerContent): string {
  return product ? localized(product.name, language) : messagesIn(language).buyNtt
}
