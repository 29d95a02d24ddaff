import {
  type CatalogSummary,
  formatDay,
  isLinkAddress,
  localized,
  originOf,
  type Product,
  placeText,
  productPictures,
  type WayToBuy,
  waysToBuy,
} from '@ovop-ntt/core'
import { html, nothing, render, type TemplateResult } from 'lit'
import { messagesIn } from '../messages.ts'
import { checkedPicture, sizeToCheck } from '../product-card/checked-picture.ts'
import { detailMessagesIn } from './detail.messages.ts'
import {
  type DetailContent,
  makerView,
  overlayView,
  packsView,
  permitsView,
  programmeView,
  sourceText,
  supplyView,
} from './detail-view.ts'
import { sheetStyles } from './print-sheet.styles.ts'

export interface SheetContent {
  product: Product
  summary?: CatalogSummary | undefined
  language: string
  /** The product's page, which the sheet's code leads to. */
  address: string
  now?: Date
}

/** Milliseconds that the picture may take: the sheet is whole without it. */
const pictureWait = 4000

/**
 * A product on one page of paper, for an office that buys and files it: packs and prices, maker with its NIB, permits and
 * who says so, whom to reach, and a code that leads to the product's page. Never a payment code.
 */
export function sheetView(
  { product, summary, language, address, now = new Date() }: SheetContent,
  code: TemplateResult | typeof nothing,
): TemplateResult {
  const messages = detailMessagesIn(language)
  const own = messagesIn(language)
  const content: DetailContent = { product, summary, language, messages, level: 2, pack: 0, now }
  const name = localized(product.name, language)
  const lead = localized(product.summary, language)
  const ways = waysToBuy(product, { language, contact: summary?.contact, now, trusted: false })
  return html`<article lang=${language}>
    <header>
      <div>
        <p class="kind">${messages.sheet}${summary ? ` · ${localized(summary.title, language)}` : nothing}</p>
        <h1>${name}</h1>
        <p>${placeText(product, language)}</p>
        ${product.sample || summary?.sample ? html`<p class="sample">${own.sampleNote}</p>` : nothing}
      </div>
      ${pictureView(product, name, language)}
    </header>
    <div class="columns">
      <section><h2>${messages.packs}</h2>${packsView({ ...content, pack: -1 })}${overlayView(content)}${supplyView(content)}${
        lead ? html`<p>${lead}</p>` : nothing
      }</section>
      <section>${makerView({ ...content, product: { ...product, images: [] } })}</section>
      <section><h2>${messages.permits}</h2>${permitsView(content)}</section>
      <section><h2>${messages.reach}</h2><ul>${ways.map(wayView)}</ul></section>
      ${programmeView(content)}
    </div>
    <footer>${footView(content, address, code)}</footer>
  </article>`
}

/** The first picture; of a signed catalogue only when its bytes are what its name says. */
function pictureView(product: Product, name: string, language: string): TemplateResult | typeof nothing {
  const [image] = productPictures(product)
  if (!image) return nothing
  const src = sizeToCheck(image)
  const checked = originOf(product)?.trust === 'signed' ? checkedPicture(src) : undefined
  return html`<img src=${checked ? nothing : src} alt=${localized(image.alt, language) || name} referrerpolicy="no-referrer" ${checked} />`
}

/** On paper nothing can be pressed: what a link holds is written out. */
const wayView = ({ label, note, href = '' }: WayToBuy) => {
  const number = /^https:\/\/wa\.me\/(\d+)/.exec(href)?.[1]
  const page = /^https:\/\/(?!wa\.me\/)/.test(href) ? href.replace('https://', '') : undefined
  const written = number ? `+${number}` : page
  return html`<li><b>${label}</b>${written ? html` ${written}` : nothing}${note ? html` <small>${note}</small>` : nothing}</li>`
}

function footView(
  content: DetailContent,
  address: string,
  code: TemplateResult | typeof nothing,
): TemplateResult {
  const { product, language, messages, now = new Date() } = content
  return html`${code}
    <div>
      ${code === nothing ? nothing : html`<p>${messages.codeOfPage}<br /><b class="address">${address}</b></p>`}
      <p>${product.id}</p>
      <p>${sourceText(content)} ${messages.printed(formatDay(now.toISOString(), language))}</p>
    </div>`
}

/** Of the sheet that is on its way to the printer. */
let onItsWay: AbortController | undefined

/**
 * Prints a product's sheet and nothing of the page around it: in a frame that goes when the printing is done. The page
 * itself is never hidden: where a browser has no such frame, all of the page is printed. Pressed again while a sheet
 * is on its way, that one gives way: one comes out, the last that was asked for.
 * @param print what is done with the frame when the sheet stands in it
 */
export async function printSheet(
  content: SheetContent,
  print: (sheet: Window) => void = (sheet) => sheet.print(),
): Promise<void> {
  const { address, language, product } = content
  onItsWay?.abort()
  const own = new AbortController()
  const { signal } = own
  onItsWay = own
  // What draws codes loads with the press, for payment codes and this one alike.
  const { codePicture } = await import('../qris/qris-view.ts')
  const code = isLinkAddress(address) ? codePicture(address, detailMessagesIn(language).codeOfPage) : nothing
  if (signal.aborted) return
  const frame = document.createElement('iframe')
  frame.className = 'ovop-sheet'
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  // Laid out as on paper, and not seen. By the object model: a strict policy forbids styles in markup alone.
  Object.assign(frame.style, {
    position: 'fixed',
    insetInlineStart: '-10000px',
    inlineSize: '210mm',
    blockSize: '297mm',
    border: '0',
  })
  for (const other of document.querySelectorAll('iframe.ovop-sheet')) other.remove()
  // Firefox puts a new document into the frame when this comes: what was written before would be a blank sheet.
  const isThere = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true })
    signal.addEventListener('abort', resolve, { once: true })
  })
  document.body.append(frame)
  await isThere
  if (signal.aborted) return frame.remove()
  const sheet = frame.contentWindow as (Window & typeof globalThis) | null
  const styles = sheet && styleSheetIn(sheet)
  if (!styles) {
    frame.remove()
    print(window)
    return
  }
  const { document: paper } = sheet
  paper.adoptedStyleSheets = [styles]
  paper.title = localized(product.name, language)
  paper.documentElement.lang = language
  render(sheetView(content, code), paper.body)
  await pictureOf(paper)
  if (signal.aborted) return frame.remove()
  onItsWay = undefined
  sheet.addEventListener('afterprint', () => frame.remove())
  print(sheet)
}

/** Nothing in a browser that takes no style sheets of a script's: it prints the page, which has print styles too. */
function styleSheetIn(sheet: Window & typeof globalThis): CSSStyleSheet | undefined {
  try {
    const styles = new sheet.CSSStyleSheet()
    styles.replaceSync(sheetStyles)
    return 'adoptedStyleSheets' in sheet.document ? styles : undefined
  } catch {
    return undefined
  }
}

/** Waits for the sheet's picture; one that does not come leaves its place to the text. */
async function pictureOf(paper: Document): Promise<void> {
  const picture = paper.querySelector('img')
  if (!picture || (picture.complete && picture.naturalWidth > 0)) return
  const hasCome = await new Promise<boolean>((resolve) => {
    picture.addEventListener('load', () => resolve(true), { once: true })
    picture.addEventListener('error', () => resolve(false), { once: true })
    setTimeout(() => resolve(false), pictureWait)
  })
  if (!hasCome) picture.remove()
}
