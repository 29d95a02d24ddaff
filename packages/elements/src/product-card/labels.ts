import {
  type Certificate,
  cardNames,
  certificateKinds,
  certificateOf,
  certificatesInForce,
  formatPercent,
  halalStatus,
  nameIn,
  type ProductSummary,
} from '@ovop-ntt/core'
import type { CardMessages } from './card.messages.ts'

/** A small label of a card: `text` as seen, `long` for those who listen, `sentence` for those who ask. */
export interface Label {
  kind: string
  text: string
  long: string
  /** What it means, and who says so. */
  sentence: string
}

/** Payments that are said on a card: those that not every seller takes. */
const labelledPayments = ['qris', 'kkpd'] as const

/**
 * Labels of a product, the most telling first: halal status, permits, origin, payments. Only what the data
 * states: an unknown halal status or a payment that is not named gives no label.
 */
export function labelsOf(product: ProductSummary, language: string, messages: CardMessages): Label[] {
  const {
    certificates,
    certificateLabels,
    halal: halalNames,
    payments,
    paymentLabels,
  } = cardNames.in(language)
  const label = (kind: string, text: string, long: string, certificate?: Certificate): Label => {
    const share = certificate?.percent
    const percent = share === undefined ? '' : ` ${formatPercent(share, language)}`
    return {
      kind,
      text: text + percent,
      long: long + percent,
      sentence: sentenceOf(long + percent, certificate, messages),
    }
  }
  const permitLabel = (kind: string): Label[] => {
    const certificate = certificateOf(product, kind)
    return certificate
      ? [label(kind, nameIn(certificateLabels, kind), nameIn(certificates, kind), certificate)]
      : []
  }
  const halal = halalStatus(product)
  const against = halalNames['non-halal']
  return [
    ...(halal === 'certified' ? permitLabel('halal') : []),
    ...(halal === 'non-halal' ? [label('non-halal', against, against)] : []),
    ...certificateKinds.filter((kind) => kind !== 'halal').flatMap(permitLabel),
    ...labelledPayments
      .filter((kind) => product.payments.includes(kind))
      .map((kind) => label(kind, paymentLabels[kind], messages.takes(payments[kind]))),
  ]
}

function sentenceOf(long: string, certificate: Certificate | undefined, messages: CardMessages): string {
  if (!certificate) return `${long}, ${messages.accordingToProducer}.`
  const number = certificate.number ? `${long}, ${messages.numbered(certificate.number)}.` : `${long}.`
  const { verified } = certificate
  return `${number} ${verified ? messages.verifiedBy(verified.by) : messages.statedByProducer}.`
}

/**
 * How sure the permits are, in one line: who checked them when the data says so of all of them, else that the
 * producer states them. Empty without a permit.
 */
export function permitNote(product: ProductSummary, messages: CardMessages): string {
  const certificates = certificatesInForce(product)
  if (certificates.length === 0) return ''
  const checkers = new Set(certificates.map(({ verified }) => verified?.by))
  return checkers.has(undefined) ? messages.statedByProducer : messages.verifiedBy([...checkers].join(', '))
}
