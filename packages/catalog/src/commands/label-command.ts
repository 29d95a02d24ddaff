import { writeFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import colors from 'picocolors'
import { clientFor } from '../open/catalog/index.ts'
import { type Grid, parseGrid, parseMillimetres } from '../print/labels/grid.ts'
import { LabelError } from '../print/labels/label-error.ts'
import { type LabelLanguage, labelLanguages } from '../print/labels/label-words.ts'

import { readAddress } from './address-option.ts'

interface LabelFlags {
  product?: string[]
  all?: boolean
  out: string
  pack?: string
  copies: number
  grid: string
  margin?: Grid['margin']
  gap?: Grid['gap']
  skip: number
  lines: boolean
  lang: LabelLanguage
  address?: string
}

export function addLabelCommand(program: Command): void {
  program
    .command('label')
    .summary('buat lembar label produk siap cetak')
    .description(
      'Buat lembar label A4 siap cetak: nama, asal, isi bersih, produsen, izin, barcode EAN, dan kode QR ke halaman produk.\nMake a print-ready A4 sheet of product labels.',
    )
    .argument('<katalog>', 'folder katalog, berkas catalog.json, atau alamatnya di web')
    .addOption(new Option('--product <id...>', 'produk yang diberi label').conflicts('all'))
    .option('--all', 'semua produk di katalog')
    .option('-o, --out <berkas>', 'berkas HTML, dicetak dari peramban', 'label.html')
    .option(
      '--pack <kemasan>',
      'hanya kemasan ini: isi bersih (500 ml), GTIN, atau SKU (bawaan: setiap kemasan)',
    )
    .option('--copies <angka>', 'banyaknya label tiap kemasan', readCount(1, 5000), 1)
    .option('--grid <kolom>x<baris>', 'susunan label di halaman, misalnya 2x5 atau 3x7', '2x5')
    .option(
      '--margin <mm>',
      'tepi halaman, misalnya 5 atau 7,2x15 (mendatar x tegak) (bawaan: 5)',
      readMillimetres,
    )
    .option('--gap <mm>', 'jarak antarlabel (bawaan: 0)', readMillimetres)
    .option(
      '--skip <angka>',
      'lewati tempat label yang sudah terpakai di halaman pertama',
      readCount(0, 199),
      0,
    )
    .option('--no-lines', 'tanpa garis potong, untuk kertas stiker yang sudah terpotong')
    .addOption(new Option('--lang <bahasa>', 'bahasa label').choices(labelLanguages).default('id'))
    .option(
      '--address <alamat>',
      'alamat catalog.json di web; perlu bila katalog dibaca dari folder dan productUrl relatif',
      readAddress,
    )
    .action(run)
}

function readCount(least: number, most: number) {
  return (text: string): number => {
    const count = Number(text)
    if (/^\d{1,4}$/.test(text) && count >= least && count <= most) return count
    throw new InvalidArgumentError(`diharapkan angka ${least} sampai ${most}`)
  }
}

function readMillimetres(text: string): Grid['margin'] {
  try {
    return parseMillimetres(text)
  } catch (error) {
    throw new InvalidArgumentError(error instanceof LabelError ? error.message : String(error))
  }
}

async function run(source: string, flags: LabelFlags): Promise<void> {
  const { product, all, out, lang, margin, gap, ...options } = flags
  if (!product && !all) throw new LabelError('sebutkan --product <id…>, atau --all untuk semua produk')
  const grid = parseGrid(flags.grid, margin, gap)
  const unread: Error[] = []
  const client = await clientFor(source, { onProblem: (error) => unread.push(error) })
  const products = product ?? 'all'
  // Draws barcodes: large, and of use only here.
  const { makeLabels } = await import('../print/labels/labels.ts')
  const made = await makeLabels(client, { ...options, products, language: lang, grid })
  await writeFile(out, made.html)
  for (const { message } of unread) tell(message, 'out')
  for (const { product: id, message, left } of made.problems) tell(`${id}: ${message}`, left)
  process.stdout.write(
    `${colors.green('tersimpan')} ${out}: ${made.labels} label, ${made.pages} halaman A4, ${grid.columns} × ${grid.rows}\ncetak dari peramban dengan skala 100 % dan tanpa margin\n`,
  )
  if (unread.length > 0 || made.problems.some(({ left }) => left === 'out')) process.exitCode = 1
}

function tell(message: string, left: 'out' | 'in'): void {
  const severity = left === 'out' ? colors.red('tidak dicetak') : colors.yellow('peringatan')
  process.stderr.write(`${message} ${severity}\n`)
}
