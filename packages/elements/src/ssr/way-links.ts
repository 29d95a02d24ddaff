import {
  type CatalogSummary,
  localized,
  type Product,
  type ProductSummary,
  type WayToBuy,
  waysToBuy,
} from '@ovop-ntt/core'
import { css, html, nothing, type TemplateResult } from 'lit'
import { type Messages, messagesIn } from '../messages.ts'
import { buttonWords } from '../product-card/card-view.ts'

/** For whom and when the ways are listed. */
export interface WayContent {
  product: Product | ProductSummary
  summary?: CatalogSummary | undefined
  language: string
  now: Date
  /** The product's page: where there are no ways to list, they are there. */
  href?: string | undefined
  /** The same as published. @default href */
  pageUrl?: string | undefined
}

/** Ways to buy of a whole product, without a payment code; of a summary none are known. */
export function waysOf({ product, summary, language, now, href, pageUrl = href }: WayContent): WayToBuy[] {
  if (!('channels' in product)) return []
  const contact = summary?.contact
  return waysToBuy(product as Product, { language, contact, now, pageUrl, trusted: false })
}

const link = (way: WayToBuy, part: 'button' | 'way', className: string, text: string) =>
  html`<a class=${className} part=${part} href=${way.href} rel="noopener noreferrer">${text}</a>`

/** One way to buy as a card's button; where none is known the product's page leads on. */
export function cardWay(content: WayContent, messages: Messages): TemplateResult | typeof nothing {
  const name = localized(content.product.name, content.language)
  const first = waysOf(content).find(({ href }) => href)
  const { text, asks } = buttonWords({ ...content, messages })
  const href = first?.href ?? content.href
  if (!href) return nothing
  const label = `${text}: ${[first?.label, name].filter(Boolean).join(', ')}`
  return html`<a class=${asks ? 'button secondary' : 'button'} part="button" href=${href} aria-label=${label} rel="noopener noreferrer">${text}</a>`
}

/** All ways to buy, the first as a button, each with its note. */
export function allWays(content: WayContent): TemplateResult | typeof nothing {
  const ways = waysOf(content)
  const { text, asks } = buttonWords({ ...content, messages: messagesIn(content.language) })
  const className = asks ? 'button secondary' : 'button'
  if (ways.length === 0)
    return content.href && !('channels' in content.product)
      ? html`<div class="ways"><a class=${className} part="button" href=${content.href}>${text}</a></div>`
      : nothing
  const note = (way: WayToBuy) => (way.note ? html` <small>${way.note}</small>` : nothing)
  const [first] = ways
  const lead = first?.href ? first : undefined
  const others = lead ? ways.slice(1) : ways
  return html`<div class="ways">${lead ? html`${link(lead, 'button', className, lead.label)}${note(lead)}` : nothing}${
    others.length
      ? html`<ul>${others.map((way) => html`<li>${way.href ? link(way, 'way', 'way', way.label) : html`<b>${way.label}</b>`}${note(way)}</li>`)}</ul>`
      : nothing
  }</div>`
}

/** Ways to buy as links. */
export const wayLinkStyles = css`
  .actions .button {
    flex: 1;
    margin: 0;
    text-align: center;
  }
  a.secondary {
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }
  .ways {
    display: grid;
    gap: 0.5em;
    margin-block: 1em;
  }
  .ways ul {
    display: grid;
    gap: 0.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ways li {
    padding-block: 0.35em;
    border-block-end: 1px solid var(--_line);
  }
  a.way {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: inherit;
    font-weight: 600;
    text-underline-offset: 0.15em;
  }
  .ways small {
    color: var(--_quiet);
    font-size: 0.8125em;
    overflow-wrap: anywhere;
  }
  @media print {
    .actions .button::after,
    .ways .button::after {
      content: none;
    }
  }
`
