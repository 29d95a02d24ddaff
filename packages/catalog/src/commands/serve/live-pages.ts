import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { allPages, fileOf } from '../../print/pages/all-pages.ts'
import { openSite, type SiteOptions } from '../../print/pages/open-site.ts'
import { sitePictures } from '../../print/pages/pictures/site-pictures.ts'
import type { ServedFile } from './serve.ts'

type Content = string | Uint8Array
type Drawn = ReadonlyMap<string, () => Content | Promise<Content>>

/** The pages of a catalogue as they would be written now; a new publication shows with the next page. */
export class LivePages {
  readonly #folder: string
  readonly #options: SiteOptions
  #drawn: { readonly of: string; readonly files: Promise<Drawn> } | undefined

  constructor(folder: string, options: SiteOptions = {}) {
    this.#folder = folder
    this.#options = options
  }

  /** A page or a file that pages share; `undefined` where there is none. */
  async find(path: string, url: string): Promise<ServedFile | undefined> {
    const root = await stat(join(this.#folder, 'catalog.json')).catch(() => undefined)
    if (!root) return undefined
    const of = `${root.mtimeMs} ${root.size} ${url}`
    if (this.#drawn?.of !== of) this.#drawn = { of, files: this.#read(url) }
    const files = await this.#drawn.files
    const file = files.has(fileOf(path)) ? fileOf(path) : `${path}/index.html`
    const body = await files.get(file)?.()
    return body === undefined ? undefined : { path: file, body }
  }

  async #read(address: string): Promise<Drawn> {
    const { site, files } = await openSite(this.#folder, { address, ...this.#options })
    return new Map<string, () => Content | Promise<Content>>([
      ...[...files].map(([path, content]) => [path, () => content] as const),
      ...[...allPages(site)].map((page) => [fileOf(page.path), () => page.draw()] as const),
      ...[...sitePictures(site)].map((picture) => [picture.path, () => picture.draw()] as const),
    ])
  }
}
