import type { CatalogSummary } from '@ovop-ntt/core'
import type { SharpModule } from '../../write/pictures/make-photo.ts'
import type { DrawnCards } from './drawn-cards.ts'
import type { Shape } from './embed-pages.ts'
import type { OutlineFont } from './pictures/outline-font.ts'
import type { SiteData } from './site-data.ts'
import { type SiteLanguage, type SiteWords, siteWords } from './words.ts'

/** A page of the site, drawn when it is asked for. */
export interface SitePage {
  /** From the root of the site: a folder with a slash at its end, or a file. */
  path: string
  draw(): string
  /** Whether search engines are told of it. */
  isListed?: boolean
  /** Day of its last change, ISO 8601. */
  updatedAt?: string | undefined
}

/** A picture made of pixels: dear to draw, so that one whose key is as before is kept. */
export interface SitePicture {
  path: string
  /** Names all that it is drawn from. */
  key(): Promise<string>
  draw(): Promise<Uint8Array>
}

/** How the site looks. */
export interface SiteTheme {
  /** `#rrggbb` */
  colour: string
  /** Path of the logo from the root of the site. */
  logo?: string | undefined
}

/** What holds for all pages. */
export interface Site {
  data: SiteData
  summary: CatalogSummary
  theme: SiteTheme
  /** Address of the site's root as published, with a slash at its end; without it nothing can name its own address. */
  address?: string | undefined
  /** Address of the widgets' script, absolute or from the root of the site; pages are whole without it. */
  script?: string | undefined
  /** Offline keys the script verifies the catalogue with. */
  keys: readonly string[]
  /** Shapes of products for iframes that are written. */
  shapes: readonly Shape[]
  /** The catalogue's folder on this machine, where its photos lie; absent for one that is read over the web. */
  folder?: string | undefined
  /** Letters of pictures. */
  font: OutlineFont
  /** Draws pictures made of pixels; absent where it is not installed: then there are only badges as SVG. */
  sharp?: SharpModule | undefined
  /** Whether every product's page has a picture for chats and networks. */
  openGraph: boolean
  /** Of which products badge and card are written as pictures of pixels. */
  rasters: 'all' | ReadonlySet<string>
  /** Paths of style sheet and fonts from the root of the site. */
  assets: { styleSheet: string }
  /** Decides about seasons. */
  now: Date
  /** Cards that stand in lists already, by what they were drawn from and the product's id. */
  drawnCards: DrawnCards
}

/** Where on the site a page stands, and in which language. */
export interface Place {
  site: Site
  language: SiteLanguage
  words: SiteWords
  /** From the root of the site. */
  path: string
  /** Way to the root of the site: `../../../`, or `./` at the root. */
  root: string
}

/** The place of a page. @param way without the language: `produk/x/` */
export function placeOf(site: Site, language: SiteLanguage, way: string): Place {
  const path = pathIn(language, way)
  const depth = path.split('/').length - 1
  return { site, language, words: siteWords(language), path, root: depth === 0 ? './' : '../'.repeat(depth) }
}

/** English stands below `en/`. */
export const pathIn = (language: SiteLanguage, way: string): string =>
  language === 'id' ? way : `${language}/${way}`

/** Link from a page to another of the same language. */
export const linkTo = ({ root, language }: Place, way: string): string =>
  `${root}${pathIn(language, way)}` || './'

/** Ways to the kinds of pages, the same in all languages. */
export const ways = {
  home: '',
  products: 'produk/',
  product: (id: string) => `produk/${id}/`,
  regency: (code: string) => `daerah/${code}/`,
  village: (code: string) => `desa/${code}/`,
  category: (name: string) => `jenis/${name}/`,
  map: 'peta/',
  statistics: 'statistik/',
  search: 'cari/',
  codes: 'kode/',
  oEmbed: (id: string) => `oembed/${id}.json`,
}

/** A page's address as published; `undefined` where nobody said it. */
export const addressOf = ({ address }: Site, path: string): string | undefined =>
  address && new URL(path, address).href
