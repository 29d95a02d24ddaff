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
