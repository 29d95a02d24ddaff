import { generateKeyPairSync } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { catalogFolder, put } from '../../../test/catalog-folder.ts'
import { run } from '../../../test/run-ovop.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { serve } from '../../commands/serve/serve.ts'
import { contentType } from '../headers.ts'
import { signScript } from '../script-folder/sign-script.ts'
import { signatureHeaders } from '../script-folder/signature-headers.ts'
import { checkHosting } from './check-hosting.ts'
import { headersFile, headersRules } from './headers-file.ts'
import { htaccessFile } from './htaccess.ts'
import { nginxSettings } from './nginx.ts'
import { settingsText } from './remedies.ts'
import { writeServerFiles } from './server-files.ts'
import { zipFolder } from './zip-folder.ts'

/** A server that sends a folder's files as somebody has set it up. @param headers for a path */
async function badServer(
  folder: string,
  headers: (path: string) => OutgoingHttpHeaders,
  missing = 404,
): Promise<string> {
  const server: Server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').slice(1))
    const file = join(folder, path)
    const isFile = path !== '' && existsSync(file)
    response.writeHead(isFile ? 200 : missing, headers(path))
    response.end(isFile ? readFileSync(file) : 'tidak ada')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const problems = async (address: string, content: string[] = []) =>
  (await checkHosting(address, { content })).findings
    .filter(({ isProblem }) => isProblem)
    .map(({ places, message }) => `${places.join(' ')}: ${message}`)

const good = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'x-content-type-options': 'nosniff',
  'content-security-policy': 'sandbox',
}

describe('a catalogue after it was uploaded', () => {
  it('has nothing to be mended on our own server', async () => {
    const folder = await catalogFolder(3)
    const served = await serve(folder, { port: 0 })
    onTestFinished(served.close)
    const { kinds, findings } = await checkHosting(served.url)
    expect(kinds).toEqual(['catalogue'])
    expect(findings).toEqual([])
  })

  it('is told what its server lacks, and the settings that mend it', async () => {
    const folder = await catalogFolder(3)
    const url = await badServer(folder, () => ({
      server: 'nginx/1.22.1',
      'content-type': 'text/plain',
      'cache-control': 'public, max-age=31536000, immutable',
    }))
    const { out, err, code } = await run('verify', url)
    expect(code).toBe(1)
    for (const line of [
      'dikirim sebagai "text/plain", bukan application/json',
      'Content-Type: application/json untuk /*.json',
      'Access-Control-Allow-Origin: * untuk /',
      'X-Content-Type-Options: nosniff untuk /',
      'Cache-Control: public, max-age=60, stale-while-revalidate=86400 untuk /catalog.json',
    ])
      expect(err).toContain(line)
    expect(out).toContain(nginxSettings({ path: '/', isScript: false }))
    // The server said which it is: nothing for others.
    expect(out).not.toContain('Apache')
  })

  it('is told of a picture that would have rights on its site, and of an answer for what is not there', async () => {
    const folder = await catalogFolder(1)
    const picture = `images/${'a'.repeat(32)}.svg`
    put(folder, picture, '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const { 'content-security-policy': _, ...headers } = good
    const url = await badServer(folder, (path) => ({ ...headers, 'content-type': contentType(path) }), 200)
    const found = await problems(url, [picture])
    expect(found).toEqual([
      expect.stringContaining(`${picture}: tanpa Content-Security-Policy: sandbox`),
      expect.stringContaining('server menjawab 200 untuk berkas yang tidak ada'),
    ])
  })

  it('is told of what was not uploaded', async () => {
    const folder = await catalogFolder(1)
    const url = await badServer(folder, (path) => ({ ...good, 'content-type': contentType(path) }))
    expect(await problems(url, ['pages/ab/cd.json'])).toEqual([
      expect.stringContaining('pages/ab/cd.json: server menjawab 404'),
    ])
  })

  it('is not there at an address of something else', async () => {
    const url = await badServer(temporaryFolder(), () => ({ 'content-type': 'text/html' }), 200)
    await expect(checkHosting(url)).rejects.toThrow('tidak ada catalog.json, ovop.js, atau halaman')
    await expect(checkHosting('http://127.0.0.1:9/')).rejects.toThrow('tidak dapat dihubungi')
  })
})

describe('pages after they were uploaded', () => {
  it('are told that no site may frame them, where that is so', async () => {
    const folder = temporaryFolder()
    put(folder, 'situs/daftar-berkas.json', '["embed/card/x.html","index.html"]')
    for (const path of ['embed/card/x.html', 'index.html'])
      put(folder, path, '<!doctype html><title>x</title>')
    const url = await badServer(folder, (path) => ({
      ...good,
      'content-type': contentType(path),
      'x-frame-options': 'SAMEORIGIN',
    }))
    expect(await problems(url)).toEqual([expect.stringContaining('embed/card/x.html: X-Frame-Options')])
  })
})

describe('a signed script after it was uploaded', () => {
  it('is told where its signature is that of an older one', async () => {
    const folder = temporaryFolder()
    put(folder, 'ovop.js', 'lama()')
    put(folder, 'ovop.css', '')
    const { headers } = signScript(
      readFileSync(join(folder, 'ovop.js')),
      generateKeyPairSync('ed25519').privateKey,
    )
    const url = await badServer(folder, (path) => ({
      ...good,
      'content-type': contentType(path),
      ...(path === 'ovop.js' && headers),
    }))
    expect(await problems(url)).toEqual([])
    put(folder, 'ovop.js', 'baru()')
    expect(await problems(url)).toEqual([expect.stringContaining('jalankan lagi ovop sign-script')])
  })
})

describe('settings for servers', () => {
  it('are written beside what they serve, and never over somebody’s own', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '_headers'), '/*\n  X-Milik: saya\n')
    expect(await writeServerFiles(folder, 'katalog')).toEqual(['.htaccess'])
    expect(await writeServerFiles(folder, 'katalog')).toEqual(['.htaccess'])
    expect(readFileSync(join(folder, '_headers'), 'utf8')).toContain('X-Milik')
    expect(readFileSync(join(folder, '.htaccess'), 'utf8')).toBe(htaccessFile())
  })

  it('name no header twice for a file on Cloudflare and Netlify, and each chunk of the script', () => {
    const text = headersFile('ovop', ['widgets-AAAAAAAA.js'])
    expect(text).toContain('/ovop/widgets-AAAAAAAA.js\n  Cache-Control: public, max-age=31536000, immutable')
    const [all = ''] = /^\/ovop\/\*\n(?: {2}.*\n)*/m.exec(text) ?? []
    expect(all).toContain('X-Content-Type-Options')
    expect(all).not.toContain('Cache-Control')
    expect(headersFile('')).toContain('\n/*\n')
  })

  it('keep to what Cloudflare and Netlify read: few short rules, one star each, a name and a value, no tag of one alone', () => {
    // https://developers.cloudflare.com/pages/configuration/headers/: at most 100 rules of a site, 2000 characters a line.
    const chunks = Array.from({ length: 60 }, (_, at) => `modul-${at}-AAAAAAAA.js`)
    const key = generateKeyPairSync('ed25519').privateKey
    const signed = signScript(Buffer.from('1'), key).headers
    const site =
      headersFile('katalog') +
      headersRules('ovop', chunks) +
      (Object.entries(signatureHeaders).find(([server]) => server.startsWith('Cloudflare'))?.[1](
        signed,
        '/ovop/ovop.js',
      ) ?? '')
    const lines = site.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    const rules = lines.filter((line) => line.startsWith('/'))
    expect(rules.length).toBeLessThanOrEqual(100)
    expect(new Set(rules).size).toBe(rules.length)
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(2000)
      expect(line).toMatch(/^(?:\/[^*\s:]*\*?$| {2}[\w-]+: \S)/)
    }
  })

  it('say how a site lets itself be framed, where a line of its own forbids it', () => {
    const text = settingsText({
      address: 'https://desa.example/katalog/',
      kinds: ['pages'],
      files: 1,
      server: '_headers',
      findings: [
        {
          isProblem: true,
          message: '',
          places: [],
          remedy: { header: 'X-Frame-Options', value: '', path: '/katalog/embed/' },
        },
      ],
      chunks: [],
    })
    expect(text).toContain('# /katalog/embed/*\n#   ! X-Frame-Options\n')
    expect(text).toContain('Netlify tidak mengenal')
  })

  it('are in the guide as they are written', () => {
    const guide = readFileSync(new URL('../../../../../docs/penerbitan.md', import.meta.url), 'utf8')
    expect(guide).toContain(htaccessFile())
    expect(guide).toContain(headersRules('katalog'))
    expect(guide).toContain(nginxSettings({ path: '/katalog/', isScript: false }))
  })

  it('are renewed where they were written before they had a mark', async () => {
    const folder = temporaryFolder()
    const before = new URL('../../../test/fixtures/earlier-server-files/', import.meta.url)
    cpSync(before, folder, { recursive: true })
    expect(await writeServerFiles(folder, 'ovop')).toEqual(['.htaccess', '_headers'])
    expect(readFileSync(join(folder, '.htaccess'), 'utf8')).toBe(htaccessFile())
    // With a line of somebody's own they are somebody's own.
    for (const name of ['.htaccess', '_headers'])
      put(folder, name, `${readFileSync(new URL(name, before), 'utf8')}# milik saya\n`)
    expect(await writeServerFiles(folder, 'ovop')).toEqual([])
  })

  it('come for three kinds of servers where nobody knows which it is', () => {
    const text = settingsText({
      address: 'https://desa.example/katalog/',
      kinds: ['catalogue'],
      files: 1,
      findings: [
        {
          isProblem: true,
          message: '',
          places: [],
          remedy: { header: 'Content-Type', value: 'image/avif', path: '/katalog/', extension: '.avif' },
        },
      ],
      chunks: [],
    })
    expect(text).toContain('location ^~ /katalog/ {')
    expect(text).toContain(htaccessFile())
    expect(text).toContain(`${headersRules('katalog')}/katalog/*.avif\n  Content-Type: image/avif\n`)
  })
})

describe('a zip of a folder', () => {
  it('holds all of it below its name, settings too, the catalogue’s root last, nothing of this machine', async () => {
    const folder = await catalogFolder(2)
    await writeServerFiles(folder, 'katalog')
    mkdirSync(join(folder, '.foto'))
    writeFileSync(join(folder, '.foto/x.json'), '{}')
    const file = join(temporaryFolder(), 'katalog.zip')
    const count = await zipFolder(folder, file, 'katalog')
    const content = unzipSync(readFileSync(file))
    expect(Object.keys(content)).toHaveLength(count)
    expect(Object.keys(content)).toContain('katalog/.htaccess')
    expect(Object.keys(content).at(-1)).toBe('katalog/catalog.json')
    expect(Object.keys(content).filter((path) => path.includes('.foto'))).toEqual([])
    for (const [path, bytes] of Object.entries(content))
      expect(Buffer.from(bytes).equals(readFileSync(join(folder, path.slice('katalog/'.length)))), path).toBe(
        true,
      )
  })
})
