import { brotliCompressSync } from 'node:zlib'
import { type CatalogCounts, canonicalJson, type Root, writerLimits } from '@ovop-ntt/core/format'
import { verifyRoot } from '@ovop-ntt/core/trust'
import type { OpenedCatalog } from '../../open/catalog/index.ts'
import { expiryNotes } from '../../write/keys/key-expiry.ts'
import type { Findings } from './findings.ts'

/** A root that names pages is no larger when a server compresses it. */
const pagedRootBytes = 8 * 1024

const reasons: Record<string, string> = {
  unsigned: 'tidak bertanda tangan',
  'key-not-delegated': 'kunci terbitnya tidak diberi kuasa oleh kunci luring ini',
  'key-expired':
    'kuasa kunci terbitnya sudah lewat masa berlaku; perpanjang dengan ovop keys delegate, lalu bangun lagi',
  'key-revoked': 'kunci terbitnya sudah dicabut; bangun lagi dengan kunci terbit yang baru',
  'wrong-signature': 'tanda tangannya tidak cocok dengan isinya',
  'revision-ahead':
    'revisinya lebih maju dari tanggalnya, jadi pembaca menolaknya; bangun lagi, dan bila bukan Anda yang menerbitkannya, kunci terbitnya di tangan orang lain',
}

/** @param keys offline keys that must vouch for the signature; without any, those that the root names itself */
export async function checkSignature(
  { root, source }: OpenedCatalog,
  keys: readonly string[],
  time: Date | undefined,
  findings: Findings,
): Promise<void> {
  const place = source.rootPath
  const offline = [...new Set((root.keys ?? []).map(({ by }) => by))]
  const reason = await verifyRoot(root, keys.length > 0 ? keys : offline, time?.getTime())
  if (reason === undefined) {
    findings.note(place, `tanda tangan sah, di bawah kunci luring ${offline.join(', ')}`)
    for (const note of expiryNotes(root, time)) findings.note(place, note)
  } else if (keys.length > 0 || reason !== 'unsigned') findings.problem(place, reasons[reason] ?? reason)
  else findings.note(place, 'tidak bertanda tangan')
}

/** Dates and limits of a root. */
export function checkRoot({ root, bytes, source }: OpenedCatalog, findings: Findings): void {
  const place = source.rootPath
  if (root.staleAfter !== undefined && Date.parse(root.staleAfter) < Date.now())
    findings.note(place, `lewat staleAfter (${root.staleAfter}): tampil tanpa kode bayar`)

  const tables = Object.entries(root.tables) as [string, Root['tables']['products']][]
  for (const [name, table] of tables) {
    if ('inline' in table) {
      if (table.inline.length !== table.rows)
        findings.problem(`${place} ${name}`, `berisi ${table.inline.length} baris, menyebut ${table.rows}`)
    } else if (table.top.length > writerLimits.topEntries)
      findings.problem(
        `${place} ${name}`,
        `${table.top.length} penunjuk, lebih dari ${writerLimits.topEntries}`,
      )
  }
  const isPaged = tables.some(([, table]) => 'top' in table)
  const compressed = isPaged ? brotliCompressSync(bytes).length : 0
  if (compressed > pagedRootBytes)
    findings.problem(place, `${compressed} bita terkompresi, lebih dari ${pagedRootBytes}`)
}

/** The root's figures against those counted from its products. */
export function checkCounts(
  stated: CatalogCounts,
  counted: CatalogCounts,
  place: string,
  findings: Findings,
): void {
  for (const field of ['products', 'regencies', 'villages'] as const) {
    if (stated[field] !== counted[field])
      findings.problem(place, `counts.${field} ${stated[field]}, terhitung ${counted[field]}`)
  }
  const compare = (name: string, given: unknown, right: unknown) => {
    // Older catalogues count less.
    if (given !== undefined && canonicalJson(given) !== canonicalJson(right))
      findings.problem(place, `counts.${name} tidak sama dengan hitungan dari produk`)
  }
  for (const [field, counts] of Object.entries(counted.by)) compare(`by.${field}`, stated.by[field], counts)
  compare('matrix', stated.matrix, counted.matrix)
  compare('byRegency', stated.byRegency, counted.byRegency)
}
