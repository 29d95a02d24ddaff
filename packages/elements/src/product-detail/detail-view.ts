import {
  type CatalogSummary,
  dataSourceOf,
  formatDay,
  formatNetContent,
  formatRupiah,
  halalStatus,
  isInForce,
  localized,
  mainPack,
  makerPortrait,
  nameIn,
  names,
  otherLanguage,
  overlayText,
  type Pack,
  type Product,
  type ProductSummary,
  packText,
  permitNumber,
  supplyText,
  unitPrice,
} from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { DetailMessages } from './detail.messages.ts'

/** What a product's whole page shows. */
export interface DetailContent {
  product: Product
  summary?: CatalogSummary | undefined
  language: string
  messages: DetailMessages
  /** Level of the sections' headings. */
  level: number
  /** Index of the chosen pack. */
  pack: number
  now?: Date
  /** Each picture is shown by this, and only when its bytes are what its name says. */
  pictureCheck?: PictureCheck | undefined
}

/** What shows a picture once it is checked; its code comes where that is needed. */
export type PictureCheck = Pick<
  typeof import('../product-card/checked-picture.ts'),
  'checkedPicture' | 'sizeToCheck'
>

/** The packs to choose among, each with what a comparable unit of it costs; a plain list where nobody can choose. */
export function packsView(
  { product, language, messages, pack: chosen }: DetailContent,
  choose?: (index: number) => void,
): TemplateResult {
  const { packs } = product
  const [only] = packs
  if (packs.length <= 1)
    return html`<div class="price" part="price">${priceView(only, language, messages)}</div>`
  if (!choose)
    return html`<ul class="packs" aria-label=${messages.packs}>${packs.map((pack) => html`<li>${priceView(pack, language, messages)}</li>`)}</ul>`
  return html`<fieldset class="packs"><legend>${messages.packs}</legend>${packs.map(
    (pack, index) =>
      html`<label><input type="radio" name="pack" .checked=${index === chosen} @change=${() => choose(index)} /><span>${priceView(pack, language, messages)}</span></label>`,
  )}</fieldset>`
}

function priceView(pack: Pack | undefined, language: string, messages: DetailMessages): TemplateResult {
  const unit = pack && unitPrice(pack)
  const per = unit && unit.per.value !== pack.netContent?.value && unitText(unit, language, messages)
  return html`${pack?.price === undefined ? messages.askPrice : html`<b>${formatRupiah(pack.price, language)}</b>`}
    <span>${packText(pack, language)}</span>${per ? html` <small>${per}</small>` : nothing}${
      pack?.availability === 'out-of-stock' ? html` <small>${messages.soldOut}</small>` : nothing
    }`
}

const unitText = (
  { amount, per }: NonNullable<ReturnType<typeof unitPrice>>,
  language: string,
  messages: DetailMessages,
) =>
  messages.perUnit(
    formatRupiah(amount, language),
    per.value === 1 ? formatNetContent(per, language).replace(/^1 /, '') : formatNetContent(per, language),
  )

/** Each permit in plain words: what it means, its number, and who says so. */
export function permitsView({
  product,
  language,
  messages,
  now = new Date(),
}: DetailContent): TemplateResult {
  const today = now.toISOString().slice(0, 10)
  const { certificates, certificateStates, halal: halalNames } = names.in(language)
  const halal = halalStatus(product)
  return html`<ul class="permits" part="permits">
    ${product.certificates
      // One that is not in force speaks against the product, and is shown as well.
      .filter((one) => one.kind !== 'halal' || halal === 'certified' || !isInForce(one))
      .map((certificate) => {
        const { kind, verified, expires } = certificate
        const name = nameIn(certificates, kind)
        const meaning = Object.hasOwn(messages.meanings, kind) ? messages.meanings[kind] : ''
        const number = permitNumber(certificate, language)
        const isOver = expires !== undefined && expires < today
        const against = isInForce(certificate)
          ? undefined
          : nameIn(certificateStates, certificate.state ?? '')
        return html`<li>
          <b>${name}${certificate.percent === undefined ? '' : ` ${number}`}</b> ${meaning}
          ${number && certificate.percent === undefined ? html`<span class="number">${messages.numbered(number)}</span>` : nothing}
          ${against ? html`<b class="against">${against}</b>` : nothing}
          <small class=${isOver ? 'against' : ''}>${
            verified ? messages.checkedBy(verified.by, formatDay(verified.at, language)) : messages.unchecked
          }${expires ? `, ${(isOver ? messages.expired : messages.until)(formatDay(expires, language))}` : ''}</small>
        </li>`
      })}
    ${halal === 'certified' ? nothing : html`<li class=${halal === 'non-halal' ? 'against' : ''}>${halalNames[halal]}</li>`}
  </ul>`
}

/** Who makes it, and how it can be paid. */
export function makerView({ product, language, messages, pictureCheck }: DetailContent): TemplateResult {
  const { producer, payments } = product
  const portrait = makerPortrait(product)
  const story = localized(producer.story, language)
  const kind = producer.kind && nameIn(names.in(language).producerKinds, producer.kind)
  return html`${
    portrait
      ? html`<img
          class="portrait"
          part="portrait"
          src=${pictureCheck ? nothing : portrait.src}
          alt=${localized(portrait.alt, language) || messages.portraitOf(producer.name)}
          width=${portrait.width ?? nothing}
          height=${portrait.height ?? nothing}
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          ${pictureCheck?.checkedPicture(portrait.src) ?? nothing}
        />`
      : nothing
  }<dl class="facts">
    <div><dt>${messages.maker}</dt><dd><b>${producer.name}</b>${
      kind && !producer.name.startsWith(kind) ? ` (${kind})` : ''
    }${producer.nib ? html`<small>${messages.nib(producer.nib)}</small>` : nothing}${
      producer.kbli?.length ? html`<small>${messages.kbli(producer.kbli.join(', '))}</small>` : nothing
    }</dd></div>
    ${
      payments.length
        ? html`<div><dt>${messages.payments}</dt><dd>${payments
            .map((payment) => paymentText(payment, language, messages))
            .join(' · ')}</dd></div>`
        : nothing
    }${deliveryView(product, language, messages)}
  </dl>${story ? html`<p class="maker-story" lang=${otherLanguage(producer.story, language) ?? nothing}>${story}</p>` : nothing}`
}

/** How the product comes to its buyer, to which places, and what the seller says of that. */
function deliveryView(
  { delivery }: Product,
  language: string,
  messages: DetailMessages,
): TemplateResult | typeof nothing {
  if (!delivery) return nothing
  const { kinds } = delivery
  const area = localized(delivery.area, language)
  const note = localized(delivery.note, language)
  const ways = [...kinds.map((kind) => nameIn(names.in(language).delivery, kind)), ...(area ? [area] : [])]
  if (ways.length === 0 && !note) return nothing
  return html`<div><dt>${messages.delivery}</dt><dd>${ways.join(' · ')}${
    note ? html`<small lang=${otherLanguage(delivery.note, language) ?? nothing}>${note}</small>` : nothing
  }</dd></div>`
}

/** Which sellers take the card is nobody's word but theirs. */
function paymentText(payment: string, language: string, messages: DetailMessages): string {
  const name = nameIn(names.in(language).payments, payment)
  return payment === 'kkpd' ? messages.accordingToSeller(name) : name
}

/** How far the product has come in the programme. */
export function programmeView({
  product,
  messages,
  language,
  level,
}: DetailContent): TemplateResult | typeof nothing {
  const { curation, mentoring } = product
  if (!curation && !mentoring) return nothing
  const { curationAspects, curationResults, mentoring: mentoringNames } = names.in(language)
  const steps = Object.entries(curationAspects).flatMap(([aspect, name]) => {
    const result = curation?.[aspect]
    return typeof result === 'string' ? [{ name, result, text: nameIn(curationResults, result) }] : []
  })
  return html`<section>
    <h3 aria-level=${level}>${messages.programme}</h3>
    ${
      mentoring
        ? html`<p>${nameIn(mentoringNames, mentoring.status)}${mentoring.by ? ` ${messages.mentoredBy(mentoring.by)}` : ''}</p>`
        : nothing
    }
    ${
      steps.length
        ? html`<ul class="steps" aria-label=${messages.curation}>${steps.map(
            ({ name, result, text }) => html`<li class=${result}><span>${name}: <b>${text}</b></span></li>`,
          )}</ul>`
        : nothing
    }
  </section>`
}

/** Whose price and stock these are, where they are not the catalogue's. */
export function overlayView({ product, language }: DetailContent): TemplateResult | typeof nothing {
  const text = overlayText(product, language)
  return text ? html`<p class="whose quiet">${text}</p>` : nothing
}

/** Season and stock, in the sentence that the card has too. */
export function supplyView({ product, language, messages, now }: DetailContent): TemplateResult {
  const text = supplyText(product, language, now)
  const day = mainPack(product)?.availabilityDate
  const asOf = text && day ? ` (${messages.asOf(formatDay(day, language))})` : ''
  return html`<p class="supply" part="supply">${text}${asOf}</p>`
}

/** Whose data it is and of when, and when the product's own was last touched. */
export function sourceText({ product, summary, language, messages }: DetailContent): string {
  const source = summary && dataSourceOf(summary, product.id)
  return [
    source && messages.data(source.publisher, formatDay(source.generatedAt, language)),
    source?.mergedBy && messages.mergedBy(source.mergedBy),
    product.updatedAt && messages.updated(formatDay(product.updatedAt, language)),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Other products of the village. */
export function othersView(
  others: readonly ProductSummary[],
  { language, messages, level }: DetailContent,
  addressOf: (product: ProductSummary) => string | undefined,
): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing
  return html`<h4 aria-level=${level + 1}>${messages.others}</h4>
    <ul class="others">${others.map((other) => {
      const href = addressOf(other)
      const name = localized(other.name, language)
      const lang = otherLanguage(other.name, language) ?? nothing
      return html`<li lang=${lang}>${href ? html`<a href=${href}>${name}</a>` : name}</li>`
    })}</ul>`
}

/** Where wrong data is told: to the publisher, by the ways that the catalogue names. */
export function reportAddress({ product, summary, language, messages }: DetailContent): string | undefined {
  const text = encodeURIComponent(messages.reportText(localized(product.name, language), product.id))
  const { whatsapp, email, url } = summary?.contact ?? {}
  if (email) return `mailto:${email}?subject=${encodeURIComponent(product.id)}&body=${text}`
  if (whatsapp) return `https://wa.me/${whatsapp.replace(/\D/g, '')}?text=${text}`
  return url
}
