import { readFileSync, writeFileSync } from 'node:fs'
import { type Handler, type LoopbackServer, makeCatalog, serveFiles, startServer } from '@ovop-ntt/testing'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '../src/client/index.ts'

/** What a bad network does to a file; `good` answers as the server should. */
const faults: Record<string, (good: Handler) => Handler> = {
  'connection lost': () => (_, response) => void response.socket?.destroy(),
  hang: () => () => {},
  slow:
    (good) =>
    async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      return good(...args)
    },
  'cut off': () => (_, response) => {
    response.writeHead(200, { 'content-length': '100000' })
    response.write('{"spec"')
    setTimeout(() => response.socket?.destroy(), 10)
  },
  '404': () => status(404),
  '410': () => status(410),
  '429': () => status(429),
  '500, then 200': (good) => {
    let asked = 0
    return (...args) => (asked++ === 0 ? status(500)(...args) : good(...args))
  },
  '503': () => status(503),
  redirect: (good) => (request, response, url) =>
    url.search === '?lain'
      ? good(request, response, url)
      : void response.writeHead(307, { location: `${url.pathname}?lain` }).end(),
  'redirect in circles': () => (_, response, url) =>
    void response.writeHead(302, { location: url.pathname }).end(),
  'wrong content type': (good) => (request, response, url) => {
    const { writeHead } = response
    response.writeHead = ((code: number) =>
      writeHead.call(response, code, { 'content-type': 'image/png' })) as never
    return good(request, response, url)
  },
  'captive portal': () => (_, response) => void response.end('<!doctype html><title>Masuk</title>'),
  'garbled encoding': () => (_, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end('bukan gzip'),
  'another file': () => (_, response) => void response.end('[]'),
}

function status(code: number): Handler {
  return (_, response) => void response.writeHead(code).end('x')
}

/** Which file of a large catalogue is struck. */
const files = ['root', 'inner page', 'leaf'] as const
type File = (typeof files)[number]
type Visit = 'first visit' | 'page that is open'
const visits: readonly Visit[] = ['first visit', 'page that is open']

const shown = 'all is shown'
const last = 'what was read before, with its date; `onProblem`, `update`'
const failed = (error: string) => `\`${error}\`; \`ovop-error\`, "Coba lagi", fallback links`
const partly = (error: string) => `the list without that part; \`${error}\` to \`onProblem\`, \`ovop-error\``

/** What comes of it, by file and visit. */
function expected(fault: string, file: File, visit: Visit): string {
  const error = errors[fault]
  if (error === undefined || (file !== 'root' && visit === 'page that is open')) return shown
  const [ofRoot, ofPage] = error
  if (file === 'root') return visit === 'first visit' ? failed(ofRoot) : last
  const isLeftOut = ofPage === 'IntegrityError' || fault === '404' || fault === '410'
  if (!isLeftOut) return failed(ofPage)
  return file === 'leaf' ? partly(ofPage) : failed(ofPage)
}

/** The error of a root and of a page; none where nothing is lost. */
const errors: Partial<Record<string, readonly [ofRoot: string, ofPage: string]>> = {
  'connection lost': ['TransportError', 'TransportError'],
  hang: ['TimeoutError', 'TimeoutError'],
  'cut off': ['TransportError', 'TransportError'],
  '404': ['HttpError', 'HttpError'],
  '410': ['HttpError', 'HttpError'],
  '429': ['HttpError', 'HttpError'],
  '503': ['HttpError', 'HttpError'],
  'redirect in circles': ['TransportError', 'TransportError'],
  'captive portal': ['DataError', 'IntegrityError'],
  'garbled encoding': ['TransportError', 'TransportError'],
  'another file': ['DataError', 'IntegrityError'],
}

const cases = Object.keys(faults).flatMap((fault) =>
  files.flatMap((file) => visits.map((visit) => ({ fault, file, visit }))),
)
const run = cases.filter((_, n) => process.env.OVOP_LONG !== undefined || n % 10 === 3)
const made = makeCatalog(1500)
const village = { village: '53.09.01.2001' }

test.each(run)('$fault of a $file on a $visit', async ({ fault, file, visit }) => {
  const { files: all } = await made
  const isLeaf = (path: string) => decode(all.get(path))?.startsWith('[{') === true
  const isStruck = (path: string) => {
    if (file === 'root') return path === 'catalog.json'
    if (!path.startsWith('pages/')) return false
    if (file === 'inner page') return true
    return isLeaf(path) && decode(all.get(path))?.includes('"id":"53.09-produk-30"') === true
  }
  const good = serveFiles(all)
  const bad = faults[fault]!(good)
  let isBad = visit === 'first visit'
  const server: LoopbackServer = await startServer((...args) =>
    (isBad && isStruck(args[2].pathname.slice(1)) ? bad : good)(...args),
  )
  onTestFinished(() => server.close())
  const problems: Error[] = []
  let updates = 0
  const client = createClient({
    catalog: `${server.url}catalog.json`,
    timeout: 1200,
    retry: 1,
    maxAge: 0,
    onProblem: (error) => problems.push(error),
  })
  client.on('update', () => {
    updates += 1
  })
  const filter = file === 'inner page' ? village : { regency: '53.09' }
  if (visit === 'page that is open') {
    await client.page(filter, { limit: 100 })
    isBad = true
  }
  const outcome = await client.page(filter, { limit: 100 }).then(
    (page) => {
      expect(page.items.length).toBeGreaterThan(0)
      if (page.leftOut) return partly(problems[0]!.name)
      return updates > 0 ? last : shown
    },
    (error: Error) => failed(error.name),
  )
  expect(outcome).toBe(expected(fault, file, visit))
})

test('the table of outcomes in docs/network-faults.md is that of today (OVOP_WRITE=1 writes it)', () => {
  const path = new URL('../../../docs/network-faults.md', import.meta.url)
  const head = ['fault', ...files.flatMap((file) => visits.map((visit) => `${file}, ${visit}`))]
  const rows = Object.keys(faults).map((fault) => [
    fault,
    ...files.flatMap((file) => visits.map((visit) => expected(fault, file, visit))),
  ])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const table = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('')
  const text = readFileSync(path, 'utf8')
  const filled = text.replace(
    /(<!-- table -->\n)[\s\S]*(<!-- end -->)/,
    (_, start, end) => `${start}\n${table}\n${end}`,
  )
  if (process.env.OVOP_WRITE) writeFileSync(path, filled)
  expect(filled).toBe(process.env.OVOP_WRITE ? filled : text)
})

function decode(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes)
}
