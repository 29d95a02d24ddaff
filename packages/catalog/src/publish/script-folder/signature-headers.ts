import { nginxSettings } from '../hosting/nginx.ts'
import type { ScriptSignature } from './sign-script.ts'

type Headers = ScriptSignature['headers']
const lines = (headers: Headers, line: (name: string, value: string) => string) =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n')

/**
 * Header lines of a signed script, as each server wants them. `path` is that of the script on the site: `/ovop/ovop.js`.
 * nginx wants the folder's settings whole: a `location` for the script alone would put out their headers.
 */
export const signatureHeaders: Record<string, (headers: Headers, path: string) => string> = {
  nginx: (headers, path) =>
    nginxSettings({ path: path.replace(/[^/]*$/, ''), isScript: true }, { [path]: headers }),
  'Apache (.htaccess di folder di atasnya: yang di folder skrip ditulis ulang oleh ovop embed)': (
    headers,
    path,
  ) =>
    `<Files "${path.split('/').at(-1)}">\n${lines(headers, (name, value) => `  Header set ${name} '${value}'`)}\n</Files>`,
  'Cloudflare Pages, Netlify (_headers di akar situs, di samping baris untuk foldernya)': (headers, path) =>
    `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}`,
}
