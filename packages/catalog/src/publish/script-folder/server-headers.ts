import type { ScriptSignature } from './sign-script.ts'

type Headers = ScriptSignature['headers']
const lines = (headers: Headers, line: (name: string, value: string) => string) =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n')

/** Header lines of a signed script, as each server wants them. `path` is that of the script on the site: `/ovop/ovop.js`. */
export const signatureHeaders: Record<string, (headers: Headers, path: string) => string> = {
  nginx: (headers, path) =>
    `location = ${path} {\n${lines(headers, (name, value) => `  add_header ${name} '${value}';`)}\n}`,
  'Apache (.htaccess)': (headers, path) =>
    `<Files "${path.split('/').at(-1)}">\n${lines(headers, (name, value) => `  Header set ${name} '${value}'`)}\n</Files>`,
  'Cloudflare Pages, Netlify (_headers)': (headers, path) =>
    `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}`,
}

/** `.htaccess` of the folder with the script. */
export const htaccess = `# Berkas dengan kode di namanya tidak pernah berubah; ovop.js dan ovop.css diperiksa ulang.
<IfModule mod_mime.c>
  AddType text/javascript .js
  AddType text/css .css
  AddType application/json .json
  AddCharset utf-8 .js .css .json
</IfModule>
<IfModule mod_headers.c>
  Header set Access-Control-Allow-Origin "*"
  Header set X-Content-Type-Options "nosniff"
  Header set Cache-Control "public, max-age=600, stale-while-revalidate=86400"
  Header set Cache-Control "public, max-age=31536000, immutable" "expr=%{REQUEST_URI} =~ m#-[\\w-]{8}\\.js$#"
</IfModule>
`

/**
 * `_headers` of Cloudflare Pages and Netlify, for the root of a site.
 * @param chunks files whose names change with their content
 */
export const headersFile = (folder: string, chunks: readonly string[]): string =>
  [
    `/${folder}/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff`,
    ...chunks.map((file) => `/${folder}/${file}\n  Cache-Control: public, max-age=31536000, immutable`),
  ].join('\n')
