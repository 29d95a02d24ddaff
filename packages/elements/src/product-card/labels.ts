import {
  type Certificate,
  certificateOf,
  certificatesInForce,
  halalStatus,
  type ProductSummary,
} from '@ovop-ntt/core'
import type { Messages } from '../messages.ts'

/** A small label of a card: `text` as seen, `long` for those who listen, `sentence` for those who ask. */
export interface Label {
  kind: string
  text: string
  long: string
  /** What it means, and who says so. */
  sentence: string
}

/**
 * Labels of a product, the most telling first: halal status, permits, origin, payments. Only what the data
 * states: an unknown halal status or a payment that is not named gives no label.
 */
export function labelsOf(product: ProductSummary, messages: Messages): Label[] {
  const label = (kind: string, certificate?: Certificate): Label => {
    const long = messages.longLabels[kind] ?? messages.labels[kind] ?? kind
    const percent = certificate?.percent
    return {
      kind,
      text: [messages.labels[kind] ?? kind, percent !== undefined && messages.percent(percent)]
        .filter(Boolean)
        .join(' '),
      long: percent === undefined ? long : `${long} ${messages.percent(percent)}`,
      sentence: sentenceOf(long, certificate, messages),
    }
  }
  const halal = halalStatus(product)
  const halalLabels =
    halal === 'certified'
      ? [label('halal', certificateOf(product, 'halal'))]
      : halal === 'non-halal'
        ? [label('non-halal')]
        : []
  const permits = ['bpom', 'pirt', 'gi', 'sni', 'organic', 'tkdn', 'trademark'].flatMap((kind) => {
    const certificate = certificateOf(product, kind)
    return certificate ? [label(kind, certificate)] : []
  })
  const payments = ['qris', 'kkpd']
    .filter((kind) => product.payments.includes(kind))
    .map((kind) => label(kind))
  return [...halalLabels, ...permits, ...payments]
}

function sentenceOf(long: string, certificate: Certificate | undefined, messages: Messages): string {
  if (!certificate) return `${long}, ${messages.accordingToProducer}.`
  const number = certificate.number ? `${long}, ${messages.numbered(certificate.number)}.` : `${long}.`
  const { verified } = certificate
  return `${number} ${verified ? messages.verifiedBy(verified.by) : messages.statedByProducer}.`
}

/**
 * How sure the permits are, in one line: who checked them when the data says so of all of them, else that the
 * producer states them. Empty without a permit.
 */
export function permitNote(product: ProductSummary, messages: Messages): string {
  const certificates = certificatesInForce(product)
  if (certificates.length === 0) return ''
  const checkers = new Set(certificates.map(({ verified }) => verified?.by))
  return checkers.has(undefined) ? messages.statedByProducer : messages.verifiedBy([...checkers].join(', '))
}
