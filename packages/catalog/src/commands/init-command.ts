import { access, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { publisherFile } from '../write/publisher/open-publisher.ts'
import { parsePublisher } from '../write/publisher/publisher.ts'
import { askPublisher, type PublisherAnswers, publisherJson } from '../write/publisher/publisher-answers.ts'

export function addInitCommand(program: Command): void {
  program
    .command('init')
    .summary('buat tabel Excel kosong untuk diisi, dan berkas penerbit')
    .description(
      'Buat tabel Excel dengan semua kolom, daftar pilihan, petunjuk, dan satu baris contoh; dan penerbit.json di sebelahnya, yang menyebut siapa yang menerbitkan. Yang tidak disebut dengan pilihan ditanyakan. Berkas yang sudah ada tidak ditimpa.\nWrite an Excel template and the publisher file.',
    )
    .argument('[berkas]', 'tabel yang dibuat', 'produk.xlsx')
    .option('--name <nama>', 'nama dinas atau lembaga yang menerbitkan')
    .option('--title <judul>', 'judul katalog')
    .option('--id <id>', 'nama pendek katalog, tidak boleh berubah sesudah terbit', answer('id'))
    .option('--email <alamat>', 'alamat surel untuk pertanyaan pembeli', answer('email'))
    .option('--licence <lisensi>', 'lisensi data')
    .option('--product-url <alamat>', 'alamat halaman produk dengan {id}', answer('productUrl'))
    .action(run)
}

/** Checks an answer given as an option as the file will be checked, so that a slip is told at once. */
function answer(field: keyof PublisherAnswers) {
  return (text: string): string => {
    try {
      parsePublisher(publisherJson({ name: 'Dinas', [field]: text }), publisherFile)
    } catch {
      throw new InvalidArgumentError(`"${text}" tidak dapat dipakai`)
    }
    return text
  }
}

async function run(path: string, options: PublisherAnswers): Promise<void> {
  const publisher = join(dirname(path), publisherFile)
  const [hasTable, hasPublisher] = [await isThere(path), await isThere(publisher)]
  const answers = hasPublisher ? undefined : await answersFor(options)
  if (answers) {
    await writeFile(publisher, publisherJson(answers), { flag: 'wx' })
    process.stdout.write(`${publisher}: penerbit ${answers.name}; dapat diubah dengan penyunting teks\n`)
  } else if (hasPublisher) process.stdout.write(`${publisher}: sudah ada, dan tetap\n`)
  if (hasTable && answers) {
    process.stdout.write(`${path}: sudah ada, dan tetap\n`)
    return
  }
  // Writes Excel: large, and of use only here.
  const { writeTemplate } = await import('../print/template/template.ts')
  // Somebody's work may be in a file of that name.
  await writeFile(path, await writeTemplate(), { flag: 'wx' })
  process.stdout.write(
    `${path}: isi lembar Produk, periksa dengan ovop check ${path}, lalu tulis katalog dengan ovop build ${path}\n`,
  )
  if (!answers && !hasPublisher)
    process.stdout.write('penerbit belum disebut: ovop init --name "Nama dinas" membuat penerbit.json\n')
}

/** Asks for what was not given, where somebody sits at a terminal; nothing where nobody has a name to give. */
async function answersFor(options: PublisherAnswers): Promise<PublisherAnswers | undefined> {
  const isAsked = process.stdin.isTTY && process.stdout.isTTY
  if (!isAsked) return options.name === undefined ? undefined : options
  return askPublisher(options, process.stdin, process.stdout)
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
