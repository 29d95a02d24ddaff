import { html } from '../markup.ts'
import type { SitePage } from './site.ts'

/** Most addresses of one file (https://www.sitemaps.org/protocol.html). */
const most = 50_000

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The site's map for search engines, in several files and an index where one may not hold it. */
export function sitemapFiles(address: string, pages: readonly SitePage[]): [path: string, content: string][] {
  const listed = pages.filter(({ isListed }) => isListed)
  const entries = listed.map(
    ({ path, updatedAt }) =>
      html`<url><loc>${new URL(path, address).href}</loc>${updatedAt === undefined ? undefined : html`<lastmod>${updatedAt}</lastmod>`}</url>\n`
        .text,
  )
  const fileOf = (part: readonly string[]) => `${head}<urlset ${namespace}>\n${part.join('')}</urlset>\n`
  if (entries.length <= most) return [['sitemap.xml', fileOf(entries)]]
  const parts = Array.from({ length: Math.ceil(entries.length / most) }, (_, index) =>
    entries.slice(index * most, (index + 1) * most),
  )
  const index = parts.map(
    (_, number) => `<sitemap><loc>${new URL(`sitemap-${number + 1}.xml`, address).href}</loc></sitemap>\n`,
  )
  return [
    ...parts.map((part, number): [string, string] => [`sitemap-${number + 1}.xml`, fileOf(part)]),
    ['sitemap.xml', `${head}<sitemapindex ${namespace}>\n${index.join('')}</sitemapindex>\n`],
  ]
}
