import { nameIn, names } from '@ovop-ntt/core'
import type { CatalogCounts, Root } from '@ovop-ntt/core/format'
import { regencyByCode } from '@ovop-ntt/geo'
import colors from 'picocolors'
import type { CheckCounts } from '../check/checker.ts'
import { categoryWords, mentoringWords, paymentWords, type Words } from '../read/columns/words.ts'
import type { OpenedPublisher } from '../write/publisher/open-publisher.ts'

/** How the rows fared, in a line. */
export function summarizeCheck({ rows, good, bad, skipped, errors, warnings }: CheckCounts): string {
  const left = skipped > 0 ? `, ${skipped} dilewati` : ''
  return `${rows} baris: ${good} baik, ${bad} bermasalah${left}; ${errors} kesalahan, ${warnings} peringatan\n`
}

/** Who stands for the catalogue, or how to say it. */
export function summarizePublisher({ publisher, file }: OpenedPublisher): string {
  if (file !== undefined) return `penerbit: ${publisher.publisher} (${file})\n`
  return [
    `${colors.yellow('penerbit belum disebut')}: jalankan ovop init untuk membuat penerbit.json di folder tabel, atau tunjuk berkasnya dengan --publisher`,
    'id katalog tidak boleh berubah sesudah terbit, jadi sebut penerbit sebelum ovop publish',
    '',
  ].join('\n')
}

/** The programme's figures, for people. */
export function summarizeCounts({ products, regencies, villages, by }: CatalogCounts): string {
  const lines = [
    `${products} produk, ${regencies} kabupaten/kota, ${villages} desa/kelurahan`,
    line('pendampingan', by.mentoring, wordsOf(mentoringWords)),
    line('kategori', by.category, wordsOf(categoryWords)),
    line('kabupaten/kota', by.regency, (code) => regencyByCode(code)?.shortName ?? code),
    line('sertifikat', by.certificate, (kind) => nameIn(names.in('id').certificateLabels, kind)),
    line('pembayaran', by.payment, wordsOf(paymentWords)),
  ]
  return lines.map((text) => `${text}\n`).join('')
}

/** Where the catalogue stands now, and what puts it on the web: building alone does not. */
export function summarizeWritten(out: string, { revision, signatures }: Root, filesWritten?: number): string {
  const files = filesWritten === undefined ? '' : `; ${filesWritten} berkas baru`
  const signed = signatures ? 'bertanda tangan' : 'tanpa tanda tangan'
  return [
    `${colors.green('ditulis')} ke folder ${out}: revisi ${revision}, ${signed}${files}`,
    `lihat hasilnya: ovop serve ${out}`,
    `agar tampil di web: ovop pages ${out} --address <alamatnya>, lalu ovop publish ${out} <tujuan>, atau unggah isi folder itu`,
    '',
  ].join('\n')
}

function line(title: string, counts: Record<string, number>, nameOf: (key: string) => string): string {
  const parts = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
  return `  ${title}: ${parts.map(([key, count]) => `${nameOf(key)} ${count}`).join(', ') || 'tidak ada'}`
}

function wordsOf(words: Words<string>): (value: string) => string {
  return (value) => (Object.hasOwn(words, value) ? words[value]?.[0] : undefined) ?? value
}
