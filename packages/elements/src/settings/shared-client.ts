import { type Client, createClient } from '@ovop-ntt/core'
import { pageSettings, type Settings } from './page-settings.ts'

const clients = new Map<string, Client>()

/** One client for one catalogue, however many elements show it: a hundred cards read its root once. */
export function sharedClient({ catalog, catalogKey, catalogId }: Settings): Client | undefined {
  if (!catalog) return undefined
  const name = JSON.stringify([new URL(catalog, document.baseURI).href, catalogKey, catalogId])
  let client = clients.get(name)
  if (!client) {
    const onProblem = (error: Error) => console.warn(`[ovop] ${error.message}`)
    client = createClient({ catalog, catalogKey, catalogId, fetch: pageSettings().fetch, onProblem })
    clients.set(name, client)
  }
  return client
}
