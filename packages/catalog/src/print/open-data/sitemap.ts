import { escapeMarkup } from '../markup.ts'
import type { DraftFile } from './draft-file.ts'

/** Most addresses that one file may hold (https://www.sitemaps.org/protocol.html). */
const maxAddresses = 50_000

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** Writes addresses into `sitemap.xml`; into several files and an index once they are more than one may hold. */
export class SitemapFiles {
  readonly #create: (name: string) => Promise<DraftFile>
  readonly #base: string | undefined
  readonly #max: number
  readonly #names: string[] = []
  #file: DraftFile | undefined
  #inFile = 0

  /**
   * @param create a file beside the others
   * @param base address of the folder that the files will stand in; an index is made of it
   */
  constructor(create: (name: string) => Promise<DraftFile>, base: string | undefined, max = maxAddresses) {
    this.#create = create
    this.#base = base
    this.#max = max
  }

  /** @param updatedAt day of the last change, ISO 8601 */
  async add(address: string, updatedAt: string | undefined): Promise<void> {
    if (!this.#file || this.#inFile === this.#max) {
      await this.#close()
      const name = this.#names.length === 0 ? 'sitemap.xml' : `sitemap-${this.#names.length + 1}.xml`
      this.#names.push(name)
      this.#inFile = 0
      this.#file = await this.#create(name)
      await this.#file.write(`${declaration}<urlset ${namespace}>\n`)
    }
    this.#inFile += 1
    const lastmod = updatedAt === undefined ? '' : `<lastmod>${updatedAt}</lastmod>`
    await this.#file.write(`<url><loc>${escapeMarkup(address)}</loc>${lastmod}</url>\n`)
  }

  /** @returns what is missing, and why */
  async end(): Promise<string[]> {
    await this.#close()
    const base = this.#base
    if (this.#names.length === 0) {
      return ['sitemap tidak ditulis: alamat halaman produk tidak diketahui (productUrl, --address)']
    }
    if (this.#names.length === 1) return []
    if (base === undefined) {
      return [
        `sitemap terbagi dalam ${this.#names.length} berkas tanpa indeks: alamatnya tidak diketahui (--address)`,
      ]
    }
    const index = await this.#create('sitemap-index.xml')
    const entries = this.#names.map(
      (name) => `<sitemap><loc>${escapeMarkup(new URL(name, base).href)}</loc></sitemap>\n`,
    )
    await index.write(`${declaration}<sitemapindex ${namespace}>\n${entries.join('')}</sitemapindex>\n`)
    return []
  }

  async #close(): Promise<void> {
    await this.#file?.write('</urlset>\n')
  }
}
