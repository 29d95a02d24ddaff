import { type Command, InvalidArgumentError, Option } from 'commander'
import colors from 'picocolors'
import { type EarlierRevision, earlierRevisions, rollback } from '../publish/rollback.ts'
import { countText } from './amounts.ts'

export function addRollbackCommand(program: Command): void {
  program
    .command('rollback')
    .summary('kembalikan isi revisi lama sebagai revisi baru')
    .description(
      'Isi revisi lama dari roots/ menjadi revisi baru di folder ini; terbitkan dengan ovop publish.\nBring back the tables of an earlier revision under a new one.',
    )
    .argument('<folder>', 'folder katalog')
    .option(
      '--to <revisi>',
      'revisi yang dikembalikan (bawaan: yang terakhir sebelum sekarang)',
      readRevision,
    )
    .option('-k, --key <berkas>', 'kunci terbit dari ovop keys; wajib bila katalog bertanda tangan')
    .addOption(
      new Option('--list', 'sebutkan revisi yang dapat dikembalikan, tanpa mengubah apa pun').conflicts('to'),
    )
    .action(run)
}

function readRevision(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('diharapkan nomor revisi')
  return Number(text)
}

interface RollbackFlags {
  to?: number
  key?: string
  list?: boolean
}

async function run(folder: string, { list, ...options }: RollbackFlags): Promise<void> {
  if (list) {
    const revisions = await earlierRevisions(folder)
    process.stdout.write(
      revisions.map(describe).join('') || `${folder}: tidak ada revisi lama katalog ini di roots/\n`,
    )
    return
  }
  const root = await rollback(folder, options)
  process.stdout.write(
    `${colors.green('kembali')} ke isi revisi ${root.restored} sebagai revisi ${root.revision}: ${root.counts.products} produk, data per ${root.generatedAt.slice(0, 10)}\nterbitkan dengan: ovop publish ${folder} <tujuan>\n`,
  )
  if (root.staleAfter !== undefined && Date.parse(root.staleAfter) < Date.now()) {
    process.stderr.write(
      `${colors.yellow('peringatan')}: data revisi itu lewat masanya (${root.staleAfter.slice(0, 10)}); kode pembayaran tidak akan tampil\n`,
    )
  }
}

function describe({ revision, generatedAt, products, restored }: EarlierRevision): string {
  const date = new Date(generatedAt).toLocaleString('id-ID', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  const from = restored === undefined ? '' : `, isi revisi ${restored}`
  return `${revision}: data per ${date} UTC, ${countText(products)} produk${from}\n`
}
