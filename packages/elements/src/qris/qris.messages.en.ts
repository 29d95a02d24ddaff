import type { QrisMessages } from './qris.messages.ts'

export const en: QrisMessages = {
  title: 'Pay by QRIS',
  codeOf: (merchant, nmid) =>
    `QRIS code in the name of ${merchant}${nmid ? `, NMID ${nmid}` : ''}. Scan it with a payment app.`,
  check: 'Compare this name with the name in your app before you pay.',
  download: 'Download the QRIS picture',
  noPicture: 'The picture could not be made. Take a screenshot of this code.',
  sample: 'Sample (contoh): this code is made up and cannot be paid.',
  loading: 'Loading the QRIS code…',
  failed: 'The QRIS code could not be loaded.',
  forged: 'The payment code is not shown because this catalogue did not pass its authenticity check.',
  retry: 'Try again',
  untrusted: 'The payment code is not shown because this catalogue is not signed.',
  stale: 'The payment code is not shown because the data of this catalogue is old.',
  none: 'This product has no QRIS code.',
  dynamic: 'This QRIS code is for a single payment, so it is not shown.',
  preset:
    'This QRIS code sets an amount or a fee of its own, not the price of this product, so it is not shown.',
  overlaidPrice:
    'The QRIS code is not shown because the price on this page is not the seller’s as the catalogue states it. Ask what to pay first.',
  wrongMerchant: 'The name in the QRIS code is not the producer’s, so the code is not shown.',
  wrongNmid: 'The NMID in the QRIS code is not the product’s, so the code is not shown.',
  damaged: (code) => `The QRIS code is damaged or incomplete (${code}), so it is not shown.`,
}
