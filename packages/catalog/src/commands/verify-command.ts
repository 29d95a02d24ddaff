import { type Command, InvalidArgumentError } from 'commander'
import colors from 'picocolors'
import { verify } from '../inspect/verify/index.ts'
import { wrongKey } from '../write/keys/catalog-key.ts'
import { bytesText, countText } from './amounts.ts'
import { untilInterrupted } from './interruption.ts'
import { progress } from './progress.ts'

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .summary('periksa seluruh katalog, di folder atau di web')
    .description(
      'Periksa setiap halaman katalog: isi terhadap nama, urutan, hitungan, tanda tangan, batas ukuran, gambar, dan berkas yang tidak terpakai. Berakhir dengan 1 bila ada yang salah.\nWalk a whole catalogue and check everything.',
    )
    .argument('<katalog>', 'folder katalog, berkas catalog.json, atau alamatnya di web')
    .option(
      '-k, --key <kunci...>',
      'kunci luring (catalog-key) yang harus menaungi tanda tangannya',
      readKeys,
    )
    .option('--json', 'hasil sebagai JSON')
    .action(run)
}

/** One text may hold several keys, as `catalog-key` does in a page. */
function readKeys(text: string, before: string[] = []): string[] {
  const keys = text.split(/\s+/).filter(Boolean)
  // `--key "$KUNCI"` without such a variable must not come out as a check that was passed.
  if (keys.length === 0) throw new InvalidArgumentError('kunci kosong')
  const wrong = wrongKey(keys)
  if (wrong !== undefined) throw new InvalidArgumentError(wrong)
  return [...before, ...keys]
}

async function run(
  place: string,
  { key: keys = [], json }: { key?: string[]; json?: boolean },
): Promise<void> {
  const report = await untilInterrupted((signal) => verify(place, { keys, signal, onProgress: progress() }))
  const { root, problems, count, notes, pages, rows, bytes } = report
  if (count > 0) process.exitCode = 1
  if (json) {
    const { id, revision } = root
    process.stdout.write(
      `${JSON.stringify({ id, revision, pages, rows, bytes, count, problems, notes }, undefined, 2)}\n`,
    )
    return
  }
  for (const { place: where, message } of problems) process.stderr.write(`${where}: ${colors.red(message)}\n`)
  if (count > problems.length) process.stderr.write(`… dan ${count - problems.length} kesalahan lain\n`)
  for (const { place: where, message } of notes.slice(0, 20)) process.stdout.write(`${where}: ${message}\n`)
  if (notes.length > 20)
    process.stdout.write(`… dan ${notes.length - 20} catatan lain (--json menampilkan semua)\n`)
  process.stdout.write(
    `${root.id} revisi ${root.revision}: ${countText(pages)} halaman, ${countText(rows)} baris, ${bytesText(bytes)}\n${
      count > 0 ? colors.red(`${count} kesalahan`) : colors.green('katalog utuh')
    }\n`,
  )
}
