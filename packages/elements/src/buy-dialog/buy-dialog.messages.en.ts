import type { BuyMessages } from './buy-dialog.messages.ts'

export const en: BuyMessages = {
  title: 'Order',
  steps: {
    order: 'Order',
    pay: (amount) => (amount ? `Pay ${amount}` : 'Pay'),
    receive: 'Receive',
  },
  payNote: 'Type the amount yourself in the payment app. Pay once the seller has answered.',
  askPayment: 'Ask the seller how to pay.',
  askDelivery: 'Ask the seller whether to pick it up or have it sent, and what that costs.',
  delivery: {
    pickUp: (place) => `Picked up at ${place}`,
    courier: (area) => (area ? `Sent to: ${area}` : 'Sent by courier'),
  },
  packs: 'Packs',
  askPrice: 'Price: ask the seller',
  titleNtt: 'Buy NTT Products',
  back: 'Back to other products',
  offers: 'Village products',
  orAsk: 'Or ask directly',
  loading: 'Loading the ways to order…',
  loadingCode: 'Loading the payment code…',
  failed: 'The ways to order could not be loaded. Check your connection, then try again.',
  retry: 'Try again',
  openPage: 'Open the product page',
  openAll: 'See all products',
  newTab: '(opens a new tab)',
  none: 'No way to order is given yet.',
  intro: 'Ask the keeper of the catalogue about NTT’s village products, or see the list of products.',
  sample: 'Sample data: these numbers and links are made up, do not use them to buy.',
  data: (publisher, date) => `Data: ${publisher}, ${date}.`,
  mergedBy: (publisher) => `Merged by ${publisher}.`,
  codeWithheld:
    'The seller’s QRIS code is not shown, because this price is not the seller’s as the catalogue states it. Ask what to pay first.',
  stale: (date) => `Data as of ${date}. Payment codes are not shown because the data is old.`,
}
