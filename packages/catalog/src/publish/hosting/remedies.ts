import type { HostingReport } from './check-hosting.ts'
import { headersRules } from './headers-file.ts'
import { htaccessFile } from './htaccess.ts'
import { nginxSettings } from './nginx.ts'

/** Web servers whose settings we can write. */
export const servers = ['nginx', 'apache', '_headers'] as const
export type ServerKind = (typeof servers)[number]

/** What a server is to send with some files. */
export interface Remedy {
  header: string
  /** Empty where the header is to go. */
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

/** What is to be sent, in a line, whatever the server. */
export const remedyLine = ({ header, value, path, extension = '' }: Remedy): string =>
  value === ''
    ? `tanpa ${header} untuk ${path}`
    : `${header}: ${value} untuk ${path}${extension === '' ? '' : `*${extension}`}`

const titles: Record<ServerKind, (path: string) => string> = {
  nginx: () => 'nginx: tulis ini, periksa dengan nginx -t, lalu muat ulang dengan nginx -s reload',
  apache: (path) =>
    `Apache, LiteSpeed, cPanel: simpan ini sebagai ${path}.htaccess (ovop juga menulisnya di folder itu). Bila sudah di sana, server tidak membacanya: mintalah AllowOverride All dan modul headers, mime, rewrite`,
  _headers: (path) =>
    `Cloudflare Pages, Netlify: ganti semua baris untuk ${path} di _headers, di akar situs, dengan ini`,
}

/** Neither sends such a header by itself: it stands in the site's own rules. Cloudflare takes it out for a folder, Netlify does not. */
const unframe = (path: string) =>
  `# X-Frame-Options datang dari baris situs sendiri di _headers. Cloudflare Pages menghapusnya dengan dua baris ini, tanpa #:
# ${path}embed/*
#   ! X-Frame-Options
# Netlify tidak mengenal tanda itu: persempit baris situs agar tidak mengenai ${path}embed/.
`

/**
 * Settings for a folder of ours, whole: lines for one header each would put out others, or stand beside them.
 * @returns for the server of the report, or for each where it is not known
 */
export function settingsText({ address, kinds, findings, chunks, server }: HostingReport): string {
  const path = new URL(address).pathname
  const isScript = kinds.includes('script')
  const types = new Set(
    findings.flatMap(({ remedy }) =>
      remedy?.header === 'Content-Type'
        ? [`${remedy.path}*${remedy.extension ?? ''}\n  Content-Type: ${remedy.value}\n`]
        : [],
    ),
  )
  const isUnframed = findings.some(({ remedy }) => remedy?.header === 'X-Frame-Options')
  const write: Record<ServerKind, () => string> = {
    nginx: () => nginxSettings({ path, isScript }),
    apache: () => htaccessFile(isScript),
    _headers: () =>
      headersRules(path.slice(1, -1), chunks) + [...types].join('') + (isUnframed ? unframe(path) : ''),
  }
  return (server === undefined ? servers : [server])
    .map((one) => `${titles[one](path)}:\n\n${write[one]()}`)
    .join('\n')
}
