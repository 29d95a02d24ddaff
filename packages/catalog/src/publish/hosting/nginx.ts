import { typesOfEndings } from '../headers.ts'

/** A folder of ours on a site. */
export interface HostedFolder {
  /** Path from the site's root, with slashes at both ends: `/katalog/`. */
  path: string
  /** Whether it is that of the script, whose chunks have their hash in their names. Elsewhere such a name may be anybody's. */
  isScript: boolean
}

const never = '"public, max-age=31536000, immutable"'

/**
 * All that nginx is to know of a folder, whole: a `location` that names one header inherits no other, and one that names
 * one type knows no other.
 * @param own headers of single files, by the file's path from the site's root: such as a script's signature
 */
export function nginxSettings(
  { path, isScript }: HostedFolder,
  own: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): string {
  const name = isScript ? 'ovop_skrip' : 'ovop'
  const ownNames = [...new Set(Object.values(own).flatMap(Object.keys))]
  // Each folder has variables of its own: of two maps of one variable nginx takes the last.
  const variable = (header: string) =>
    `$ovop${path.replace(/\W+/g, '_')}${header.replaceAll('-', '_')}`.toLowerCase()
  const types = [...typesOfEndings()].map(([type, endings]) => `    ${type} ${endings.join(' ')};`)
  return `# di atas server { }, di berkas yang sama
map $uri $${name}_cache {
  default "public, max-age=60, stale-while-revalidate=86400";
  "~/pages/[0-9a-f]{2}/[0-9a-f]{30}\\.json$" ${never};
  "~/(images/[0-9a-f]{32}\\.\\w+|roots/\\d+\\.json|situs/[0-9a-f]{10}\\.css)$" ${never};
${isScript ? `  "~/[\\w-]+-[\\w-]{8}\\.js$" ${never};\n` : ''}}
map $uri $ovop_csp {
  "~/images/" sandbox;
}
${ownNames
  .map(
    (header) =>
      `map $uri ${variable(header)} {\n${Object.entries(own)
        .filter(([, headers]) => headers[header] !== undefined)
        .map(([file, headers]) => `  "~^${escaped(file)}$" '${headers[header]}';\n`)
        .join('')}}\n`,
  )
  .join('')}
# di dalam server { }; bila location ${path} sudah ada, ganti isinya dengan ini, dengan baris alias atau root-nya
location ${path === '/' ? '/' : `^~ ${quoted(decodeURI(path))}`} {
  # alias ${quoted(`/var/www${decodeURI(path)}`)};   # bila foldernya di luar root situs
  types {
${types.join('\n')}
  }
  charset utf-8;
  charset_types text/css text/csv text/javascript text/markdown text/plain text/xml;
  gzip on;
  gzip_vary on;
  gzip_types application/json application/geo+json text/css text/csv text/javascript image/svg+xml;
  # brotli_static on;   # untuk berkas .br dari --brotli, bila modulnya ada
  expires off;
  add_header Cache-Control $${name}_cache;
  add_header Access-Control-Allow-Origin * always;
  add_header Access-Control-Expose-Headers "ETag, Retry-After" always;
  add_header Cross-Origin-Resource-Policy cross-origin always;
  add_header X-Content-Type-Options nosniff always;
  add_header Content-Security-Policy $ovop_csp;
${ownNames.map((header) => `  add_header ${header} ${variable(header)};\n`).join('')}  location ~ /\\.(?!well-known/) { return 404; }
}
`
}

const quoted = (path: string) => (/^[\w/.~-]+$/.test(path) ? path : JSON.stringify(path))
const escaped = (path: string) => decodeURI(path).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
