import { endingsInUtf8, typesOfEndings } from '../headers.ts'
import { mark } from './ours.ts'

/** In place of those of a server's own configuration, which would be sent beside ours; of a 404 too, so that a page can tell it from a broken line. */
const headers: readonly (readonly [name: string, value: string, where?: string])[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'ETag, Retry-After'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', 'sandbox', '/images/'],
]

const condition = (where: string | undefined) =>
  where === undefined ? '' : ` "expr=%{REQUEST_URI} =~ m#${where}#"`

/**
 * `.htaccess` of a folder with a catalogue, its pages, or the script: Apache, LiteSpeed, cPanel.
 * @param isScript whether it is the folder of the script, whose chunks have their hash in their names. Elsewhere such a name
 *   may be anybody's
 */
export const htaccessFile = (
  isScript = false,
) => `${mark} ditulis oleh perintah ovop. Tulis baris Anda sendiri di berkas ini hanya sesudah baris ini dihapus.
<IfModule mod_mime.c>
${[...typesOfEndings()]
  .map(([type, endings]) => `  AddType ${type} ${endings.map((ending) => `.${ending}`).join(' ')}`)
  .join('\n')}
  AddCharset utf-8 ${endingsInUtf8.map((ending) => `.${ending}`).join(' ')}
  AddEncoding br .br
  RemoveType .br
</IfModule>
<FilesMatch "\\.json\\.br$">
  ForceType application/json
</FilesMatch>
<IfModule mod_headers.c>
${headers.map(([name, , where]) => `  Header unset ${name}${condition(where)}`).join('\n')}
${headers.map(([name, value, where]) => `  Header always set ${name} "${value}"${condition(where)}`).join('\n')}
  Header unset X-Frame-Options${condition('/embed/')}
  Header always unset X-Frame-Options${condition('/embed/')}
  Header always unset Cache-Control
  Header set Cache-Control "public, max-age=60, stale-while-revalidate=86400"
  Header set Cache-Control "public, max-age=31536000, immutable"${condition(`/(pages/[0-9a-f]{2}/[0-9a-f]{30}\\.json|images/[0-9a-f]{32}\\.\\w+|roots/\\d+\\.json|situs/[0-9a-f]{10}\\.css${isScript ? '|[\\w-]+-[\\w-]{8}\\.js' : ''})(\\.br)?$`)}
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
