// What `ovop verify` prints, tried where it is to help: in nginx and in Apache themselves.
import { hash } from 'node:crypto'
import { chmodSync, cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { catalogFolder, put } from '../../../test/catalog-folder.ts'
import { run } from '../../../test/run-ovop.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { hasApache, hasNginx, startApache, startNginx, type WebServer } from '../../../test/web-servers.ts'
import { writeServerFiles } from './server-files.ts'

const folders = ['katalog', 'ovop'] as const

/** A site with a catalogue, its pages, and the script, as they are uploaded; without settings for servers. */
async function site(): Promise<string> {
  const root = temporaryFolder()
  chmodSync(root, 0o755)
  cpSync(await catalogFolder(3), join(root, 'katalog'), { recursive: true })
  const site = ['embed/card/x.html', 'produk/x/index.html', 'badge/x.svg', `situs/${'a'.repeat(10)}.css`]
  put(root, 'katalog/situs/daftar-berkas.json', JSON.stringify(site))
  for (const path of site) put(root, `katalog/${path}`, '<!doctype html><title>x</title>')
  const chunk = `export default ${JSON.stringify('x'.repeat(3000))}`
  put(root, 'ovop/widgets-AAAAAAAA.js', chunk)
  put(
    root,
    'ovop/digests-BBBBBBBB.js',
    `export default {"widgets-AAAAAAAA.js":"sha256-${hash('sha256', chunk, 'base64')}"}`,
  )
  put(root, 'ovop/ovop.js', 'import("./digests-BBBBBBBB.js")')
  put(root, 'ovop/ovop.css', '')
  put(root, 'index.php', 'mine')
  return root
}

const opened = async (server: Promise<WebServer>) => {
  const { url, close } = await server
  onTestFinished(close)
  return url
}

/** What the command says of each folder. */
async function verified(url: string) {
  const said = new Map<string, { out: string; err: string; code: unknown }>()
  for (const folder of folders) {
    said.set(folder, await run('verify', `${url}${folder}/`))
  }
  return said
}

const expectGood = async (url: string) => {
  for (const [folder, { out, err, code }] of await verified(url)) {
    expect(err, folder).toBe('')
    expect(out, folder).not.toContain('saran')
    expect(out, folder).toContain('server mengirimnya dengan benar')
    expect(code, folder).toBe(0)
  }
}

/** The lines of nginx as printed: those above `server { }`, and those in it. */
const printed = (out: string) => {
  const [, above = '', inside = ''] =
    /# di atas server \{ \}.*\n([\s\S]*)# di dalam server \{ \}.*\n([\s\S]*?\n\})\n/.exec(out) ?? []
  expect(inside).not.toBe('')
  return { above, inside }
}

describe.skipIf(!hasNginx)('nginx (Debian’s; skipped where it is not installed)', () => {
  // As many a panel writes it: a header and a caching time for the whole site, and an expression for files.
  const hostile =
    'add_header X-Frame-Options SAMEORIGIN; expires 30d; location ~* \\.(?:js|css|svg|json)$ { add_header X-Situs kami; }'

  it('is mended by what is printed, beside settings for the whole site', { timeout: 60_000 }, async () => {
    const root = await site()
    const before = await verified(await opened(startNginx(root, { inside: hostile })))
    for (const { err, code } of before.values()) {
      expect(code).toBe(1)
      expect(err).toContain('Access-Control-Allow-Origin: * untuk')
    }
    expect(before.get('katalog')!.err).toContain('tanpa X-Frame-Options untuk /katalog/embed/')
    const lines = [...before.values()].map(({ out }) => printed(out))
    const url = await opened(
      startNginx(root, {
        above: lines.map(({ above }) => above).join('\n'),
        inside: [hostile, ...lines.map(({ inside }) => inside)].join('\n'),
      }),
    )
    await expectGood(url)
    expect((await fetch(`${url}katalog/.htpasswd`)).status).toBe(404)
  })

  it('is mended in a location that is there, whose alias stays', { timeout: 60_000 }, async () => {
    const root = await site()
    const elsewhere = (content: (folder: string) => string) =>
      folders
        .map((folder) => `location /${folder}/ {\n  alias ${root}/${folder}/;\n${content(folder)}\n}`)
        .join('\n')
    const empty = temporaryFolder()
    const before = await verified(
      await opened(startNginx(empty, { inside: elsewhere(() => 'types { } default_type text/plain;') })),
    )
    expect(before.get('ovop')!.err).toContain('peramban menolak skrip seperti itu')
    const lines = new Map([...before].map(([folder, { out }]) => [folder, printed(out)]))
    const url = await opened(
      startNginx(empty, {
        above: [...lines.values()].map(({ above }) => above).join('\n'),
        inside: elsewhere((folder) =>
          lines
            .get(folder)!
            .inside.replace(/^location.*\n/, '')
            .replace(/\n\}$/, ''),
        ),
      }),
    )
    await expectGood(url)
  })
})

describe.skipIf(!hasApache)('Apache (Debian’s; skipped where it is not installed)', () => {
  // As a hosting's own configuration may have it, in the table that `Header set` does not reach.
  const hostile = `Header always set X-Frame-Options SAMEORIGIN
Header always set Access-Control-Allow-Origin https://situs.example
Header always set X-Content-Type-Options nosniff
AddDefaultCharset ISO-8859-1
AddOutputFilterByType DEFLATE application/json text/javascript text/css text/html image/svg+xml
ExpiresActive On
ExpiresDefault "access plus 30 days"`

  it('is mended by the file that is printed, against settings for the whole server', {
    timeout: 60_000,
  }, async () => {
    const root = await site()
    const url = await opened(startApache(root, hostile))
    const before = await verified(url)
    for (const [folder, { out, err, code }] of before) {
      expect(code, folder).toBe(1)
      expect(err).toContain('Access-Control-Allow-Origin menyebut https://situs.example')
      const [file = ''] = /# ovop:[\s\S]*mod_rewrite[\s\S]*?<\/IfModule>\n/.exec(out) ?? []
      put(root, `${folder}/.htaccess`, file)
    }
    await expectGood(url)
    // Another site can tell what is gone from a broken line.
    const gone = await fetch(`${url}katalog/pages/tidak-ada.json`)
    expect([gone.status, gone.headers.get('access-control-allow-origin')]).toEqual([404, '*'])
  })

  it('sends with the file that is written beside what was uploaded all as it should', {
    timeout: 60_000,
  }, async () => {
    const root = await site()
    await writeServerFiles(join(root, 'katalog'), 'katalog')
    await writeServerFiles(join(root, 'ovop'), 'ovop', ['widgets-AAAAAAAA.js', 'digests-BBBBBBBB.js'])
    const url = await opened(
      startApache(
        root,
        'AddOutputFilterByType DEFLATE application/json text/javascript text/css text/html image/svg+xml',
      ),
    )
    await expectGood(url)
    for (const folder of folders) {
      const { status } = await fetch(`${url}${folder}/.htaccess`)
      expect(status).toBe(403)
    }
    rmSync(join(root, 'ovop/.htaccess'))
    expect(readFileSync(join(root, 'index.php'), 'utf8')).toBe('mine')
  })
})
