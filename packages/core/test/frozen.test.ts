import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveFiles, startServer } from '@ovop-ntt/testing'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createClient } from '../src/client/client.ts'
import { waysToBuy } from '../src/index.ts'

const frozen = (path: string) => fileURLToPath(new URL(`frozen/1/${path}`, import.meta.url))
const catalogKey = readFileSync(frozen('catalog-key.txt'), 'utf8').trim()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T00:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

async function clientOf(name: string, key = catalogKey) {
  const folder = frozen(name)
  const files = new Map(
    globSync('**/*.*', { cwd: folder }).map((path) => [
      path,
      new Uint8Array(readFileSync(join(folder, path))),
    ]),
  )
  const server = await startServer(serveFiles(files))
  onTestFinished(() => server.close())
  return createClient({ catalog: `${server.url}catalog.json`, catalogKey: key })
}

describe('a catalogue of the first version', () => {
  it('in one file is signed, and says all it said of its products', async () => {
    expect(existsSync(frozen('kecil/pages'))).toBe(false)
    const client = await clientOf('kecil')
    expect(await client.summary()).toMatchObject({
      id: 'beku-kecil',
      trust: 'signed',
      stale: false,
      generatedAt: '2026-11-30T00:00:00.000Z',
      counts: { products: 3, regencies: 3 },
    })
    const coffee = await client.product('53.09-kopi-arabika-bajawa')
    expect(coffee).toMatchObject({
      name: { id: 'Kopi arabika Bajawa', en: 'Bajawa arabica coffee' },
      category: 'beverage',
      village: '53.09.06.2009',
      place: { regency: 'Kabupaten Ngada' },
      packs: [{ price: 55_000 }],
    })
    expect(waysToBuy(coffee, { language: 'id' }).map(({ kind }) => kind)).toContain('whatsapp')
    expect((await client.search('kopi')).items.map(({ id }) => id)).toEqual(['53.09-kopi-arabika-bajawa'])
    // Its own, and those that make it too.
    expect(await client.villages({ regency: '53.09' })).toHaveLength(3)
  })

  it('in pages is signed, and lists, filters and searches as it did', async () => {
    const client = await clientOf('besar')
    expect(await client.summary()).toMatchObject({ trust: 'signed', counts: { products: 130 } })
    expect(await client.product('53.09-produk-00077')).toMatchObject({ packs: [{ price: 33_500 }] })
    const { items, total } = await client.page({ category: 'beverage' }, { limit: 5 })
    expect(items).toHaveLength(5)
    expect(total).toBe(33)
    expect((await client.page({ payment: 'kkpd' }, { limit: 12 })).items.map(({ id }) => id).sort()).toEqual([
      '53.09-produk-00000',
      '53.09-produk-00060',
      '53.09-produk-00120',
    ])
    expect((await client.search('nomor 101')).items[0]).toMatchObject({ id: '53.09-produk-00101' })
  })

  it('shows nothing under another key', async () => {
    const other = catalogKey.slice(0, -4) + (catalogKey.endsWith('AAAA') ? 'BBBB' : 'AAAA')
    const client = await clientOf('kecil', other)
    await expect(client.summary()).rejects.toThrow()
  })
})
