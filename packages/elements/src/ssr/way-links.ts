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

/** All ways to buy, the first as the button that stays in reach, each with its note. */
export function allWays(content: WayContent): TemplateResult | typeof nothing {
  const ways = waysOf(content)
  const { text, asks } = buttonWords({ ...content, messages: messagesIn(content.language) })
  const className = asks ? 'button secondary' : 'button'
  if (ways.length === 0)
    return content.href && !('channels' in content.product)
      ? html`<div class="buy"><a class=${className} part="button" href=${content.href}>${text}</a></div>`
      : nothing
  const note = (way: WayToBuy) => (way.note ? html` <small>${way.note}</small>` : nothing)
  const [first] = ways
  const lead = first?.href ? first : undefined
  const others = lead ? ways.slice(1) : ways
  return html`${lead ? html`<div class="buy">${link(lead, 'button', className, lead.label)}</div>` : nothing}<div class="ways">${
    lead ? note(lead) : nothing
  }${
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
  .buy .button {
    flex: 1;
    margin: 0;
    text-align: center;
  }
  .ways {
    display: grid;
    gap: 0.5em;
    margin-block: 0.5em 1em;
  }
  .ways ul {
    margin: 0;
    padding: 0;
    border-block-start: 1px solid var(--_line);
    list-style: none;
  }
  .ways li {
    margin: 0;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_line);
    line-height: 1.4;
  }
  .ways li:has(a) {
    padding-block: 0;
  }
  .ways b {
    font-weight: 500;
  }
  /* The whole line leads there, and its end says so. */
  a.way {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 46px;
    color: inherit;
    font-weight: 500;
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.25em;
  }
  @media screen {
    a.way::after {
      flex: none;
      inline-size: 0.45em;
      block-size: 0.45em;
      margin-inline: 0.75em 0.25em;
      border: solid var(--_quiet);
      border-width: 2px 2px 0 0;
      rotate: 45deg;
      content: '';
    }
    a.way:dir(rtl)::after {
      rotate: -135deg;
    }
  }
  a.way:hover {
    text-decoration-color: currentColor;
  }
  .ways small {
    display: block;
    color: var(--_quiet);
    font-size: 0.8125em;
    overflow-wrap: anywhere;
  }
  .ways a + small {
    padding-block-end: 0.6em;
  }
  @media print {
    .buy:has(a) {
      display: block;
      position: static;
    }
  }
`
