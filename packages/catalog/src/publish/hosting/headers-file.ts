import { mark } from './ours.ts'

const forEver = 'Cache-Control: public, max-age=31536000, immutable'

/**
 * `_headers` of Cloudflare Pages and Netlify, which read it at the root of a site. No two rules name the same header for one
 * file: both would be sent, one behind the other.
 * @param folder from the root of the site, without slashes at its ends; empty for the root itself
 * @param chunks files of the script whose names change with their content
 */
export function headersFile(folder: string, chunks: readonly string[] = []): string {
  return `${mark} isi berkas ini dibaca Cloudflare Pages dan Netlify hanya di akar situs: pindahkan ke sana. Tulis baris Anda sendiri hanya sesudah baris ini dihapus.\n${headersRules(folder, chunks)}`
}

/** The rules alone, as they stand at the root. */
export function headersRules(folder: string, chunks: readonly string[] = []): string {
  const at = folder === '' ? '' : `/${folder}`
  const rules: [path: string, ...headers: string[]][] = [
    [
      '/*',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Expose-Headers: ETag, Retry-After',
      'Cross-Origin-Resource-Policy: cross-origin',
      'X-Content-Type-Options: nosniff',
    ],
    ['/catalog.json', 'Cache-Control: public, max-age=60, stale-while-revalidate=86400'],
    ['/pages/*', forEver],
    ['/images/*', 'Content-Security-Policy: sandbox', forEver],
    ['/roots/*', forEver],
    ...chunks.map((file): [string, string] => [`/${file}`, forEver]),
  ]
  return rules
    .map(([path, ...headers]) => `${[at + path, ...headers.map((header) => `  ${header}`)].join('\n')}\n`)
    .join('')
}
