import { localized, type Product } from '@ovop-ntt/core'
import type { Command } from 'commander'
import { catalogAt, openCatalogFrom, openTable, SourceError } from '../open/catalog/index.ts'
import { untilInterrupted } from './interruption.ts'

export function addListCommand(program: Command): void {
  program
    .command('list')
    .summary('daftar kode, nama, dan desa semua produk di katalog')
    .description(
      'Tampilkan kode, nama, dan tempat setiap produk, satu produk per baris, dipisah tab sehingga dapat ditempel ke tabel.\nList the id, name and village of each product.',
    )
    .argument('[katalog]', 'folder katalog, berkas catalog.json, atau alamatnya di web', 'katalog')
    .option('--json', 'satu objek JSON per baris')
    .action(run)
}

async function run(place: string, { json }: { json?: boolean }): Promise<void> {
  await untilInterrupted(async (signal) => {
    const source = catalogAt(place)
    const opened = await openCatalogFrom(source, { signal })
    if (!opened) throw new SourceError(`${source.name} ${source.rootPath}`, 'tidak ada')
    for await (const { row } of openTable(opened, 'products').range({ signal })) {
      const product = row as Product & { movedTo?: string; goneAt?: string }
      if (product.movedTo !== undefined || product.goneAt !== undefined) continue
      const listed = listedProduct(product)
      process.stdout.write(
        `${json ? JSON.stringify(listed) : Object.values(listed).map(oneLine).join('\t')}\n`,
      )
    }
  })
}

function listedProduct({ id, name, place, village }: Product) {
  return {
    id,
    name: localized(name),
    village: place.village,
    district: place.district,
    regency: place.regency,
    code: village,
  }
}

/** A catalogue may be anybody's: its texts shall not move the cursor or make a second column. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
}
