import { delegateKey, newKeyPair, signRoot } from '@ovop-ntt/core/trust'
import type { TestProject } from 'vitest/node'
import { catalogueCases, faults } from './catalogue-cases.ts'
import { serveFiles, startServer } from './server.ts'

/** What the browser tests are told; see `loopback.ts` for how a test asks for an address. */
export interface Loopback {
  /** `http://127.0.0.1:<port>/` */
  url: string
  /** Offline key under which the catalogues `signed` and `forged` claim to be signed. */
  catalogKey: string
}

declare module 'vitest' {
  interface ProvidedContext {
    loopback: Loopback
  }
}

/**
 * Starts the HTTP server that the browser tests read from: `/<case>/<token>/<file>`. A token of its own keeps
 * what a test does to the server, and what a client remembers of an address, from other tests.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const offline = await newKeyPair()
  const publishing = await newKeyPair()
  const catalogues = await catalogueCases(async (root) => {
    const expires = '2999-01-01T00:00:00Z'
    return signRoot(root, publishing, [await delegateKey(offline, publishing, { catalog: root.id, expires })])
  })
  const faultOf = faults(catalogues)
  const server = await startServer((request, response, url) => {
    const [name = '', token = '', ...path] = url.pathname.slice(1).split('/')
    const file = path.join('/')
    const catalogue = catalogues[name as keyof typeof catalogues]
    if (catalogue) return serveFiles(catalogue)(request, response, new URL(`/${file}`, url))
    const fault = faultOf[name as keyof typeof faultOf]
    if (fault) return fault(response, token, file)
    response.writeHead(404).end('not found')
  })
  project.provide('loopback', { url: server.url, catalogKey: offline.publicKey })
  return () => server.close()
}
