import { type CatalogSummary, productAddress } from '@ovop-ntt/core'
import { html, type TemplateResult } from 'lit'
import { baseStyles } from '../base/base.styles.ts'
import type { FilterName } from '../product-grid/grid-view.ts'
import { type Tag, tagNames } from '../tags.ts'
import { attributesOf, escapeHtml, markupOf, withOwnClasses } from './markup.ts'
import {
  entriesMark,
  linkText,
  type ServerContent,
  type ServerView,
  searchForm,
  serverViews,
} from './server-views.ts'

/** Name of the attribute that says "drawn to its end"; the elements look for the same. */
const finished = 'server-rendered'

export interface RenderOptions extends Partial<ServerContent> {
  /** Attributes of the element: `catalog`, `catalog-key`, `theme`, `regency`, … */
  attributes?: Readonly<Record<string, string | boolean | undefined>> | undefined
  /** Number used once of the page's Content-Security-Policy, for the style of a shadow root. */
  nonce?: string | undefined
}

/** The element's own tag: where its data is, so that a script can take over. */
function openingTag(tag: Tag, content: ServerContent, options: RenderOptions, className?: string): string {
  const { summary, product, language, layout } = content
  const isReadable = summary && /^https?:/.test(summary.address)
  const view = serverViews[tag]
  return `<${tag}${attributesOf({
    product: product?.id,
    catalog: isReadable ? summary.address : undefined,
    lang: language,
    layout,
    class: className,
    [finished]: view?.isFinal === true,
    ...options.attributes,
  })}>`
}

function contentOf(tag: Tag, options: RenderOptions): ServerContent {
  if (!tagNames.includes(tag))
    throw new TypeError(`<${tag}> is no element of OVOP NTT: ${tagNames.join(', ')}`)
  return { ...options, language: options.language ?? 'id', now: options.now ?? new Date() }
}

/**
 * An element as HTML with a declarative shadow root: for single elements in pages of any style. It is final: readable and
 * with working links before any script, and dated; it never holds a payment code. When the elements' script comes, nothing
 * is read or drawn anew until somebody acts or the data changes.
 * @throws TypeError for an unknown element, and where `product`, `products` or `href` is needed and missing
 * @example
 * const [product, summary] = await Promise.all([ovop.product(id), ovop.summary()])
 * const markup = renderToString('ovop-product-card', { product, summary, language: 'en' })
 */
export function renderToString(tag: Tag, options: RenderOptions = {}): string {
  const content = { ...contentOf(tag, options), drawnCards: undefined }
  const view = serverViews[tag]
  const link = content.href ?? (content.product && productAddress(content.summary, content.product.id))
  const fallback = link ? `<a href="${escapeHtml(link)}">${escapeHtml(linkText(content))}</a>` : ''
  if (!view) return `${openingTag(tag, content, options)}${fallback}</${tag}>`
  const styles = [baseStyles, ...view.styles].map(({ cssText }) => cssText).join('\n')
  const nonce = attributesOf({ nonce: options.nonce })
  return `${openingTag(tag, content, options)}<template shadowrootmode="open"><style${nonce}>${compact(styles)}</style>${markupOf(
    view.draw(content),
  )}</template>${fallback}</${tag}>`
}

/**
 * An element as plain HTML, for lists and whole pages: far lighter for a browser than many shadow roots. Its content is the
 * element's fallback children and is styled by {@link cardStyleSheet}; all else is as with {@link renderToString}.
 * @example
 * const page = `<style>${cardStyleSheet}</style>${renderToLight('ovop-product-grid', { products, summary })}`
 */
export function renderToLight(tag: Tag, options: RenderOptions = {}): string {
  const content = contentOf(tag, options)
  const view = serverViews[tag]
  const inner = view ? withEntries(view, content, lightMarkupOf(view.draw(content))) : ''
  return `${openingTag(tag, content, options, `ovop ${tag}`)}${inner}</${tag}>`
}

export interface SearchFormOptions {
  /** Page with the whole grid, which reads its question from the address (`sync-url`). */
  action: string
  /** Counts the choices of the form. */
  summary?: CatalogSummary | undefined
  /** @default 'id' */
  language?: string | undefined
  /** What one may narrow by: any of `search category regency certified payment`; by default all. */
  filters?: readonly FilterName[] | undefined
}

/**
 * The grid's form alone as plain HTML, above a list that is drawn otherwise. It works without script: what is sent is the
 * address that the grid on the page `action` reads. Styled by {@link cardStyleSheet}.
 * @example renderSearchForm({ action: '/cari/', summary, language: 'id' })
 */
export function renderSearchForm({ action, language = 'id', ...content }: SearchFormOptions): string {
  const form = searchForm(action, { ...content, language })
  return `<div class="ovop ovop-product-grid" lang="${escapeHtml(language)}">${withOwnClasses(markupOf(html`${form}`))}</div>`
}

const lightMarkupOf = (template: TemplateResult) => withOwnClasses(markupOf(template))

/** The markup of a grid with the entries of its list, each drawn once. */
function withEntries({ entry }: ServerView, content: ServerContent, markup: string): string {
  const { drawnCards, products = [] } = content
  if (!entry || !drawnCards) return markup
  const entries = products.map((product) => {
    const drawn = drawnCards.get(product.id) ?? lightMarkupOf(entry(content, product))
    drawnCards.set(product.id, drawn)
    return drawn
  })
  return markup.replace(entriesMark, () => entries.join(''))
}

/** Without comments and the indentation of the sources. */
const compact = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim()
