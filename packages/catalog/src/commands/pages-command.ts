import { type Command, InvalidArgumentError } from 'commander'
import colors from 'picocolors'
import type { Shape } from '../print/pages/embed-pages.ts'
import { readAddress } from './address-option.ts'
import { untilInterrupted } from './interruption.ts'
import { addZipOption, zipped } from './zip-option.ts'

interface Options {
  out?: string
  address?: string
  publisher?: string
  script?: string
  shapes?: Shape[]
  pictures?: 'all' | string[]
  og?: boolean
  zip?: string | true
}

/** Shapes of a product in a frame; named here too, so that the command's help needs no renderer. */
const shapes = ['slim', 'picture', 'card', 'wide'] as const satisfies readonly Shape[]

function readShapes(text: string): Shape[] {
  const named = text.split(',').filter(Boolean)
  const known = shapes.filter((shape) => named.includes(shape))
  if (known.length !== named.length)
    throw new InvalidArgumentError(`diharapkan ${shapes.join(', ')}, dipisah koma`)
  return known
}

const readPictures = (text: string): 'all' | string[] =>
  text === 'all' ? text : text.split(/[\s,]+/).filter(Boolean)

export function addPagesCommand(program: Command): void {
  const command = program
    .command('pages')
    .summary('buat situs dari sebuah katalog')
    .description(
      'Tulis halaman siap pakai dari sebuah katalog: produk, desa, kabupaten, peta, angka, dan daftar kode, dalam dua bahasa, utuh tanpa JavaScript.\nWrite a static site of a catalogue.',
    )
    .argument('<katalog>', 'folder katalog')
    .option('-o, --out <folder>', 'folder tujuan (bawaan: folder katalog itu sendiri)')
    .option(
      '--address <alamat>',
      'alamat catalog.json yang terbit, untuk peta situs dan mesin pencari',
      readAddress,
    )
    .option('--publisher <berkas>', 'penerbit.json, untuk warna dan logo (theme)')
    .option('--script <alamat>', 'alamat ovop.js, misalnya ovop/ovop.js; tanpa itu halaman tanpa skrip')
    .option('--shapes <daftar>', `bentuk produk untuk bingkai: ${shapes.join(',')}`, readShapes)
    .option(
      '--pictures <kode>',
      'badge dan kartu sebagai PNG dalam tiga ukuran: kode produk dipisah koma, atau all',
      readPictures,
    )
    .option('--og', 'gambar untuk obrolan dan jejaring (og/) juga untuk lebih dari 500 produk')
    .option('--no-og', 'tanpa gambar itu')
  addZipOption(command).action(run)
}

async function run(folder: string, { zip, ...options }: Options): Promise<void> {
  // With the elements' server rendering, which no other command needs.
  const { writePages } = await import('../print/pages/write-pages.ts')
  const { pages, pictures, bytes, out, notes } = await untilInterrupted((signal) =>
    writePages(folder, { ...options, openGraph: options.og, signal, onProgress: progress() }),
  )
  for (const note of notes) process.stderr.write(`${colors.yellow('peringatan')}: ${note}\n`)
  const size = `${(bytes / 1_000_000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`
  process.stdout.write(
    `${pages} halaman dan ${pictures.drawn + pictures.kept} gambar (${size}) ditulis ke ${out}${pictures.kept > 0 ? `; ${pictures.kept} gambar tetap seperti sebelumnya` : ''}\n${await zipped(out, zip)}lihat dengan: ovop serve ${out}\n`,
  )
}

function progress(): ((done: number, total: number) => void) | undefined {
  if (!process.stderr.isTTY) return undefined
  return (done, total) => process.stderr.write(`${colors.dim(`… ${done} dari ${total} halaman`)}\r`)
}
