import { execFileSync } from 'node:child_process'
import fs, { mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, get, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { type ServeOptions, serve } from './serve.ts'

const root = JSON.stringify({ spec: 'ovop-catalog/1', filler: 'kopi '.repeat(1000) })
const page = `pages/ab/${'c'.repeat(30)}.json`

async function serveSample(options: ServeOptions = { port: 0 }) {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'katalog/pages/ab'), { recursive: true })
  mkdirSync(join(folder, 'katalog/images'))
  writeFileSync(join(folder, 'katalog/catalog.json'), root)
  writeFileSync(join(folder, 'katalog', page), '[]')
  writeFileSync(join(folder, `katalog/images/${'a'.repeat(32)}.svg`), '<svg/>')
  writeFileSync(join(folder, 'rahasia.txt'), 'rahasia')
  const served = await serve(join(folder, 'katalog'), options)
  onTestFinished(() => served.close())
  return { ...served, folder: join(folder, 'katalog') }
}

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

/** A request as it stands: `fetch` would tidy the path and unpack the body. */
function request(
  url: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(url)
    get({ hostname, port, path, headers, method, agent: false }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
    }).on('error', failed)
  })
}

test('a picture that is opened by itself is a page without rights', async () => {
  const { url } = await serveSample()
  const { headers } = await request(url, `/images/${'a'.repeat(32)}.svg`)
  expect(headers).toMatchObject({
    'content-security-policy': 'sandbox',
    'content-type': 'image/svg+xml',
    'x-content-type-options': 'nosniff',
  })
  expect((await request(url, '/catalog.json')).headers).not.toHaveProperty('content-security-policy')
})

test('the root may be kept for a minute, and any site may read it and its ETag', async () => {
  const { url } = await serveSample()
  const { status, headers, body } = await request(url, '/catalog.json')
  expect(status).toBe(200)
  expect(body.toString()).toBe(root)
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag, Retry-After',
    etag: expect.stringMatching(/^(W\/)?".+"$/),
  })
})

test.each([`/${page}`, `/images/${'a'.repeat(32)}.svg`, `/${page}?x`])('%s is immutable', async (path) => {
  const { url } = await serveSample()
  const { status, headers } = await request(url, path)
  expect(status).toBe(200)
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('what has not changed is not sent again, and what has is', async () => {
  const { url, folder } = await serveSample()
  const { headers } = await request(url, '/catalog.json')
  const conditional = { 'If-None-Match': headers.etag! }
  const unchanged = await request(url, '/catalog.json', conditional)
  expect(unchanged).toMatchObject({ status: 304, headers: { 'access-control-allow-origin': '*' } })
  expect(unchanged.body).toHaveLength(0)
  writeFileSync(join(folder, 'catalog.json'), '{"spec":"baru"}')
  const changed = await request(url, '/catalog.json', conditional)
  expect(changed.status).toBe(200)
  expect(changed.body.toString()).toBe('{"spec":"baru"}')
})

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('%s where it is taken', async (encoding, unpack) => {
  const { url } = await serveSample()
  const { headers, body } = await request(url, '/catalog.json', { 'Accept-Encoding': encoding })
  expect(headers['content-encoding']).toBe(encoding)
  expect(headers.vary).toContain('Accept-Encoding')
  expect(body.length).toBeLessThan(root.length / 5)
  expect(unpack(body).toString()).toBe(root)
})

test('a range is a range of the file itself', async () => {
  const { url } = await serveSample()
  const headers = { Range: 'bytes=0-9', 'Accept-Encoding': 'br' }
  const answer = await request(url, '/catalog.json', headers)
  expect(answer).toMatchObject({ status: 206 })
  expect(answer.body.toString()).toBe(root.slice(0, 10))
})

test('HEAD tells what GET would, without a body', async () => {
  const { url } = await serveSample()
  const { status, headers, body } = await request(url, '/catalog.json', {}, 'HEAD')
  expect(status).toBe(200)
  expect(headers['content-length']).toBe(String(root.length))
  expect(body).toHaveLength(0)
})

test('what is not there is not there, and nobody remembers it', async () => {
  const { url } = await serveSample()
  const { status, headers } = await request(url, `/pages/ab/${'d'.repeat(30)}.json`)
  expect(status).toBe(404)
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['access-control-allow-origin']).toBe('*')
})

test.each([
  '/../rahasia.txt',
  '/%2e%2e/rahasia.txt',
  '/..%2frahasia.txt',
  '//../rahasia.txt',
  '/pages/../../rahasia.txt',
])('no way leads out of the folder: %s', async (path) => {
  const { url } = await serveSample()
  const { status, body } = await request(url, path)
  expect(status).toBe(404)
  expect(body.toString()).not.toContain('rahasia')
})

test.each(['/%', '/%00', '/catalog.json%00.svg', '/%ff'])(
  'an odd path is no more than not found: %s',
  async (path) => {
    const { url } = await serveSample()
    expect((await request(url, path)).status).toBe(404)
    expect((await request(url, '/catalog.json')).status).toBe(200)
  },
)

test('a preflight is allowed, another method is not', async () => {
  const { url } = await serveSample()
  expect((await request(url, '/catalog.json', {}, 'OPTIONS')).status).toBe(204)
  expect((await request(url, '/catalog.json', {}, 'DELETE')).status).toBe(405)
})

test('a port that was asked for and is taken is an error; without one asked for, another is found', async () => {
  const first = await serveSample()
  await expect(serve(first.folder, { port: first.port })).rejects.toThrow('EADDRINUSE')
  const blocker = createServer().listen(8080, '127.0.0.1')
  onTestFinished(() => void blocker.close())
  // Taken by us or by someone else before: both will do.
  await new Promise((done) => blocker.once('listening', done).once('error', done))
  const second = await serveSample({})
  expect(second.port).not.toBe(8080)
  expect((await request(second.url, '/catalog.json')).status).toBe(200)
})

test('closing ends also connections that are kept open', async () => {
  const { url, close } = await serveSample()
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await new Promise((done) => socket.once('connect', done))
  const ended = new Promise((done) => socket.once('close', done))
  await close()
  await ended
  await expect(request(url, '/catalog.json')).rejects.toThrow('ECONNREFUSED')
})

test('listening on another address is possible', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void blocker.close())
  await new Promise((done) => blocker.once('listening', done))
  const { port } = blocker.address() as AddressInfo
  const { url } = await serveSample({ port, host: '127.0.0.2' })
  expect(url).toBe(`http://127.0.0.2:${port}/`)
})

test('a folder answers with its index.html, so that a website can be tried with its catalogue', async () => {
  const { url, folder } = await serveSample()
  mkdirSync(join(folder, 'produk'))
  writeFileSync(join(folder, 'produk/index.html'), '<title>Produk</title>')
  const { status, body } = await request(url, '/produk/')
  expect(status).toBe(200)
  expect(body.toString()).toContain('Produk')
})

test.each([
  ['bytes=5-2', 200, root],
  ['bytes=abc', 200, root],
  ['bytes=', 200, root],
  ['bytes=-10', 206, root.slice(-10)],
  ['bytes=4990-', 206, root.slice(4990)],
  ['bytes=0-99999999', 206, root],
  ['bytes=99999999-', 416, ''],
])('a range %s is answered with %d, and the server lives on', async (range, status, body) => {
  const { url } = await serveSample()
  const answer = await request(url, '/catalog.json', { Range: range })
  expect(answer.status).toBe(status)
  if (status === 416) expect(answer.headers['content-range']).toBe(`bytes */${root.length}`)
  else expect(answer.body.toString()).toBe(body)
  expect((await request(url, '/catalog.json')).status).toBe(200)
})

test('links that stay in the folder are followed, those that lead out are not', async () => {
  const { url, folder } = await serveSample()
  symlinkSync(join(folder, '..', 'rahasia.txt'), join(folder, 'keluar.txt'))
  symlinkSync(join(folder, '..'), join(folder, 'atas'))
  symlinkSync(join(folder, 'catalog.json'), join(folder, 'dalam.json'))
  symlinkSync(join(folder, 'tiada'), join(folder, 'putus.json'))
  for (const path of ['/keluar.txt', '/atas/rahasia.txt', '/putus.json']) {
    const { status, body } = await request(url, path)
    expect(status).toBe(404)
    expect(body.toString()).not.toContain('rahasia')
  }
  expect((await request(url, '/dalam.json')).status).toBe(200)
})

test('what begins with a dot is not told of, nor by a link', async () => {
  const { url, folder } = await serveSample()
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, '.git/config'), 'rahasia')
  writeFileSync(join(folder, '.ovop-lock'), 'rahasia')
  symlinkSync(join(folder, '.git/config'), join(folder, 'config.txt'))
  for (const path of ['/.ovop-lock', '/.git/config', '/%2egit/config', '/config.txt'])
    expect((await request(url, path)).status).toBe(404)
})

test('a folder in the place of a file, and what is no file at all, are not found', async () => {
  const { url, folder } = await serveSample()
  execFileSync('mkfifo', [join(folder, 'pipa.json')])
  mkdirSync(join(folder, 'map.json'))
  for (const path of ['/pipa.json', '/map.json', '/pages'])
    expect((await request(url, path)).status).toBe(404)
})

test('downloads that are broken off leave no file open', async () => {
  const { url, folder, port } = await serveSample()
  writeFileSync(join(folder, 'besar.bin'), Buffer.alloc(8 * 1024 * 1024))
  const open = () => readdirSync('/proc/self/fd').length
  const before = open()
  for (let round = 0; round < 60; round += 1) {
    const socket = connect(port, '127.0.0.1')
    socket.write('GET /besar.bin HTTP/1.1\r\nHost: x\r\n\r\n')
    await new Promise((done) => socket.once('data', done))
    socket.destroy()
  }
  await expect.poll(open).toBeLessThan(before + 10)
  expect((await request(url, '/catalog.json')).status).toBe(200)
})

test('a folder answers with its index.html, and a page without its .html', async () => {
  const { url, folder } = await serveSample()
  mkdirSync(join(folder, 'desa'))
  writeFileSync(join(folder, 'desa/index.html'), 'desa')
  writeFileSync(join(folder, 'produk.html'), 'produk')
  writeFileSync(join(folder, 'index.html'), 'beranda')
  for (const [path, body] of [
    ['/', 'beranda'],
    ['/desa/', 'desa'],
    ['/desa', 'desa'],
    ['/produk', 'produk'],
  ] as const)
    expect((await request(url, path)).body.toString()).toBe(body)
})

test('a file that is replaced between its measure and its reading is not cut to the former length', async () => {
  const { url, folder } = await serveSample()
  const longer = JSON.stringify({ spec: 'ovop-catalog/1', filler: 'madu '.repeat(2000) })
  const open = fs.createReadStream
  const replaced = vi.spyOn(fs, 'createReadStream').mockImplementationOnce((...args) => {
    writeFileSync(join(folder, 'baru'), longer)
    renameSync(join(folder, 'baru'), join(folder, 'catalog.json'))
    return open(...args)
  })
  onTestFinished(() => replaced.mockRestore())
  await expect(request(url, '/catalog.json')).rejects.toThrow()
  expect(replaced).toHaveBeenCalledOnce()
  expect((await request(url, '/catalog.json')).body.toString()).toBe(longer)
})
