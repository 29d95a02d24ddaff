import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Product, ProductStub } from '@ovop-ntt/core'
import type { Root } from '@ovop-ntt/core/format'
import { Village } from '@ovop-ntt/core/model'
import type { ProductPart } from '../browser.ts'
import { canonicalText, whyNoText } from '../open/catalog/canonical-text.ts'
import { filesIn } from '../open/catalog/folder-files.ts'
import {
  catalogAt,
  type OpenedCatalog,
  openCatalogFrom,
  openTable,
  SourceError,
} from '../open/catalog/index.ts'
import { forgetId } from '../write/ids/id-file.ts'
import { readKeyFile } from '../write/keys/key-file.ts'
import { signCatalog } from '../write/keys/sign-catalog.ts'
import { photoCacheName } from '../write/pictures/photo-cache.ts'
import { type About, writeCatalogue } from '../write/write-catalogue.ts'
import { FolderTarget } from './folder-target.ts'
import { prune } from './prune.ts'

export interface EraseOptions {
  /** Publishing key; needed where the catalogue is signed. */
  key?: string | undefined
  /** `ids.csv` that is to forget the product too. */
  ids?: string | undefined
  time?: Date | undefined
  signal?: AbortSignal | undefined
  onProgress?: ((step: string) => void) | undefined
}

export interface Erased {
  root: Root
  /** Whether the present catalogue had it; older ones may have had it all the same. */
  wasThere: boolean
  removedRoots: number
  removedFiles: number
  /** Files in the folder, not of the catalogue's making, that still name it: pages of products, downloads. */
  remains: string[]
}

/** What cannot be erased as asked; the message says why. */
export class EraseError extends Error {
  override readonly name = 'EraseError'
}

/**
 * Takes a product out of a catalogue's folder for good, as the law on personal data (UU 27/2022, article 8) lets its
 * owner ask: out of the tables, with no stub, since an id may carry a name; and with all older roots, the pages and
 * pictures that only they name. Asked again, it finishes what a killed process left, and changes nothing else.
 * @throws EraseError for a signed catalogue without a key, for a list of ids that is not there, and where what remains
 * cannot be written again; SourceError where there is no catalogue
 */
export async function erase(id: string, folder: string, options: EraseOptions = {}): Promise<Erased> {
  const { time = new Date(), ids, signal, onProgress } = options
  // The lists are checked before anything is taken out: one that was given must not go on naming the product.
  if (ids !== undefined && !existsSync(ids)) {
    throw new EraseError(`${ids}: berkas tidak ada; tanpa --ids bila semua baris tabel punya id sendiri`)
  }
  const key = options.key === undefined ? undefined : await readKeyFile(options.key, 'publishing')
  const former = await openCatalogFrom(catalogAt(folder), { signal })
  if (!former) throw new SourceError(join(folder, 'catalog.json'), 'tidak ada')
  if (former.root.signatures && !key) {
    throw new EraseError(`${folder}: katalog ini bertanda tangan; beri kunci terbitnya dengan --key`)
  }
  const wasThere = await names(former, id, signal)
  const published = wasThere
    ? await writeCatalogue(folder, {
        id: former.root.id,
        parts: () => partsWithout(former, id),
        about: () => aboutOf(former.root),
        erased: new Set([id]),
        time,
        sign: key && ((unsigned) => signCatalog(unsigned, key, time)),
        signal,
        onProgress,
      })
    : undefined
  // What was kept of photos says how they looked.
  await rm(join(folder, photoCacheName), { recursive: true, force: true })
  onProgress?.('menghapus akar lama dan halaman yang tidak dipakai lagi')
  const { removedRoots, removedFiles } = await prune(new FolderTarget(folder), { folder, days: 0, time })
  if (ids !== undefined) await forgetId(ids, id)
  const root = published?.root ?? former.root
  return { root, wasThere, removedRoots, removedFiles, remains: await filesNaming(folder, id) }
}

/** Whether a catalogue has the id, as a product or a stub, or a stub that points to it. */
async function names(catalog: OpenedCatalog, id: string, signal: AbortSignal | undefined): Promise<boolean> {
  const products = openTable(catalog, 'products')
  if ((await products.get(id, signal)) !== undefined) return true
  for await (const { row } of products.range({ signal })) {
    if ((row as Partial<Record<'movedTo', string>>).movedTo === id) return true
  }
  return false
}

async function* partsWithout(catalog: OpenedCatalog, id: string): AsyncGenerator<ProductPart> {
  const villages = new Map<string, Village>()
  for await (const { row } of openTable(catalog, 'villages').range({})) {
    const village = Village.safeParse(row)
    if (!village.success) continue
    jsonOf(village.data, `desa ${village.data.code}`, catalog)
    villages.set(village.data.code, village.data)
  }
  let row = 0
  for await (const { row: found } of openTable(catalog, 'products').range({})) {
    const product = found as Product | ProductStub
    row += 1
    if (!('packs' in product) || product.id === id) continue
    const json = jsonOf(product, `produk ${product.id}`, catalog)
    const { village, satelliteVillages = [] } = product as Product
    yield {
      product: product as Product,
      json,
      place: { file: catalog.source.name, row },
      villages: [village, ...satelliteVillages].flatMap((code) => villages.get(code) ?? []),
    }
  }
}

/** What remains is written anew, and what was cut within a letter cannot be. */
function jsonOf(row: unknown, name: string, { source }: OpenedCatalog): string {
  const json = canonicalText(row)
  if (json !== undefined) return json
  throw new EraseError(`${source.name}: ${name}: ${whyNoText(row)}; bangun lagi katalognya dahulu`)
}

/** What the catalogue says of itself; dates and counts are set anew. */
function aboutOf(root: Root): About {
  const { spec: _, counts: _c, search: _s, tables: _t, keys: _k, signatures: _g, ...about } = root
  const { revision: _r, generatedAt: _a, ...kept } = about
  return kept as About
}

async function filesNaming(folder: string, id: string): Promise<string[]> {
  const found: string[] = []
  for (const path of await filesIn(folder)) {
    const isNamed = path.includes(id) || (await readFile(join(folder, path))).includes(id)
    if (isNamed) found.push(path)
  }
  return found
}
