import { type CatalogSummary, dataSourceOf } from '@ovop-ntt/core'
import { longDate } from '../long-date.ts'
import type { Answer } from './answer.ts'
import type { Question } from './question.ts'

/** What was found, as it is seen and read aloud. `shown` results are in the list by now. */
export function foundSentence({ text }: Question, { total, next }: Answer, shown: number): string {
  const what = text.trim() === '' ? '' : ` untuk “${text.trim()}”`
  if (shown === 0)
    return next ? `Belum ada produk${what} di bagian yang sudah dilihat.` : `Tidak ada produk${what}.`
  if (total !== undefined && total > shown) return `${shown} dari ${count(total)} produk${what}.`
  return next ? `${shown} produk pertama${what}.` : `${count(total ?? shown)} produk${what}.`
}

const count = (n: number) => n.toLocaleString('id-ID')

/** Said where the data is not of today: without a connection, or past its time. */
export function dateSentence({ freshness, stale, generatedAt }: CatalogSummary): string {
  const day = longDate(generatedAt.slice(0, 10))
  if (freshness === 'offline') return `Tidak tersambung. Data per ${day}.`
  return stale ? `Data per ${day}.` : ''
}

/** Whose data a regency's products are, in a catalogue that was merged; empty where it does not say. */
export function sourceSentence(summary: CatalogSummary, regency: string): string {
  const source = dataSourceOf(summary, regency)
  if (!source?.mergedBy) return ''
  return `Sumber data: ${source.publisher}, ${longDate(source.generatedAt.slice(0, 10))}.`
}
