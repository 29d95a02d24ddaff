import { type Client, createClient, isSignatureError } from '@ovop-ntt/core'
import { isServer } from 'lit'
import { pageSettings, type Settings } from './page-settings.ts'

const clients = new Map<string, Client>()

/** Says `update` when a client would now read other data than it has given out. */
export const updates = new EventTarget()

/** Writes each problem to the console once: each reading of a damaged page tells of it anew. */
function warnOnce(): (error: Error) => void {
  const told = new Set<string>()
  return async (error) => {
    const { message } = error
    if (told.has(message)) return
    told.add(message)
    const help = isSignatureError(error) && (await import('./signature-help.ts').catch(() => undefined))
    console.warn(`[ovop] ${help ? help.signatureHelp(error.address, error.reason) : message}`)
  }
}

/**
 * One client for one catalogue, however many elements show it: a hundred cards read its root once.
 * None where no catalogue is named, or what names it is no address.
 */
export function sharedClient({ catalog, catalogKey, catalogId }: Settings): Client | undefined {
  // Nothing is read while a server renders.
  if (!catalog || isServer) return undefined
  const address = URL.canParse(catalog, document.baseURI) && new URL(catalog, document.baseURI).href
  const name = JSON.stringify([address, catalogKey, catalogId])
  let client = clients.get(name)
  if (!client && address) {
    const { fetch, overlay } = pageSettings()
    client = createClient({ catalog: address, catalogKey, catalogId, fetch, overlay, onProblem: warnOnce() })
    client.on('update', () => updates.dispatchEvent(new Event('update')))
    clients.set(name, client)
  }
  return client
}
