import type { Command } from 'commander'
import { type CatalogDiff, diff } from '../inspect/diff.ts'
import { fieldName } from './field-names.ts'
import { untilInterrupted } from './interruption.ts'

/** Products of a kind that are named on a terminal; `--json` names all. */
const named = 50

export function addDiffCommand(program: Command): void {
  program
    .command('diff')
    .summary('bandingkan dua katalog')
    .description(
      'Bandingkan dua katalog: produk yang baru, hilang, berpindah id, dan berubah beserta kolomnya; halaman yang baru dan yang tidak terpakai lagi.\nCompare two catalogues.',
    )
    .argument(
      '<lama>',
      'folder katalog, berkas akarnya (misalnya roots/1790812800.json di folder lain), atau alamat',
    )
    .argument('<baru>', 'folder katalog, berkas catalog.json, atau alamat')
    .option('--json', 'hasil sebagai JSON')
    .action(run)
}

async function run(from: string, to: string, { json }: { json?: boolean }): Promise<void> {
  const found = await untilInterrupted((signal) => diff(from, to, { signal }))
  if (!json) {
    process.stdout.write(describe(found))
    return
  }
  const about = ({ id, revision, counts }: CatalogDiff['from']) => ({
    id,
    revision,
    products: counts.products,
  })
  process.stdout.write(
    `${JSON.stringify({ ...found, from: about(found.from), to: about(found.to) }, undefined, 2)}\n`,
  )
}

function describe({ from, to, added, removed, moved, changed, unread, pages }: CatalogDiff): string {
  const lines = [
    `revisi ${from.revision} (${from.counts.products} produk) → ${to.revision} (${to.counts.products} produk)`,
    ...list('baru', added),
    ...list('hilang', removed),
    ...list(
      'berpindah',
      moved.map(({ id, movedTo }) => `${id} → ${movedTo}`),
    ),
    ...list(
      'berubah',
      changed.map(({ id, fields }) => `${id}: ${fields.map(fieldName).join(', ')}`),
    ),
    ...(unread.length === 0
      ? []
      : list(
          'tidak dapat dibandingkan',
          unread.map(({ id, place, message }) => `${id}: ${place}: ${message}`),
        )),
    ...pages.map(
      ({ table, added: fresh, gone, kept }) =>
        `halaman ${table}: ${fresh} baru, ${gone} tidak terpakai lagi, ${kept} tetap`,
    ),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function list(title: string, items: readonly string[]): string[] {
  const more = items.length > named ? [`  … dan ${items.length - named} lagi (--json menampilkan semua)`] : []
  return [`${title}: ${items.length}`, ...items.slice(0, named).map((item) => `  ${item}`), ...more]
}
