import { keptName } from './kept-name.ts'
import type { KeepOptions } from './options.ts'

const defaultBytes = 8 * 1024 * 1024

/** Where, among what is kept, it is written how large each thing is and when it was last used. */
const usesAddress = 'https://ovop-ntt.invalid/uses.json'

/** Bytes and moment of last use, by address. */
type Uses = Map<string, [bytes: number, usedAt: number]>

const waiting = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>()
const tidied = new Set<string>()

/**
 * Keeps bytes for later visits, or notes that they were used again; what was used least lately makes room. Pages of a
 * site that write at the same time wait for each other.
 */
export async function keep(
  address: string,
  bytes: Uint8Array<ArrayBuffer>,
  { name = keptName, maxBytes = defaultBytes }: KeepOptions = {},
): Promise<void> {
  const mine = waiting.get(name)
  if (mine) {
    mine.set(address, bytes)
    return
  }
  waiting.set(name, new Map([[address, bytes]]))
  await exclusively(name, async () => {
    const added = waiting.get(name)
    waiting.delete(name)
    if (added) await store(await caches.open(name), added, name, maxBytes)
  })
}

async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks
  await (locks ? locks.request(`${name} cache`, work) : work())
}

async function store(
  cache: Cache,
  added: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  name: string,
  maxBytes: number,
): Promise<void> {
  const uses = await readUses(cache)
  if (!tidied.has(name)) await tidy(cache, uses)
  tidied.add(name)
  for (const [address, bytes] of added) {
    const isThere = isPage(address) && uses.has(address)
    if (bytes.length > maxBytes || (!isThere && !(await put(cache, address, bytes)))) continue
    uses.set(address, [bytes.length, Date.now()])
  }
  for (const address of leastUsed(uses, maxBytes)) {
    await cache.delete(address)
    uses.delete(address)
  }
  await put(cache, usesAddress, JSON.stringify([...uses]))
}

/** Whether it could be put: a full disk is no failure. */
async function put(cache: Cache, address: string, body: Uint8Array<ArrayBuffer> | string): Promise<boolean> {
  try {
    await cache.put(address, new Response(body, { headers: { 'content-type': 'application/json' } }))
    return true
  } catch {
    return false
  }
}

/** Pages are named by their content: what is there need not be written again. */
const isPage = (address: string) => /\/pages\/[0-9a-f]{2}\/[0-9a-f]{30}\.json$/.test(address)

async function readUses(cache: Cache): Promise<Uses> {
  try {
    return new Map(await (await cache.match(usesAddress))?.json())
  } catch {
    return new Map()
  }
}

/** Once in the life of a page: what is kept without being listed, or listed without being kept, goes. */
async function tidy(cache: Cache, uses: Uses): Promise<void> {
  const there = new Set((await cache.keys()).map(({ url }) => url))
  for (const address of there) {
    if (!uses.has(address) && address !== usesAddress) await cache.delete(address)
  }
  for (const address of uses.keys()) if (!there.has(address)) uses.delete(address)
}

/** What has to go so that the rest fits. */
export function leastUsed(uses: Uses, maxBytes: number): string[] {
  let total = [...uses.values()].reduce((sum, [bytes]) => sum + bytes, 0)
  const byUse = [...uses].sort(([, [, a]], [, [, b]]) => a - b)
  const gone: string[] = []
  for (const [address, [bytes]] of byUse) {
    if (total <= maxBytes) break
    gone.push(address)
    total -= bytes
  }
  return gone
}
