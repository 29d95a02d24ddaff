import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>/` */
  url: string
  /** Paths asked for, in order. */
  requests: string[]
  close(): Promise<void>
}

/** A real HTTP server on loopback, readable from any origin, that answers as `handler` says. */
export async function startServer(handler: Handler): Promise<LoopbackServer> {
  const requests: string[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    requests.push(url.pathname)
    response.setHeader('access-control-allow-origin', '*')
    await handler(request, response, url)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Serves the files of a map, path to bytes; 404 for the rest. */
export function serveFiles(files: ReadonlyMap<string, Uint8Array>): Handler {
  return (_, response, url) => {
    const bytes = files.get(url.pathname.slice(1))
    response.writeHead(bytes ? 200 : 404, { 'content-type': bytes ? 'application/json' : 'text/plain' })
    response.end(bytes ?? 'not found')
  }
}
