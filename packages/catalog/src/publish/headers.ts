import { lookup } from 'mrmime'

/** Paths that are named by the content of their file: what stands there never changes. */
const contentNamed =
  /(?:^|\/)(?:pages\/[0-9a-f]{2}\/[0-9a-f]{30}\.json|images\/[0-9a-f]{32}\.\w+|roots\/\d+\.json|situs\/[0-9a-f]{10}\.css)(?:\.br)?$/

/** Whether the file at `path`, relative to the catalogue, is named by its content, or else never changes. */
export function isImmutable(path: string): boolean {
  return contentNamed.test(path)
}

/** `Cache-Control` of a file: pages and pictures for ever, all else a minute, and a day while it is fetched anew. */
export function cacheControl(path: string): string {
  return isImmutable(path)
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=60, stale-while-revalidate=86400'
}

/**
 * Further headers of a file: a picture that is opened by itself, as an SVG can be, is a page without any rights on
 * the catalogue's host.
 */
export function guardHeaders(path: string): Record<string, string> {
  const guard = { 'X-Content-Type-Options': 'nosniff' }
  return /(?:^|\/)images\//.test(path) ? { ...guard, 'Content-Security-Policy': 'sandbox' } : guard
}

const types: Partial<Record<string, string>> = {
  // https://github.com/ndjson/ndjson-spec
  ndjson: 'application/x-ndjson',
  geojson: 'application/geo+json',
}

/** `Content-Type` of a file by its name; texts are UTF-8. */
export function contentType(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const type = types[extension] ?? lookup(path) ?? 'application/octet-stream'
  return /^text\/|\/xml$/.test(type) ? `${type}; charset=utf-8` : type
}

/** Endings of what a catalogue, its pages and the script consist of. */
const endings = [
  ...['html', 'css', 'js', 'mjs', 'json', 'ndjson', 'geojson', 'jsonld', 'csv', 'xml', 'txt', 'md'],
  ...['svg', 'png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'woff2', 'pdf', 'zip', 'xlsx'],
]

/** Types of our files with their endings, for settings of servers that know no such list, or an older one. */
export function typesOfEndings(): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const ending of endings) {
    const type = contentType(`x.${ending}`).replace(/;.*/, '')
    all.set(type, [...(all.get(type) ?? []), ending])
  }
  return all
}

/** Endings of texts that name UTF-8 along with their type. */
export const endingsInUtf8: readonly string[] = endings.filter((ending) =>
  contentType(`x.${ending}`).includes('charset'),
)

/** Whether brotli makes a file smaller: texts do, pictures and fonts are packed already. */
export function isCompressible(path: string): boolean {
  return /\.(?:json|ndjson|geojson|csv|xml|html?|css|m?js|svg|txt)$/i.test(path)
}
