import { localized, type Product, parseQris, regencyOf } from '@ovop-ntt/core'
import { regencyByCode } from '@ovop-ntt/geo'
import { foldWord } from '../read/columns/fold.ts'
import { FingerprintTable, fingerprint } from './fingerprint-table.ts'
import { ingestedCategories } from './halal-advice.ts'
import type { IdentityProblem, RowNumber } from './identities.ts'
import { PriceList } from './price-list.ts'

/** Fewer prices than this say nothing about what is usual in a category. */
const leastPrices = 20
/** How far from the middle a price may be: in the spread of its category, and at least this many times. */
const mostSpreads = 6
const leastFactor = 10
/** A spread for categories whose prices hardly differ, in the logarithm: 10 percent. */
const leastSpread = 0.1

/** A price far from those of its category. */
export interface FarPrice extends RowNumber {
  readonly price: number
  /** The usual price: the median. */
  readonly usual: number
}

/**
 * What is well-formed but odd about products that passed all else: warnings, since each may be right, but for where money
 * would go to two accounts under one name. Keeps a few numbers a row, and no text.
 */
export class Suspicions {
  /** Who had it first: hash of the product's id, sheet and row. */
  readonly #gtins = new FingerprintTable(3)
  readonly #names = new FingerprintTable(3)
  /** By merchant's name: hash of the account, whether its NMID was stated, sheet and row. */
  readonly #accounts = new FingerprintTable(4)
  /** By category. */
  readonly #prices = new Map<string, PriceList>()

  /** @param describe names a row in a problem */
  notice(product: Product, place: RowNumber, describe: (place: RowNumber) => string): IdentityProblem[] {
    const found: IdentityProblem[] = []
    const { id, name, village, producer, qris, packs, category, certificates } = product
    const [, idHash] = fingerprint(id)
    const seenFirst = (table: FingerprintTable, key: string): RowNumber | undefined => {
      const [first, sheet = 0, row = 0] = table.get(key) ?? []
      if (first === undefined) table.set(key, [idHash, place.sheet, place.row])
      return first !== undefined && first !== idHash ? { sheet, row } : undefined
    }
    for (const { gtin, price } of packs) {
      const other = gtin === undefined ? undefined : seenFirst(this.#gtins, gtin)
      if (other) found.push({ field: 'gtin', code: 'gtin-twice', detail: describe(other) })
      if (price !== undefined) this.#notePrice(category, price, place)
    }
    const namesake = seenFirst(this.#names, `${village} ${foldWord(localized(name))}`)
    if (namesake) found.push({ field: 'name', code: 'same-name', detail: describe(namesake) })
    if (isMixedScript(producer.name)) found.push({ field: 'producer', code: 'mixed-script' })
    if (isMixedScript(qris?.merchantName ?? '')) found.push({ field: 'qrisName', code: 'mixed-script' })
    const rival = qris && this.#rivalOf(qris, place)
    if (rival) found.push({ field: 'qris', code: 'qris-other-account', detail: describe(rival) })
    const permit = certificates.find(({ kind }) => kind === 'pirt')?.number
    const elsewhere = permit === undefined ? undefined : permitPlace(permit, village)
    if (elsewhere !== undefined) found.push({ field: 'pirt', code: 'permit-regency', detail: elsewhere })
    const kind = permit === undefined ? undefined : unfitForPirt(product)
    if (kind !== undefined) found.push({ field: 'pirt', code: 'pirt-kind', detail: kind })
    return found
  }

  /** Prices far from the median of their category, measured by the median deviation of the logarithm: outliers move neither. */
  *farPrices(): Generator<FarPrice> {
    for (const list of this.#prices.values()) {
      const { prices } = list
      if (prices.length < leastPrices) continue
      const logs = prices.map(Math.log)
      const middle = median(logs)
      const spread = 1.4826 * median(logs.map((log) => Math.abs(log - middle)))
      const limit = Math.max(mostSpreads * Math.max(spread, leastSpread), Math.log(leastFactor))
      for (const [i, log] of logs.entries()) {
        if (Math.abs(log - middle) <= limit) continue
        yield { ...list.placeOf(i), price: prices[i]!, usual: Math.round(Math.exp(middle)) }
      }
    }
  }

  /**
   * Where the same merchant's name stands on a code of another account: whoever swaps a code keeps the name. Two merchants
   * of one name each state their NMID.
   */
  #rivalOf({ payload, nmid }: NonNullable<Product['qris']>, place: RowNumber): RowNumber | undefined {
    const code = parseQris(payload)
    if (!code.ok) return undefined
    const [, account] = fingerprint(JSON.stringify(code.value.accounts))
    const isStated = nmid === undefined ? 0 : 1
    const name = code.value.merchantName.toUpperCase()
    const [first, wasStated, sheet = 0, row = 0] = this.#accounts.get(name) ?? []
    if (first === undefined) this.#accounts.set(name, [account, isStated, place.sheet, place.row])
    return first === undefined || first === account || (isStated && wasStated) ? undefined : { sheet, row }
  }

  #notePrice(category: string, price: number, place: RowNumber): void {
    let known = this.#prices.get(category)
    if (!known) this.#prices.set(category, (known = new PriceList()))
    known.add(price, place)
  }
}

/** Foods for which there is no P-IRT, by words of their names (PerBPOM 4/2024): told, since words may mislead. */
const unfitFoods: readonly (readonly [kind: string, words: RegExp])[] = [
  ['susu dan olahannya', /\b(?:susu|yog[h]?urt|keju)\b/i],
  ['daging atau ikan segar dan beku', /\b(?:daging|ikan|ayam|udang|cumi)\b.*\b(?:segar|beku|frozen)\b/i],
  ['makanan kaleng berasam rendah', /\bkaleng(?:an)?\b/i],
  ['minuman beralkohol', /\b(?:sopi|moke|arak|tuak|laru|wine)\b/i],
  ['air minum dalam kemasan', /\b(?:air (?:minum|mineral)|amdk)\b/i],
  ['makanan bayi', /\b(?:bayi|mp-?asi|balita)\b/i],
]

function unfitForPirt({ name, category }: Product): string | undefined {
  if (!ingestedCategories.has(category) && category !== 'other') return 'barang yang bukan pangan'
  const text = localized(name)
  return unfitFoods.find(([, words]) => words.test(text))?.[0]
}

/** Letters that look alike in two scripts make one name of another: a Cyrillic `а` in a merchant's name. */
function isMixedScript(name: string): boolean {
  return /\p{Script=Latin}/u.test(name) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name)
}

/**
 * The area in a P-IRT number (digits 4 to 7), where it is of another regency of NTT. No source says whose codes it
 * uses, so that either the ministry's or the statistics office's may match.
 */
function permitPlace(number: string, village: string): string | undefined {
  const area = number.slice(3, 7)
  const regency = regencyByCode(regencyOf(village))
  if (!regency || !area.startsWith('53')) return undefined
  return area === regency.bps || area === regency.code.replace('.', '') ? undefined : area
}

function median(values: Float64Array): number {
  const sorted = values.toSorted()
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
