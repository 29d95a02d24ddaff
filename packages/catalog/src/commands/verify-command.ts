import { type Command, InvalidArgumentError } from 'commander'
import colors from 'picocolors'
import { type VerifyReport, verify } from '../inspect/verify/index.ts'
import { checkHosting, type HostedKind, type HostingReport } from '../publish/hosting/check-hosting.ts'
import { remedyLine, settingsText } from '../publish/hosting/remedies.ts'
import { wrongKey } from '../write/keys/catalog-key.ts'
import { bytesText, countText } from './amounts.ts'
import { untilInterrupted } from './interruption.ts'
import { progress } from './progress.ts'

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .summary('periksa katalog, atau apa yang terunggah di sebuah alamat')
    .description(
      'Periksa setiap halaman katalog: isi terhadap nama, urutan, hitungan, tanda tangan, batas ukuran, gambar, dan berkas yang tidak terpakai. Di alamat web juga servernya: jenis berkas, penyimpanan, izin bagi situs lain, keutuhan skrip, dan baris pengaturan yang memperbaikinya. Berakhir dengan 1 bila ada yang salah.\nWalk a whole catalogue and check everything; at an address, the server too.',
    )
    .argument(
      '<katalog>',
      'folder katalog, berkas catalog.json, atau alamat di web: katalog, folder skrip, atau halaman',
    )
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
  await untilInterrupted(async (signal) => {
    const hosted = /^https?:\/\//i.test(place) && URL.canParse(place) ? folderOf(place) : undefined
    // Where the script or pages stand alone there is no catalogue to look through.
    const hasCatalogue =
      hosted === undefined || place.endsWith('.json') || (await isThere(`${hosted}catalog.json`, signal))
    const report = hasCatalogue
      ? await verify(place.endsWith('.json') ? place : (hosted ?? place), {
          keys,
          signal,
          onProgress: progress(),
        })
      : undefined
    // The server's part may end in an error, which takes nothing from this.
    if (report && !json) tellCatalogue(report)
    const hosting =
      hosted === undefined ? undefined : await checkHosting(hosted, { content: report?.content, signal })
    const problems =
      (report?.count ?? 0) + (hosting?.findings.filter(({ isProblem }) => isProblem).length ?? 0)
    if (problems > 0) process.exitCode = 1
    if (json) tellJson(report, hosting)
    else if (hosting) tellHosting(hosting)
  })
}

/** `https://x.example/ovop` and `https://x.example/ovop/ovop.js` as `https://x.example/ovop/`. */
function folderOf(address: string): string {
  const url = new URL(address)
  url.search = url.hash = ''
  if (!/\.\w+$|\/$/.test(url.pathname)) url.pathname += '/'
  return new URL('./', url).href
}

/** What does not answer is looked at further on, which says why. */
const isThere = (address: string, signal: AbortSignal) =>
  fetch(address, { method: 'HEAD', signal }).then(
    ({ status }) => status !== 404 && status !== 410,
    () => true,
  )

function tellJson(report: VerifyReport | undefined, hosting: HostingReport | undefined): void {
  const catalogue = report && {
    id: report.root.id,
    revision: report.root.revision,
    pages: report.pages,
    rows: report.rows,
    bytes: report.bytes,
    count: report.count,
    problems: report.problems,
    notes: report.notes,
  }
  process.stdout.write(`${JSON.stringify({ ...catalogue, ...(hosting && { hosting }) }, undefined, 2)}\n`)
}

function tellCatalogue({ root, problems, count, notes, pages, rows, bytes }: VerifyReport): void {
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

const kindNames: Record<HostedKind, string> = {
  catalogue: 'katalog',
  pages: 'halaman',
  script: 'folder skrip',
}

/** What a server makes of the files, and the settings that mend it. */
function tellHosting(report: HostingReport): void {
  const { address, kinds, files, findings } = report
  const sorted = [...findings].sort((a, b) => Number(b.isProblem) - Number(a.isProblem))
  for (const { isProblem, message, places, remedy } of sorted) {
    const where = places.slice(0, 3).join(', ') + (places.length > 3 ? ` dan ${places.length - 3} lagi` : '')
    const lines = remedy ? `\n  ${remedyLine(remedy)}` : ''
    ;(isProblem ? process.stderr : process.stdout).write(
      `${where}: ${isProblem ? colors.red(message) : `${colors.yellow('saran')}: ${message}`}${lines}\n`,
    )
  }
  if (findings.some(({ remedy }) => remedy)) process.stdout.write(`\n${settingsText(report)}\n`)
  const problems = findings.filter(({ isProblem }) => isProblem).length
  process.stdout.write(
    `${address} (${kinds.map((kind) => kindNames[kind]).join(', ')}): ${countText(files)} berkas diminta dari server\n${
      problems > 0
        ? colors.red(`${problems} hal harus diperbaiki di server`)
        : colors.green('server mengirimnya dengan benar')
    }\n`,
  )
}
