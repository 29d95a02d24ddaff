import { fstatSync, type ReadStream, type Stats } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, dirname } from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import send from 'send'
import { cacheControl, contentType, guardHeaders } from '../../publish/headers.ts'
import { servedPath } from './served-path.ts'

export interface ServeOptions {
  /** The port to listen on, or none at all; without it, 8080 or, where that is taken, any free one. */
  port?: number | undefined
  /** Address to listen on; only this machine where absent. */
  host?: string | undefined
  /** What stands at a path where the folder has no file, by a page's own path (`produk/x/`) and the server's address. */
  missing?: ((path: string, url: string) => Promise<ServedFile | undefined>) | undefined
}

/** A file that is made when it is asked for. */
export interface ServedFile {
  path: string
  body: string | Uint8Array
}

export interface ServedFolder {
  /** Address of the folder, with a slash at its end: `http://127.0.0.1:8080/`. */
  readonly url: string
  readonly port: number
  /** Ends the server and all its connections. */
  close(): Promise<void>
}

const usualPort = 8080

/**
 * Serves a catalogue's folder as a good host would: ETag, brotli and gzip, CORS, pages and pictures cached for ever,
 * the root for a minute. For demonstration and tests; any web server or CDN does in production.
 * @throws the listening error, such as `EADDRINUSE` for a port that was asked for
 * @example
 * const { url, close } = await serve('katalog', { port: 0 })
 */
export async function serve(
  folder: string,
  { port, host = '127.0.0.1', missing }: ServeOptions = {},
): Promise<ServedFolder> {
  let url = ''
  const server = createServer(handler(folder, (path) => missing?.(path, url)))
  try {
    await listen(server, port ?? usualPort, host)
  } catch (error) {
    if (port !== undefined || !isTaken(error)) throw error
    await listen(server, 0, host)
  }
  const address = server.address() as AddressInfo
  url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/`
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { url, port: address.port, close }
}

type SendError = Error & { status?: number; headers?: OutgoingHttpHeaders }

type Handler = (request: IncomingMessage, response: ServerResponse) => void

type Missing = (path: string) => Promise<ServedFile | undefined> | undefined

function handler(folder: string, missing: Missing): Handler {
  const absent = notOnDisk(missing)
  // Looks at the disk each time: a new publication shows without a restart.
  const onDisk = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const file = await servedPath(folder, path)
    if (file === undefined) return absent(request, response)
    response.setHeader('Content-Type', contentType(file))
    // RFC 9110, 14.1.1: a range that ends before it begins is none, and what is none is not heeded.
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    if (Number(first) > Number(last)) delete request.headers.range
    let found: number | undefined
    // Ranges, conditions, and a file that is closed whenever the visitor leaves.
    send(request, encodeURIComponent(basename(file)), {
      root: dirname(file),
      cacheControl: false,
      index: false,
    })
      .on('error', ({ status, headers }: SendError) => failed(response, status, headers))
      .on('file', (_, { ino }: Stats) => {
        found = ino
      })
      // Put in its place since it was measured: of a longer one a visitor would get the beginning for the whole.
      .on('stream', (stream: ReadStream) =>
        stream.once('open', (open: number) => {
          if (fstatSync(open).ino !== found) response.destroy()
        }),
      )
      .pipe(response)
  }
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
    // Parts of a file are parts of its own bytes.
    filter: (request, response) => !request.headers.range && compression.filter(request, response),
  })
  return (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After')
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    const path = (request.url ?? '/').replace(/\?.*/, '')
    for (const [name, value] of Object.entries(guardHeaders(path))) response.setHeader(name, value)
    if (request.method === 'OPTIONS') return preflight(response)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response)
    response.setHeader('Cache-Control', cacheControl(path))
    compress(request as never, response as never, () => {
      onDisk(request, response, path).catch(() => failed(response))
    })
  }
}

/** Answers with what is made now, else that there is nothing. */
function notOnDisk(missing: Missing): Handler {
  return async (request, response) => {
    try {
      const path = (request.url ?? '/').replace(/\?.*/, '').slice(1)
      const made = await missing(path)
      if (!made) return notFound(request, response)
      response.writeHead(200, { 'Cache-Control': 'no-cache', 'Content-Type': contentType(made.path) })
      response.end(made.body)
    } catch (error) {
      response.writeHead(500, { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(`${(error as Error).message}\n`)
    }
  }
}

/** A file that is there and cannot be sent: not readable, or a range that lies outside it. */
function failed(response: ServerResponse, status = 500, headers: OutgoingHttpHeaders = {}): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.removeHeader('Content-Length')
  response.writeHead(status, {
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
  })
  response.end(`${status}\n`)
}

function notFound(_: IncomingMessage, response: ServerResponse): void {
  // A page that is missing now may be published in a moment.
  response.writeHead(404, { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' })
  response.end('tidak ada / not found\n')
}

function preflight(response: ServerResponse): void {
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Max-Age': '86400',
  })
  response.end()
}

function refuse(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD, OPTIONS' })
  response.end()
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      done()
    })
  })
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
