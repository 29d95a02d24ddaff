import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient, type Product } from '@ovop-ntt/core'
import { parseRoot, type Root } from '@ovop-ntt/core/format'
import { delegateKey, type KeyPair, newKeyPair, signRoot } from '@ovop-ntt/core/trust'
import { makeCatalog, makeProduct, makeVillage } from '@ovop-ntt/fixtures'
import { put, putAll } from './catalog-folder.ts'

/** An offline key and a publishing key that it vouches for. */
export interface Keys {
  offline: KeyPair
  publishing: KeyPair
}

export const makeKeys = async (): Promise<Keys> => ({
  offline: await newKeyPair(),
  publishing: await newKeyPair(),
})

export interface MadeOptions {
  revision: number
  /** Products, from number `first` on; 240 make pages, 6 stand in the root. */
  count?: number
  first?: number
  keys?: Keys | undefined
  id?: string
  images?: Product['images']
}

/**
 * Builds a made-up catalogue into a folder, as `ovop build` leaves it: the former root in `roots/`, its pages beside
 * the new ones. Every product says its catalogue's revision, so that a mixture of two shows.
 */
export async function buildMade(
  folder: string,
  { revision, count = 240, first = 0, keys, id = 'uji', images = [] }: MadeOptions,
): Promise<Root> {
  const numbers = Array.from({ length: count }, (_, n) => first + n)
  const { root, files } = await makeCatalog(0, {
    about: { id, revision },
    products: numbers.map((n) => makeProduct(n, { images, tags: [`revisi ${revision}`] })),
    villages: numbers.map(makeVillage),
    finish: async (unsigned) => (keys ? sign(unsigned, keys) : unsigned),
  })
  const former = readRoot(folder)
  if (former) put(folder, `roots/${former.revision}.json`, readFileSync(join(folder, 'catalog.json')))
  putAll(folder, files)
  return root
}

async function sign(root: Root, { offline, publishing }: Keys): Promise<Root> {
  const expires = '2099-01-01T00:00:00Z'
  return signRoot(root, publishing, [await delegateKey(offline, publishing, { catalog: root.id, expires })])
}

export function readRoot(folder: string): Root | undefined {
  const path = join(folder, 'catalog.json')
  return existsSync(path) ? parseRoot(readFileSync(path), path) : undefined
}

/**
 * Reads a published catalogue whole, as an embed does: every product of it in full.
 * @returns its revision
 * @throws whatever the client does not get or believe, and for a mixture of two revisions
 */
export async function readWhole(catalog: string, catalogKey?: string): Promise<number> {
  const problems: Error[] = []
  const client = createClient({
    catalog,
    catalogKey,
    retry: 0,
    onProblem: (problem) => problems.push(problem),
  })
  const { revision, counts } = await client.summary()
  let count = 0
  for await (const { id } of client.products()) {
    count += 1
    // Every twentieth in full: its leaf page holds the others.
    if (count % 20 !== 1) continue
    const { tags } = await client.product(id)
    if (tags?.[0] !== `revisi ${revision}`) throw new Error(`${id} of ${tags?.[0]} in revision ${revision}`)
  }
  if (problems[0]) throw problems[0]
  if (count !== counts.products) throw new Error(`${count} products of ${counts.products}`)
  return revision
}
