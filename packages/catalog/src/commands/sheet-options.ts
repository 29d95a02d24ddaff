import type { Command } from 'commander'
import type { ColumnMap } from '../read/columns/column-map.ts'
import { columnsOption } from './columns-option.ts'
import { type ReportTarget, reportOption } from './report.ts'
import { staleAfterOption } from './stale-after-option.ts'

/** What every command that reads sheets may be told. */
export interface SheetFlags {
  villages?: string
  map?: ColumnMap
  photos?: string
  sample?: boolean
  contactsAgreed?: boolean
  skipBad?: boolean
  report?: ReportTarget[]
}

export function addSheetOptions(command: Command): Command {
  return command
    .option(
      '-d, --villages <csv>',
      'daftar desa sendiri: code,name,district,regency,lat,lon,approximate (melengkapi dan mengganti daftar bawaan semua desa NTT)',
    )
    .addOption(columnsOption())
    .option('--photos <folder>', 'folder foto; tanpa ini foto dicari di folder tabel')
    .option('--sample', 'tandai semua produk sebagai contoh')
    .option('--contacts-agreed', 'semua pemilik nomor telepon setuju nomornya diterbitkan (UU 27/2022)')
    .option('--skip-bad', 'pakai baris yang baik, laporkan yang salah')
    .addOption(reportOption())
}

/** Options of what becomes a catalogue, beyond {@link addSheetOptions}. */
export function addCatalogueOptions(command: Command): Command {
  return command
    .option('-o, --out <folder>', 'folder katalog', 'katalog')
    .option(
      '-p, --publisher <json>',
      'berkas penerbit, yang dibuat ovop init; tanpa pilihan ini penerbit.json di folder tabel',
    )
    .addOption(staleAfterOption())
    .option(
      '--allow-removals',
      'terima juga bila lebih dari seperlima produk di katalog tidak ada lagi di tabel',
    )
}
