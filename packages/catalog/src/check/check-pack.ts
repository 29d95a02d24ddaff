import {
  formatNetContent,
  type NetContent,
  type Pack,
  parseGtin,
  parseNetContent,
  parseRupiah,
} from '@ovop-ntt/core'
import { availabilityWords } from '../read/columns/words.ts'
import { hasDigit } from './check-buying.ts'
import { checkDay } from './check-day.ts'
import { present } from './present.ts'
import type { RowReader } from './row-reader.ts'
import { containerInFull, isAnyPiece, isContainer, isSameContainer, isSameContent } from './unit-of-sale.ts'

export const gtinCodes = {
  'not-digits': 'gtin-form',
  length: 'gtin-length',
  'check-digit': 'gtin-check',
} as const

/** What one unit of sale is: the seller's word for it, and what it holds. */
type SaleUnit = Pick<Pack, 'container' | 'netContent'>

/** How the product is sold: one pack a row. */
export function checkPack(row: RowReader, time?: Date): Pack[] {
  const { price, unit } = priceAndUnit(row, saleUnit(row))
  const pack = present({
    availability: availability(row),
    availabilityDate: checkDay(row, 'availabilityDate', time),
    container: unit.container && containerInFull(unit.container),
    gtin: gtin(row),
    netContent: unit.netContent,
    price,
    sku: row.text('sku') || undefined,
  })
  return Object.keys(pack).length > 0 ? [pack] : []
}

/** A word for it, or how many there are: an office's `Stok`. What says that there is none is never left out. */
function availability(row: RowReader): Pack['availability'] {
  const text = row.text('availability')
  const [, count] = /^(\d{1,6})(?:\s*[a-z]+)?$/i.exec(text) ?? []
  if (count !== undefined) return Number(count) > 0 ? 'in-stock' : 'out-of-stock'
  if (/\b(?:habis|kosong)\b/i.test(text)) return 'out-of-stock'
  return row.word('availability', availabilityWords)
}

/** Rupiah. Nothing is sold for less: `15` is written in thousands. */
const leastPrice = 100
/** `15.000/bks`, `Rp 40.000 per kg`, `12.000/100 gr`: an amount, and what it is for. */
const forEach = /^(.*?\d.*?)\s*(?:\/|\bper\b)\s*(\d[\d.,/]*\s*\p{L}+|½\s*\p{L}+|\p{L}[\p{L} ]*)\.?$/iu

/** `20.000 - 25.000`, `750.000 s/d 1.500.000`. */
const isRange =
  /^(?:rp\.?|idr)?\s*\d[\d.,]*\s*(?:rb|ribu|jt|juta|,-)?\s*(?:\p{Pd}|s\s?[./]\s?d\.?|sampai(?: dengan)?|hingga)\s*(?:rp\.?|idr)?\s*\d/iu

/** A price, which may say what it is for; that is the unit of sale, or the row says which of two is meant. */
function priceAndUnit(row: RowReader, unit: SaleUnit): { price?: number | undefined; unit: SaleUnit } {
  const text = row.text('price')
  if (text === '') return { unit }
  // 250 would pass for Rp 250, and is 250,000.
  if (/ribu|juta|\b000\b/i.test(row.titleOf('price'))) {
    row.report('price', 'price-scale')
    return { unit }
  }
  const [, before = text, each] = forEach.exec(text) ?? []
  const amount = parseRupiah(before.replace(/\s*rupiah\.?$/i, ''))
  if (isRange.test(text)) row.report('price', 'price-range')
  else if (!amount.ok || amount.value < 1 || amount.value > 1e10) row.report('price', 'price-unreadable')
  else if (amount.value < leastPrice) row.report('price', 'price-low')
  else {
    const priced = each === undefined ? unit : unitOfPrice(each, unit)
    if (priced) return { price: amount.value, unit: priced }
    row.report('price', 'price-per', each)
  }
  return { unit }
}

/** The unit of sale with what a price is for; nothing where the two differ. */
function unitOfPrice(each: string, unit: SaleUnit): SaleUnit | undefined {
  const { container, netContent } = unit
  if (container !== undefined && isSameContainer(container, each)) return unit
  const read = parseNetContent(/^[\d½]/.test(each) ? each : `1 ${each}`)
  const content = read.ok ? read.value : undefined
  if (content && netContent && isSameContent(content, netContent)) return unit
  if (content && !netContent && container === undefined) return { netContent: content }
  // Ten pieces in a bag: which of the two is paid for?
  if (content && content.unit === (netContent?.unit ?? content.unit)) return undefined
  if (isAnyPiece(each)) return unit
  return container === undefined && isContainer(each) ? { ...unit, container: each } : undefined
}

/** `1,800 kg` is 1.8 kg in Indonesian, and 1,800 where somebody thinks in English: read by the rule, and told. */
const isReadByItsComma = (text: string) => /[1-9]\d*,\d{3}(?!\d)/.test(text)
const contentInWords = (content: NetContent) => formatNetContent(content, 'id')

/** What the columns for the container and its content say; either may hold the other: `Kemasan: 250 gr`, `Isi: 1 ikat`. */
function saleUnit(row: RowReader): SaleUnit {
  const container = row.text('container') || undefined
  const text = row.text('netContent')
  if (text === '') {
    const inside = container !== undefined && hasDigit(container) ? parseNetContent(container) : undefined
    if (!inside?.ok) return { container }
    if (isReadByItsComma(container!))
      row.report('container', 'net-content-comma', contentInWords(inside.value))
    return { netContent: inside.value }
  }
  // A column `Berat (gr)` holds bare numbers.
  const [, unit] =
    /\(\s*(?:dalam )?(mg|gr?|gram|kg|ml|l|ltr|liter|cm|m|lembar|buah|pcs)\.?\s*\)\s*$/i.exec(
      row.titleOf('netContent'),
    ) ?? []
  const content = parseNetContent(unit && /^[\d.,]+$/.test(text) ? `${text} ${unit}` : text)
  if (content.ok) {
    if (isReadByItsComma(text)) row.report('netContent', 'net-content-comma', contentInWords(content.value))
    return { container, netContent: content.value }
  }
  const [, count, word = ''] = /^(?:isi\s+)?(\d{1,4})\s*(\p{L}+)\.?$/iu.exec(text) ?? []
  if (isContainer(word)) {
    // "1 ikat" is the container itself; of "3 botol" in a "paket" nothing is lost either.
    const inner = count === '1' ? word : `${count} ${word}`
    const isSaid = container !== undefined && count === '1' && isSameContainer(container, word)
    const whole = isSaid || container === undefined ? (container ?? inner) : `${container} ${inner}`
    if (whole.length <= longestContainer) return { container: whole }
  }
  row.report('netContent', hasDigit(text) ? 'net-content-unreadable' : 'number-missing')
  return { container }
}

/** Letters, by the model. */
const longestContainer = 40

function gtin(row: RowReader): string | undefined {
  const text = row.text('gtin')
  if (text === '') return undefined
  const number = parseGtin(text)
  if (number.ok) return number.value
  row.report('gtin', hasDigit(text) ? gtinCodes[number.problem.code] : 'number-missing')
  return undefined
}
