/** Web servers whose settings we can name line by line. */
export const servers = ['nginx', 'apache', '_headers'] as const
export type ServerKind = (typeof servers)[number]

const titles: Record<ServerKind, string> = {
  nginx: 'nginx',
  apache: 'Apache, LiteSpeed, cPanel (.htaccess di folder itu)',
  _headers: 'Cloudflare Pages, Netlify (_headers di akar situs)',
}

/** What a server is to send with some files. */
export interface Remedy {
  header: string
  value: string
  /** Which files, as the path from the site's root: `/katalog/`, `/katalog/images/`, `/ovop/ovop.js`. */
  path: string
  /** Only files of this ending, with its dot. */
  extension?: string
}

/** A server by what it says of itself; nothing where it says nothing that is known. */
export function serverOf(name: string | null): ServerKind | undefined {
  if (name === null) return undefined
  if (/nginx|openresty/i.test(name)) return 'nginx'
  if (/apache|litespeed/i.test(name)) return 'apache'
  return /cloudflare|netlify/i.test(name) ? '_headers' : undefined
}

const quoted = (value: string) => (/[ ;,*]/.test(value) ? `"${value}"` : value)
const typeOf = ({ value }: Remedy) => value.replace(/;.*/, '')
const isFolder = ({ path }: Remedy) => path.endsWith('/')

const write: Record<ServerKind, (remedy: Remedy) => string> = {
  nginx: (remedy) =>
    remedy.header === 'Content-Type'
      ? `types { ${typeOf(remedy)} ${(remedy.extension ?? '').slice(1)}; }`
      : `location ${isFolder(remedy) ? remedy.path : `= ${remedy.path}`} { add_header ${remedy.header} ${quoted(remedy.value)}; }`,
  apache: (remedy) =>
    remedy.header === 'Content-Type'
      ? `AddType ${typeOf(remedy)} ${remedy.extension}`
      : isFolder(remedy)
        ? `Header set ${remedy.header} "${remedy.value}" "expr=%{REQUEST_URI} =~ m#^${remedy.path}#"`
        : `<Files "${remedy.path.split('/').at(-1)}">\n  Header set ${remedy.header} "${remedy.value}"\n</Files>`,
  _headers: (remedy) =>
    `${remedy.path}${isFolder(remedy) ? `*${remedy.header === 'Content-Type' ? (remedy.extension ?? '') : ''}` : ''}\n  ${remedy.header}: ${remedy.value}`,
}

/** The lines that mend it: for one server, or for each where it is not known. */
export function remedyText(remedy: Remedy, server?: ServerKind): string {
  return (server === undefined ? servers : [server])
    .map((one) => `${titles[one]}:\n${write[one](remedy).replace(/^/gm, '  ')}`)
    .join('\n')
}
