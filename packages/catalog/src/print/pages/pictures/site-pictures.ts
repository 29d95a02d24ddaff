import { hash } from 'node:crypto'
import { type Product, productPictures } from '@ovop-ntt/core'
import type { SharpModule } from '../../../write/pictures/make-photo.ts'
import { addressOf, pathIn, type Site, type SitePage, type SitePicture } from '../site.ts'
import { type SiteLanguage, siteLanguages } from '../words.ts'
import { badgePicture, badgeSize } from './badge-picture.ts'
import { cardPhoto, cardPicture, cardSize } from './card-picture.ts'
import { openGraphPhoto, openGraphPicture, openGraphSize } from './open-graph-picture.ts'
import type { OutlineFont } from './outline-font.ts'
import { cutPhoto, photoOf } from './photo-cut.ts'
import { type PictureContent, pictureContent } from './picture-content.ts'
import type { PlacedPhoto } from './picture-parts.ts'

/** Raised where pictures come out otherwise than before, so that none is kept that an earlier version drew. */
const recipe = 2

/** How much larger than pasted the raster pictures are: for screens, fine screens, and print. */
export const rasterScales = [1, 2, 3] as const
export type RasterScale = (typeof rasterScales)[number]

/** Address of a product's badge from the root of the site. */
export const badgePath = (language: SiteLanguage, id: string): string => pathIn(language, `badge/${id}.svg`)

/** `badge/53.09-kopi-400.png`: its width in pixels at the end. */
export const rasterPath = (
  kind: 'badge' | 'card',
  language: SiteLanguage,
  id: string,
  scale: RasterScale,
): string => pathIn(language, `${kind === 'card' ? 'kartu' : kind}/${id}-${widthOf(kind, scale)}.png`)

/** Width of a raster picture in pixels. */
export const widthOf = (kind: 'badge' | 'card', scale: RasterScale): number => kinds[kind].size.width * scale

/** Picture of a product's page for chats and networks; flat colours stay crisp as PNG, a photo is less as JPEG. */
export const openGraphPath = (language: SiteLanguage, product: Product): string =>
  pathIn(language, `og/${product.id}.${localPhoto(product) ? 'jpg' : 'png'}`)

const localPhoto = (product: Product) => {
  const src = productPictures(product)[0]?.src
  return src !== undefined && !/^[a-z][a-z0-9+.-]*:|^\//i.test(src)
}

/** Open Graph's properties of the picture (https://ogp.me/#structured); none where there is no picture. */
export function openGraphImage(site: Site, language: SiteLanguage, product: Product): [string, string][] {
  const address = addressOf(site, openGraphPath(language, product))
  if (address === undefined || site.sharp === undefined || !site.openGraph) return []
  return [
    ['og:image', address],
    ['og:image:type', address.endsWith('.png') ? 'image/png' : 'image/jpeg'],
    ['og:image:width', String(openGraphSize.width)],
    ['og:image:height', String(openGraphSize.height)],
    ['og:image:alt', contentOf(site, language, product).sentence],
  ]
}

export const contentOf = (site: Site, language: SiteLanguage, product: Product): PictureContent =>
  pictureContent(product, language, {
    publisher: site.data.root.publisher,
    generatedAt: site.data.root.generatedAt,
    now: site.now,
  })

/** Every product's badge as SVG: pages of the site like others. */
export function* badgePages(site: Site, language: SiteLanguage): Generator<SitePage> {
  for (const product of site.data.products)
    yield {
      path: badgePath(language, product.id),
      draw: () => badgePicture(site.font, contentOf(site, language, product)),
    }
}

type Draw = (font: OutlineFont, content: PictureContent, photo?: PlacedPhoto) => string
interface Kind {
  draw: Draw
  size: { width: number; height: number }
  photo?: { width: number; height: number }
}
const kinds = {
  badge: { draw: badgePicture, size: badgeSize },
  card: { draw: cardPicture, size: cardSize, photo: cardPhoto },
  openGraph: { draw: openGraphPicture, size: openGraphSize, photo: openGraphPhoto },
} as const satisfies Record<string, Kind>

/** Pictures made of pixels: of every product's page for chats, and of those that were asked for in three sizes. */
export function* sitePictures(site: Site): Generator<SitePicture> {
  const { sharp } = site
  if (sharp === undefined) return
  for (const product of site.data.products)
    for (const language of siteLanguages) {
      if (site.openGraph) yield raster(site, sharp, language, product, 'openGraph', 1)
      if (site.rasters !== 'all' && !site.rasters.has(product.id)) continue
      for (const kind of ['badge', 'card'] as const)
        for (const scale of rasterScales) yield raster(site, sharp, language, product, kind, scale)
    }
}

function raster(
  site: Site,
  sharp: SharpModule,
  language: SiteLanguage,
  product: Product,
  name: keyof typeof kinds,
  scale: RasterScale,
): SitePicture {
  const kind: Kind = kinds[name]
  const path =
    name === 'openGraph' ? openGraphPath(language, product) : rasterPath(name, language, product.id, scale)
  const content = contentOf(site, language, product)
  const photo = () => (kind.photo ? photoOf(site.folder, product) : Promise.resolve(undefined))
  return {
    path,
    key: async () => {
      const parts = [`${recipe} ${scale}`, kind.draw(site.font, content), (await photo()) ?? '']
      return hash('sha256', parts.map((part) => hash('sha256', part)).join(' ')).slice(0, 32)
    },
    draw: async () => {
      const bytes = await photo()
      const { width, height } = kind.photo ?? kind.size
      const address =
        bytes && (await cutPhoto(sharp, bytes, { width: width * scale, height: height * scale }))
      const svg = kind.draw(site.font, content, address === undefined ? undefined : { address })
      const picture = sharp(Buffer.from(svg), { density: 72 * scale, limitInputPixels: 50_000_000 })
      return path.endsWith('.jpg')
        ? // Not by MozJPEG: a tenth less of bytes would take half of the time that all pages take.
          picture
            .flatten({ background: '#fff' })
            .jpeg({ quality: 86, chromaSubsampling: '4:4:4', progressive: true })
            .toBuffer()
        : picture.png({ palette: address === undefined, effort: 7, compressionLevel: 9 }).toBuffer()
    },
  }
}
