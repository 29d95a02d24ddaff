import { brotliCompressSync, constants } from 'node:zlib'
import { type Handler, startServer } from '@ovop-ntt/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeCatalog, makeProduct } from '../../fixtures/index.ts'
import type { SearchPage } from '../search/search.ts'
import { createClient } from './client.ts'
import { BudgetSpent, ReadBudget, sentBytes } from './read-budget.ts'

/** Names that shrink little: of letters that follow no rule. */
function unlikeName(n: number): string {
  let state = n + 1
  const letter = () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9
    return String.fromCharCode(97 + ((state >>> 9) % 26))
  }
  const words = Array.from({ length: 9 }, () => Array.from({ length: 10 }, letter).join(''))
  return `Kopi ${words.join(' ')}`
}

describe('what one search reads of a large catalogue whose pages shrink little', () => {
  const products = Array.from({ length: 3000 }, (_, n) =>
    makeProduct(n, {
      name: unlikeName(n),
      producer: { name: n % 2 === 0 ? 'Kelompok Mekar' : 'UMKM Maju', kind: 'group' },
      summary: n % 3 === 0 ? 'Sangrai sedang' : 'Giling halus',
    }),
  )
  const packed = new Map<string, Uint8Array>()
  let sent = 0

  beforeAll(async () => {
    const { files } = await makeCatalog(0, { products })
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
    for (const [path, bytes] of files) packed.set(path, brotliCompressSync(bytes, { params }))
  }, 60_000)

  /** A host with files compressed beforehand, or one that compresses on the way and does not know how much it will be. */
  const host =
    (length: 'told' | 'untold'): Handler =>
    (_, response, url) => {
      const bytes = packed.get(url.pathname.slice(1))
      if (!bytes) return void response.writeHead(404).end()
      sent += bytes.length
      response.setHeader('content-encoding', 'br')
      if (length === 'told') response.setHeader('content-length', bytes.length)
      response.write(bytes)
      response.end()
    }

  /** Bytes of each call until there is no more, and what was found. */
  async function searchAll(text: string, length: 'told' | 'untold') {
    const server = await startServer(host(length))
    try {
      const client = createClient({ catalog: `${server.url}catalog.json` })
      const bytes: number[] = []
      const found: string[] = []
      let after: string | undefined
      do {
        sent = 0
        const page: SearchPage = await client.search(text, { limit: 1000, after })
        bytes.push(sent)
        found.push(...page.items.map(({ id }) => id))
        after = page.next
      } while (after !== undefined)
      return { bytes, found: found.toSorted() }
    } finally {
      await server.close()
    }
  }

  const expected = products
    .filter((_, n) => n % 6 === 0)
    .map(({ id }) => id)
    .toSorted()

  it('is 120 kB at most, and the search goes on where it stopped', async () => {
    const { bytes, found } = await searchAll('mekar sangrai', 'told')
    expect(found).toEqual(expected)
    expect(bytes.length).toBeGreaterThan(1)
    expect(Math.max(...bytes)).toBeLessThanOrEqual(120_000)
  }, 60_000)

  it('finds the same where the server does not say what it sends', async () => {
    expect((await searchAll('mekar sangrai', 'untold')).found).toEqual(expected)
  }, 60_000)
})

describe('the budget of a call', () => {
  it('holds eleven pages, and more for a long list', () => {
    for (const more of [0, 3]) {
      const budget = new ReadBudget(more)
      for (let pages = 0; pages < 11 + more; pages += 1) budget.reserve()(100)
      expect(() => budget.reserve()).toThrow(BudgetSpent)
    }
  })

  it('keeps room for pages on their way, and for one as large as the largest so far', () => {
    const budget = new ReadBudget()
    const pages = Array.from({ length: 9 }, () => budget.reserve())
    expect(() => budget.reserve()).toThrow(BudgetSpent)
    for (const spend of pages) spend(1000)
    budget.reserve()(60_000)
    expect(() => budget.reserve()).toThrow(BudgetSpent)
  })

  it('takes what the server says for the bytes of a page, where it says how many it sent', () => {
    expect(sentBytes(60_000, '5000')).toBe(5000)
    for (const length of [null, '', '60000', 'x', '-1']) expect(sentBytes(60_000, length)).toBe(10_000)
  })
})
