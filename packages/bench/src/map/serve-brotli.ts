import { brotliCompressSync, constants } from 'node:zlib'
import { type LoopbackServer, startServer } from '@ovop-ntt/testing/server.ts'

const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
}

export interface BrotliServer extends LoopbackServer {
  /** Bytes of a file as it is sent. */
  size(path: string): number
}

/** Serves files as a good host does: in brotli at its highest quality, made once beforehand. */
export function serveBrotli(files: ReadonlyMap<string, Buffer>): Promise<BrotliServer> {
  const packed = new Map([...files].map(([path, bytes]) => [path, brotli(bytes)]))
  return startServer((_, response, url) => {
    const path = url.pathname.slice(1) || 'index.html'
    const bytes = packed.get(path)
    if (!bytes) {
      response.writeHead(404).end('not found')
      return
    }
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-encoding': 'br',
      'content-length': bytes.length,
      'cache-control': 'no-store',
    })
    response.end(bytes)
  }).then((server) => ({ ...server, size: (path: string) => packed.get(path)?.length ?? 0 }))
}

export function brotli(bytes: Uint8Array, quality = 11): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
}
