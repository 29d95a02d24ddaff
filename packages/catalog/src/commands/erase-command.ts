import type { Command } from 'commander'
import colors from 'picocolors'
import { type EraseOptions, erase } from '../publish/erase.ts'
import { listFile, siteFiles } from '../publish/site-files.ts'
import { untilInterrupted } from './interruption.ts'
import { progress } from './progress.ts'
import { publicationTime } from './publication-time.ts'

interface EraseFlags extends Pick<EraseOptions, 'key' | 'ids'> {
  out: string
}

export function addEraseCommand(program: Command): void {
  program
    .command('erase')
    .summary('hapus sebuah produk untuk selamanya (UU 27/2022)')
    .description(
      'Hapus sebuah produk dari folder katalog tanpa sisa: dari katalog sekarang, dari semua akar lama, beserta halaman dan gambar yang hanya dipakai olehnya. Hapus juga barisnya dari tabel, supaya tidak terbit lagi.\nErase a product for good.',
    )
    .argument('<id>', 'kode produk')
    .requiredOption('-o, --out <folder>', 'folder katalog')
    .option('-k, --key <berkas>', 'kunci terbit; perlu bila katalog bertanda tangan')
    .option('--ids <csv>', 'ids.csv yang juga harus melupakan produk ini')
    .action(run)
}

async function run(id: string, { out, key, ids }: EraseFlags): Promise<void> {
  const { root, wasThere, removedRoots, removedFiles, remains } = await untilInterrupted((signal) =>
    erase(id, out, { key, ids, time: publicationTime(), onProgress: progress(), signal }),
  )
  process.stdout.write(
    `${wasThere ? colors.green('terhapus') : 'tidak ada di katalog ini'}: ${id}, revisi ${root.revision}; ${removedRoots} akar lama dan ${removedFiles} berkas dihapus\n`,
  )
  const pages = new Set([listFile, ...(await siteFiles(out))])
  const ofSite = remains.filter((path) => pages.has(path) || path.startsWith('situs/'))
  if (ofSite.length > 0)
    process.stderr.write(
      `${colors.yellow('masih menyebutnya')}: ${ofSite.length} berkas situs, misalnya ${ofSite[0]}; tulis lagi dengan ovop pages ${out} --address <alamat folder ini di web>\n`,
    )
  for (const path of remains.filter((one) => !ofSite.includes(one))) {
    process.stderr.write(`${colors.yellow('masih menyebutnya')}: ${path}; buat lagi atau hapus berkas itu\n`)
  }
  process.stdout.write(
    `berikutnya: hapus barisnya dari tabel${ids === undefined ? ' dan dari ids.csv' : ''}${ofSite.length > 0 ? ', tulis lagi situsnya' : ''}, dan terbitkan dengan ovop publish --prune --keep-days 0\n`,
  )
}
