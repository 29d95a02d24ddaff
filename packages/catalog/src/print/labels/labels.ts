import {
  type Client,
  isDataError,
  isNotFoundError,
  type Pack,
  type Product,
  productAddress,
} from '@ovop-ntt/core'
import { eanOf } from './barcodes.ts'
import { choosePacks } from './choose-packs.ts'
import { type Grid, labelSize, paddingOf, parseGrid } from './grid.ts'
import { LabelError } from './label-error.ts'
import { layOut } from './label-layout.ts'
import { labelSheet, pagesFor, type SetLabel } from './label-sheet.ts'
import { labelText } from './label-text.ts'
import { type LabelLanguage, labelWords } from './label-words.ts'

export interface LabelOptions {
  /** Ids of products, or all of the catalogue. */
  readonly products: readonly string[] | 'all'
  /** Only this pack of each: its content (`500 ml`), GTIN or SKU. Else one label for each pack. */
  readonly pack?: string | undefined
  /** Labels of each pack. Default: 1. */
  readonly copies?: number | undefined
  /** Default: `id`. */
  readonly language?: LabelLanguage | undefined
  /** Default: 2 columns of 5. */
  readonly grid?: Grid | undefined
  /** Empty places before the first label, on a sheet that was used in part. Default: 0. */
  readonly skip?: number | undefined
  /** Lines to cut along. Default: `true`. */
  readonly lines?: boolean | undefined
  /** Where the catalogue is on the web, when it is read from a folder and its `productUrl` is relative. */
  readonly address?: string | undefined
  /** Permits that ran out before are left out. Default: now. */
  readonly today?: Date | undefined
}

/** Something that a sheet does not show as it was asked for. */
export interface LabelProblem {
  readonly product: string
  readonly message: string
  /** Whether the label is not there at all. */
  readonly left: 'out' | 'in'
}

export interface Labels {
  /** A whole page of HTML, to be printed on A4. */
  readonly html: string
  readonly labels: number
  readonly pages: number
  readonly problems: readonly LabelProblem[]
}

/** More would be a file that no browser prints. */
const mostLabels = 5000

/**
 * A print-ready sheet of product labels: name, place, net content, producer, permits as stated, EAN, and a QR code to the
 * product's page. A label that cannot be set is left out and named in `problems`; the others are printed.
 * @throws LabelError where nothing can be printed; the errors of the client where the catalogue cannot be read
 * @example
 * const { html } = await makeLabels(await clientFor('katalog'), { products: ['53.01-madu-hutan-amfoang'] })
 */
export async function makeLabels(client: Client, options: LabelOptions): Promise<Labels> {
  const { copies = 1, language = 'id', grid = parseGrid('2x5'), skip = 0, lines = true } = options
  const pageOf = await productPages(client, options.address)
  const labels: SetLabel[] = []
  const problems: LabelProblem[] = []
  for await (const id of idsOf(client, options.products)) {
    try {
      const product = await client.product(id)
      for (const pack of choosePacks(product, options.pack)) {
        const { label, omitted } = setLabel(product, pack, pageOf(product.id), { ...options, language, grid })
        problems.push(...omitted.map((message): LabelProblem => ({ product: id, message, left: 'in' })))
        labels.push(...Array.from({ length: copies }, () => label))
      }
    } catch (error) {
      problems.push({ product: id, message: whyLeftOut(error), left: 'out' })
    }
    if (labels.length > mostLabels) {
      throw new LabelError(
        `lebih dari ${mostLabels} label; cetak sebagian produk dahulu, atau kurangi --copies`,
      )
    }
  }
  if (labels.length === 0) throw new LabelError(nothingToPrint(problems))
  const sheet = { grid, language, skip, lines }
  return {
    html: labelSheet(labels, sheet),
    labels: labels.length,
    pages: pagesFor(labels.length, sheet),
    problems,
  }
}

type SetOptions = Pick<LabelOptions, 'today'> & { language: LabelLanguage; grid: Grid }

function setLabel(product: Product, pack: Pack | undefined, address: string, options: SetOptions) {
  const { language, grid, today = new Date() } = options
  const { paragraphs, omitted } = labelText(product, pack, language, today.toISOString().slice(0, 10))
  const ean = pack?.gtin === undefined ? undefined : eanOf(pack.gtin)
  const { scan: caption } = labelWords[language]
  const size = labelSize(grid)
  const [across, down] = paddingOf(grid)
  const layout = layOut(
    { paragraphs, caption, address, ean },
    { width: size.width - 2 * across, height: size.height - 2 * down },
  )
  const noEan = pack?.gtin !== undefined && !ean ? [`GTIN ${pack.gtin} bukan nomor EAN: tanpa barcode`] : []
  return { label: { paragraphs, caption, ...layout }, omitted: [...omitted, ...noEan] }
}

async function* idsOf(client: Client, asked: LabelOptions['products']): AsyncGenerator<string> {
  if (asked !== 'all') return yield* new Set(asked)
  for await (const { id } of client.products()) yield id
}

/**
 * Addresses for the QR codes.
 * @throws LabelError where the catalogue names no page that a phone could open
 */
async function productPages(client: Client, published?: string): Promise<(id: string) => string> {
  const { id: catalog, productUrl, address } = await client.summary()
  if (!productUrl) {
    throw new LabelError(
      `katalog "${catalog}" tidak punya productUrl, padahal kode QR membuka halaman produk; isi productUrl (dengan {id}) di berkas penerbit, lalu terbitkan lagi`,
    )
  }
  const pageOf = (id: string) => productAddress({ productUrl, address: published ?? address }, id) ?? ''
  if (!/^https?:/.test(pageOf('x'))) {
    throw new LabelError(
      `productUrl katalog "${catalog}" relatif ("${productUrl}"): sebutkan alamat katalog di web dengan --address https://…/catalog.json`,
    )
  }
  return pageOf
}

/** Why one product has no label; whatever else goes wrong goes wrong for all. */
function whyLeftOut(error: unknown): string {
  if (error instanceof LabelError) return error.message
  if (isNotFoundError(error)) {
    return error.goneAt ? `sudah dihapus dari katalog pada ${error.goneAt}` : 'tidak ada di katalog'
  }
  if (isDataError(error)) return `datanya rusak: ${error.message}`
  throw error
}

function nothingToPrint(problems: readonly LabelProblem[]): string {
  const [first] = problems
  if (!first) return 'tidak ada produk di katalog'
  const more = problems.length > 1 ? `; dan ${problems.length - 1} masalah lain` : ''
  return `tidak ada label yang dapat dicetak: ${first.product}: ${first.message}${more}`
}
