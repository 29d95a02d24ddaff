import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../../write/write-file.ts'

/** First line of files of ours: what somebody wrote by hand is left as it is. */
const mark = '# ovop:'

/**
 * `.htaccess` of a folder with a catalogue, its pages, or the script: Apache, LiteSpeed, cPanel.
 * @param named what else never changes under its name, as a regular expression of Apache's
 */
export const htaccessFile = (
  named = '',
) => `${mark} ditulis oleh perintah ovop. Tulis baris Anda sendiri di berkas ini hanya sesudah baris ini dihapus.
<IfModule mod_mime.c>
  AddType text/javascript .js
  AddType text/css .css
  AddType application/json .json
  AddType application/x-ndjson .ndjson
  AddType application/geo+json .geojson
  AddType font/woff2 .woff2
  AddType image/svg+xml .svg
  AddType image/webp .webp
  AddType image/avif .avif
  AddCharset utf-8 .html .css .js .csv .xml .md
  AddEncoding br .br
  RemoveType .br
</IfModule>
<FilesMatch "\\.json\\.br$">
  ForceType application/json
</FilesMatch>
<IfModule mod_headers.c>
  Header set Access-Control-Allow-Origin "*"
  Header set Access-Control-Expose-Headers "ETag, Retry-After"
  Header set X-Content-Type-Options "nosniff"
  Header set Content-Security-Policy "sandbox" "expr=%{REQUEST_URI} =~ m#/images/#"
  Header set Cache-Control "public, max-age=60, stale-while-revalidate=86400"
  Header set Cache-Control "public, max-age=31536000, immutable" "expr=%{REQUEST_URI} =~ m#/(pages/[0-9a-f]{2}/[0-9a-f]{30}\\.json|images/[0-9a-f]{32}\\.\\w+|roots/\\d+\\.json|situs/[0-9a-f]{10}\\.css${named})(\\.br)?$#"
  Header merge Vary Accept-Encoding
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteRule (^|/)\\.(?!well-known/) - [F]
  RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+)$ $1.br [L]
</IfModule>
`

const forEver = 'Cache-Control: public, max-age=31536000, immutable'

/**
 * `_headers` of Cloudflare Pages and Netlify, which read it at the root of a site. No two rules name the same header for one
 * file: both would be sent, one behind the other.
 * @param folder from the root of the site, without slashes at its ends; empty for the root itself
 * @param chunks files of the script whose names change with their content
 */
export function headersFile(folder: string, chunks: readonly string[] = []): string {
  const at = folder === '' ? '' : `/${folder}`
  const rules: [path: string, ...headers: string[]][] = [
    [
      '/*',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Expose-Headers: ETag, Retry-After',
      'X-Content-Type-Options: nosniff',
    ],
    ['/catalog.json', 'Cache-Control: public, max-age=60, stale-while-revalidate=86400'],
    ['/pages/*', forEver],
    ['/images/*', 'Content-Security-Policy: sandbox', forEver],
    ['/roots/*', forEver],
    ...chunks.map((file): [string, string] => [`/${file}`, forEver]),
  ]
  const lines = rules.map(([path, ...headers]) =>
    [at + path, ...headers.map((header) => `  ${header}`)].join('\n'),
  )
  return `${mark} isi berkas ini dibaca Cloudflare Pages dan Netlify hanya di akar situs: pindahkan ke sana.\n${lines.join('\n')}\n`
}

/** Writes both beside what they serve, and leaves those that somebody wrote. @returns paths of what is ours there */
export async function writeServerFiles(
  target: string,
  folder: string,
  chunks: readonly string[] = [],
): Promise<string[]> {
  // The script's chunks have their hash in their names. Elsewhere such a name may be anybody's.
  const named = chunks.length > 0 ? '|[\\w-]+-[\\w-]{8}\\.js' : ''
  const files = { '.htaccess': htaccessFile(named), _headers: headersFile(folder, chunks) }
  const written: string[] = []
  for (const [name, text] of Object.entries(files)) {
    const path = join(target, name)
    const there = await readFile(path, 'utf8').catch(() => mark)
    if (!there.startsWith(mark)) continue
    await writeWhole(path, new TextEncoder().encode(text), false)
    written.push(name)
  }
  return written
}
