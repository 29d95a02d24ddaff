import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'

export function addInitCommand(program: Command): void {
  program
    .command('init')
    .summary('buat tabel Excel kosong untuk diisi')
    .description(
      'Buat tabel Excel dengan semua kolom, daftar pilihan, petunjuk, dan satu baris contoh. Berkas yang sudah ada tidak ditimpa.\nWrite an Excel template.',
    )
    .argument('[berkas]', 'berkas yang dibuat', 'produk.xlsx')
    .action(run)
}

async function run(path: string): Promise<void> {
  // Writes Excel: large, and of use only here.
  const { writeTemplate } = await import('../template/template.ts')
  // Somebody's work may be in a file of that name.
  await writeFile(path, await writeTemplate(), { flag: 'wx' })
  process.stdout.write(
    `${path}: isi lembar Produk, lalu ovop import ${path} --out produk.ndjson --report html\n`,
  )
}
