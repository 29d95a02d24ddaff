// The card that `ovop-product-card` shows, written by hand without a library, as markup: labels with what they mean, note,
// season, stock. It needs no browser.

/** A product as the page's own file has it: what the cards show and the filters ask. */
export interface SameProduct {
  id: string
  name: string
  village: string
  regency: string
  category: string
  price: number
  pack: string
  /** Season and stock; nothing where it is there. */
  supply: string
  isAway: boolean
  certificates: readonly string[]
  payments: readonly string[]
  updatedAt: string
  picture: string
  page: string
}

/** Short and long name of what a card labels. */
export const labels: Record<string, [short: string, long: string]> = {
  halal: ['Halal', 'Sertifikat halal'],
  bpom: ['BPOM', 'Izin edar BPOM'],
  pirt: ['P-IRT', 'Izin P-IRT'],
  gi: ['IG', 'Indikasi geografis'],
  organic: ['Organik', 'Organik'],
  sni: ['SNI', 'Standar nasional (SNI)'],
  tkdn: ['TKDN', 'Tingkat komponen dalam negeri'],
  qris: ['QRIS', 'Menerima QRIS'],
  kkpd: ['KKPD', 'Menerima kartu kredit pemerintah daerah'],
  cod: ['COD', 'Bayar di tempat'],
}
export const permitNote = 'Menurut produsen, belum diperiksa'
const labelled = ['halal', 'bpom', 'pirt', 'gi', 'sni', 'organic', 'tkdn', 'qris', 'kkpd']

/** What a card labels, the most telling first. */
export const kindsOf = ({ certificates, payments }: SameProduct) =>
  labelled.filter((kind) => certificates.includes(kind) || payments.includes(kind))

export const rupiah = (price: number) => `Rp ${String(price).replace(/\B(?=(\d{3})+$)/g, '.')}`

const escaped = (text: string) =>
  text.replace(/[&<"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' })[letter] ?? letter)

/** The whole card as HTML; without a product as a form to be filled in. */
export function sameCardMarkup(product?: SameProduct): string {
  const text = (of: (product: SameProduct) => string) => (product ? escaped(of(product)) : '')
  const kinds = product ? kindsOf(product) : []
  const chips = kinds.map((kind) => `<li title="${labels[kind]![1]}">${labels[kind]![0]}</li>`).join('')
  const note = product?.certificates.length ? permitNote : ''
  const trust = `<ul class="labels">${chips}</ul><button class="explain" type="button" aria-label="Arti label"></button><div class="note">${note}</div>`
  return `<article class="card${product?.isAway ? ' away' : ''}">
<div class="media"><img loading="lazy" decoding="async" width="400" height="300" alt="${text(({ name }) => name)}"${product ? ` src="${text(({ picture }) => picture)}"` : ''}><span class="band"></span></div>
<div class="body">
<h3 class="name"><a href="${text(({ page }) => page)}">${text(({ name }) => name)}</a></h3>
<div class="place"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0a5.5 5.5 0 0 0-5.5 5.5C2.5 9.5 8 16 8 16s5.5-6.5 5.5-10.5A5.5 5.5 0 0 0 8 0m0 7.7a2.2 2.2 0 1 1 0-4.4 2.2 2.2 0 0 1 0 4.4"/></svg><span>${text(placeOf)}</span></div>
<div class="price"><b>${text(({ price }) => rupiah(price))}</b> <span>${text(({ pack }) => pack)}</span></div>
<div class="supply">${text(({ supply }) => supply)}</div>
<div class="trust">${product && kinds.length === 0 ? '' : trust}</div>
<div class="actions"><button class="buy" type="button" aria-haspopup="dialog">${text(buttonText)}</button></div>
</div></article>`
}

export const placeOf = ({ village, regency }: SameProduct) => `${village}, ${regency}`
export const buttonText = ({ isAway }: SameProduct) => (isAway ? 'Tanya' : 'Pesan')
