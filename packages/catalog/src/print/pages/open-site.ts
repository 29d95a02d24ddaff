import { hash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { CatalogSummary } from '@ovop-ntt/core'
import { closest } from 'fastest-levenshtein'
import { catalogAt, openCatalogFrom, SourceError } from '../../open/catalog/index.ts'
import { cleanPicture } from '../../write/pictures/clean-picture.ts'
import { loadSharp } from '../../write/pictures/make-photo.ts'
import { parsePublisher } from '../../write/publisher/publisher.ts'
import { DrawnCards } from './drawn-cards.ts'
import { type Shape, shapes } from './embed-pages.ts'
import { outlineFile } from './locator.ts'
import { OutlineFont } from './pictures/outline-font.ts'
import type { Site } from './site.ts'
import { readSiteData } from './site-data.ts'
import { siteStyleSheet } from './style.ts'
import { usualColour } from './theme.ts'

export interface SiteOptions {
  /** Address of the catalogue's root or its folder, as published. */
  address?: string | undefined
  /** The publisher's file, for colour and logo. */
  publisher?: string | undefined
  /** Address of the widgets' script, absolute or from the root of the site. */
  script?: string | undefined
  /** Shapes of products for iframes. @default all, and of more than 500 products the card */
  shapes?: readonly Shape[] | undefined
  /** Products whose badge and card are written as PNG too, in three sizes. @default none */
  pictures?: 'all' | readonly string[] | undefined
  /** Whether product pages have a picture for chats and networks. @default for up to 500 products */
  openGraph?: boolean | undefined
  now?: Date | undefined
  signal?: AbortSignal | undefined
}

/** A site, and the files that its pages share, by their paths. */
export interface OpenedSite {
  site: Site
  files: ReadonlyMap<string, string | Uint8Array>
}

/**
 * Products of which all shapes and the pictures for chats are written where nobody chose: of each a file of some 15 kB and a
 * picture of some 90 kB, in two languages.
 */
const mostWithAll = 500

/** Reads all that a catalogue's pages are made of. @throws SourceError when the catalogue is not whole */
export async function openSite(place: string, options: SiteOptions = {}): Promise<OpenedSite> {
  const opened = await openCatalogFrom(catalogAt(place), { signal: options.signal })
  if (!opened) throw new SourceError(place, 'tidak ada katalog di sana')
  const data = await readSiteData(opened, options.signal)
  const { root } = data
  const files = new Map<string, string | Uint8Array>()
  const theme = await themeOf(options.publisher, files)
  const colour = theme.colour ?? colourOf(root) ?? usualColour
  const style = siteStyleSheet(colour)
  // A name of its content: it is kept for ever, and a new one is asked for at once.
  const styleSheet = `situs/${hash('sha256', style).slice(0, 10)}.css`
  files.set(styleSheet, style)
  for (const weight of [400, 600, 800]) files.set(`situs/huruf-${weight}.woff2`, await fontFile(weight))
  files.set('situs/ntt.svg', outlineFile())
  files.set('situs/ikon.svg', iconFile(colour))
  const now = options.now ?? new Date()
  const address = options.address && new URL('./', options.address).href
  const site: Site = {
    data,
    summary: summaryOf(root, address, now),
    theme: { colour, logo: theme.logo },
    address: address || undefined,
    script: options.script,
    keys: keysOf(root),
    shapes: options.shapes ?? (data.products.length > mostWithAll ? ['card'] : shapes),
    folder: await stat(place).then(
      (found) => (found.isDirectory() ? place : dirname(place)),
      () => undefined,
    ),
    font: await openFont(),
    sharp: await loadSharp(),
    openGraph: options.openGraph ?? data.products.length <= mostWithAll,
    rasters: rastersOf(options.pictures ?? [], data),
    assets: { styleSheet },
    now,
    drawnCards: new DrawnCards(),
  }
  return { site, files }
}

let font: Promise<OutlineFont> | undefined
/** Read once for all sites of a process. */
const openFont = () => (font ??= OutlineFont.open())

/** @throws SourceError for a product that the catalogue does not have */
function rastersOf(ids: 'all' | readonly string[], { byId, root }: Site['data']): Site['rasters'] {
  if (ids === 'all') return ids
  const unknown = ids.find((id) => !byId.has(id))
  if (unknown === undefined) return new Set(ids)
  const near = closest(unknown, [...byId.keys()])
  throw new SourceError(unknown, `tidak ada produk dengan kode ini di ${root.id}; mungkin ${near}?`)
}

/** What the root says, without its rows. Nothing here is trusted with a payment code. */
function summaryOf(root: Site['data']['root'], address: string | undefined, now: Date): CatalogSummary {
  const { tables: _tables, keys: _keys, signatures: _signatures, spec: _spec, ...about } = root
  return {
    ...about,
    // Without an address of its own the catalogue names no absolute one, either: pages link by their way.
    ...(address === undefined && { productUrl: undefined }),
    address: address === undefined ? '' : new URL('catalog.json', address).href,
    trust: 'unsigned',
    stale: root.staleAfter !== undefined && new Date(root.staleAfter) < now,
    freshness: 'current',
  } as CatalogSummary
}

/** Keys that vouch for the catalogue: its offline keys, else those that signed. */
function keysOf({ keys = [], signatures = [] }: Site['data']['root']): string[] {
  const offline = [...new Set(keys.map(({ by }) => by))]
  return offline.length > 0 ? offline : [...new Set(signatures.map(({ key }) => key))]
}

function colourOf(root: Site['data']['root']): string | undefined {
  const { theme } = root as { theme?: { colour?: unknown } }
  const colour = theme?.colour
  return typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? colour : undefined
}

async function themeOf(
  publisher: string | undefined,
  files: Map<string, string | Uint8Array>,
): Promise<{ colour?: string | undefined; logo?: string | undefined }> {
  if (publisher === undefined) return {}
  const { theme } = parsePublisher(await readFile(publisher, 'utf8'), publisher)
  if (theme?.logo === undefined) return { colour: theme?.colour }
  const file = join(dirname(publisher), theme.logo)
  const picture = cleanPicture(await readFile(file))
  if ('fault' in picture) throw new SourceError(file, 'bukan gambar yang aman untuk dipakai sebagai logo')
  const logo = `situs/logo.${picture.kind}`
  files.set(logo, picture.bytes)
  return { colour: theme.colour, logo }
}

const require = createRequire(import.meta.url)

/** The site's font (SIL Open Font License). */
function fontFile(weight: number): Promise<Uint8Array> {
  const folder = dirname(require.resolve('@fontsource/plus-jakarta-sans/package.json'))
  return readFile(join(folder, `files/plus-jakarta-sans-latin-${weight}-normal.woff2`))
}

/** A lozenge of the woven band, in the site's colour. */
const iconFile = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colour}"/><path fill="#efe3cd" d="M16 5 27 16 16 27 5 16z"/><path fill="${colour}" d="M16 11l5 5-5 5-5-5z"/></svg>`
