import { halalStatus, type Product } from '@ovop-ntt/core'
import { rowList } from '../read/problems/row-list.ts'

/** What is eaten or drunk. */
export const ingestedCategories: ReadonlySet<string> = new Set([
  'food',
  'beverage',
  'snack',
  'spice',
  'herbal',
])

/**
 * Notes which products that people eat or drink say nothing of halal: by PP 42/2024 small makers need a certificate, or
 * the statement that it is none, from 17 October 2026. The day was moved before, so that it is advice and no problem.
 */
export class HalalAdvice {
  readonly #rows = new Map<string, number[]>()

  notice(product: Product, place: string, row: number): void {
    if (!ingestedCategories.has(product.category) || halalStatus(product) !== 'unknown') return
    const rows = this.#rows.get(place)
    if (rows) rows.push(row)
    else this.#rows.set(place, [row])
  }

  /** A sentence for each sheet. */
  get sentences(): string[] {
    return Array.from(
      this.#rows,
      ([place, rows]) =>
        `${place}: makanan dan minuman tanpa keterangan halal (${rowList(rows)}). Menurut PP 42/2024 usaha mikro dan kecil perlu sertifikat halal, atau pernyataan tidak halal, mulai 17 Oktober 2026; tanggal ini pernah diundur, periksa di bpjph.halal.go.id. Isi kolom halal dengan nomor sertifikat, tidak-halal, atau tidak-berlaku`,
    )
  }
}
