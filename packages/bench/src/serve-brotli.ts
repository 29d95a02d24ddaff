import { brotliCompressSync, constants } from 'node:zlib'
import { type LoopbackServer, startServer } from '@ovop-ntt/testing/server.ts'

const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** Gives the bytes of a file by its path, or nothing where there is none. */
export type ReadServed = (path: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>

export interface BrotliServer extends LoopbackServer {
  /** Bytes of a file as it was sent; 0 before. */
  size(path: string): number
  /** An address of the whole that nobody has read from yet: what remembers addresses remembers nothing of it. */
  freshAddress(): string
}

const fileOf = (path: string) => path.replace(/^\/?(visit-\d+\/)?/, '')

/** Serves files as a good host does: in brotli at its highest quality, made once for each. */
export async function serveBrotli(read: ReadServed): Promise<BrotliServer> {
  const packed = new Map<string, Buffer>()
  let visits = 0
  const server = await startServer(async (_, response, url) => {
    const path = fileOf(url.pathname) || 'index.html'
    if (!packed.has(path)) {
      const bytes = await read(path)
      if (bytes) packed.set(path, brotli(bytes))
    }
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
  })
  return {
    ...server,
    size: (path) => packed.get(fileOf(path))?.length ?? 0,
    freshAddress: () => new URL(`visit-${(visits += 1)}/`, server.url).href,
  }
}

/** Bytes in brotli at its highest quality. */
export function brotli(bytes: Uint8Array): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
}
