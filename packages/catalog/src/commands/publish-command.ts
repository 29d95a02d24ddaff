import { type Command, InvalidArgumentError } from 'commander'
import colors from 'picocolors'
import { leftAside } from '../publish/local-catalogue.ts'
import { openTarget } from '../publish/open-target.ts'
import { type Published, type PublishProgress, publishCatalogue } from '../publish/publish-catalogue.ts'
import { siteFiles } from '../publish/site-files.ts'
import { bytesText, countText } from './amounts.ts'

interface PublishFlags {
  also: string[]
  brotli?: number
  endpoint?: string
  region?: string
  prune?: boolean
  keepDays: number
  replace?: number | 'latest'
  changeKey?: boolean
  unconditional?: boolean
  dryRun?: boolean
}

export function addPublishCommand(program: Command): void {
  program
    .command('publish')
    .summary('terbitkan katalog ke folder server web atau ember S3')
    .description(
      'Unggah yang belum ada, catalog.json terakhir. Bila terputus, katalog lama tetap utuh; jalankan lagi untuk melanjutkan.\nPublish a built catalogue into a folder or an S3-compatible bucket.',
    )
    .argument('<folder>', 'folder katalog dari ovop build atau ovop merge')
    .argument(
      '<tujuan>',
      'folder server web, atau s3://ember/folder (kunci dari AWS_ACCESS_KEY_ID dan seterusnya)',
    )
    .option(
      '--also <nama...>',
      'berkas atau folder di dalam folder katalog yang ikut terbit, misalnya data',
      [],
    )
    .option(
      '--brotli <tingkat>',
      'mampatkan dengan brotli 0–11: berkas .br di folder, Content-Encoding di S3',
      readLevel,
    )
    .option('--endpoint <alamat>', 'alamat penyimpanan S3 selain Amazon (R2, MinIO, …)')
    .option('--region <nama>', 'wilayah S3')
    .option('--prune', 'sesudah terbit, hapus revisi lama dan halaman yang hanya dipakai revisi itu')
    .option(
      '--keep-days <hari>',
      'revisi yang diganti selama ini tetap utuh; 0 untuk menghapus semuanya',
      readDays,
      30,
    )
    .option(
      '--replace <revisi>',
      'ganti revisi ini walau tidak diterbitkan dari sini; latest untuk revisi mana pun',
      readRevision,
    )
    .option('--change-key', 'kunci yang ditempel di situs boleh berganti')
    .option('--unconditional', 'terbitkan juga ke penyimpanan tanpa penulisan bersyarat')
    .option('--dry-run', 'sebutkan apa yang akan diunggah, tanpa mengunggah')
    .action(run)
}

function readLevel(text: string): number {
  if (!/^(?:\d|1[01])$/.test(text)) throw new InvalidArgumentError('diharapkan angka 0 sampai 11')
  return Number(text)
}

function readDays(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('diharapkan jumlah hari, 0 sampai 9999')
  return Number(text)
}

function readRevision(text: string): number | 'latest' {
  if (text === 'latest') return text
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('diharapkan nomor revisi, atau latest')
  return Number(text)
}

async function run(folder: string, address: string, flags: PublishFlags): Promise<void> {
  const { brotli, endpoint, region, prune, keepDays, ...options } = flags
  const target = await openTarget(address, { brotli, endpoint, region })
  const aside = await leftAside(folder, [...options.also, ...(await siteFiles(folder))])
  if (aside.length > 0) {
    process.stderr.write(`tidak ikut terbit: ${aside.join(', ')} (ikutkan dengan --also)\n`)
  }
  const published = await publishCatalogue(folder, {
    ...options,
    target,
    pruneAfterDays: prune ? keepDays : undefined,
    onProgress: progress(),
  })
  for (const note of published.notes) process.stderr.write(`${colors.yellow('peringatan')}: ${note}\n`)
  process.stdout.write(summary(published, address, options.dryRun))
}

function summary(
  { root, formerRevision, uploaded, bytes, unchanged, goneFromSite, pruned }: Published,
  address: string,
  dryRun = false,
): string {
  const former =
    formerRevision === undefined || formerRevision === root.revision ? '' : ` menggantikan ${formerRevision}`
  const files = `${countText(uploaded)} halaman, gambar, dan berkas lain (${bytesText(bytes)}) ${dryRun ? 'akan diunggah' : 'diunggah'}, ${countText(unchanged)} sudah ada\n`
  const gone =
    pruned &&
    `dihapus: ${pruned.removedRoots} revisi lama, ${pruned.removedFiles} berkas; ${pruned.keptRoots} revisi lama tetap utuh\n`
  const pages =
    goneFromSite > 0
      ? `${countText(goneFromSite)} halaman dan gambar situs yang sudah tidak ada ${dryRun ? 'akan dihapus' : 'dihapus'} dari sana\n`
      : ''
  const state = dryRun ? colors.yellow('belum terbit') : colors.green('terbit')
  return `${files}${pages}${gone ?? ''}${state} ${address}, revisi ${root.revision}${former}\n`
}

const steps: Record<PublishProgress['step'], string> = {
  check: 'memeriksa katalog',
  compare: 'membandingkan dengan yang sudah terbit',
  upload: 'mengunggah',
  root: 'mengganti catalog.json',
  prune: 'menghapus yang lama',
}

/** One line on a terminal for each step, with a count while files go up; nothing in a log. */
function progress(): ((progress: PublishProgress) => void) | undefined {
  if (!process.stderr.isTTY) return undefined
  return ({ step, done, total }) => {
    const count = done === undefined ? '' : ` ${done}/${total}`
    const end = done !== undefined && done < (total ?? 0) ? '\r' : '\n'
    process.stderr.write(`${colors.dim(`… ${steps[step]}${count}`)}${end}`)
  }
}
