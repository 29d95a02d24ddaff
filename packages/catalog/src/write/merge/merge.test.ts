import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Product, Village } from '@ovop-ntt/core'
import { createClient } from '@ovop-ntt/core'
import { parseRoot, type Root, rootBytes, sourcesOf } from '@ovop-ntt/core/format'
import { delegateKey, revokeKey, signRoot } from '@ovop-ntt/core/trust'
import { makeCatalog, makeProduct, makeVillage } from '@ovop-ntt/fixtures'
import { serveFiles, startServer } from '@ovop-ntt/testing'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type Keys, makeKeys } from '../../../test/built-revisions.ts'
import { cutLetters } from '../../../test/cut-letters.ts'
import { run } from '../../../test/run-ovop.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { serve } from '../../commands/serve/serve.ts'
import { earlierRevisions, rollback } from '../../publish/rollback.ts'
import { type MergeOptions, merge } from './merge.ts'
import { MergeError, parseSource } from './named-source.ts'

vi.setConfig({ testTimeout: 60_000 })

const time = new Date('2026-11-02T00:00:00Z')
const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>')
const pictureName = 'images/00000000000000000000000000000000.svg'

interface Regency {
  /** `53.01` is 0, `53.02` is 1, … */
  n?: number
  revision?: number
  count?: number
  keys: Keys
  about?: Record<string, unknown>
  change?: Partial<Product>
  /** More rows of `products`, stubs among them. */
  more?: object[]
  villages?: Village[]
  /** Publishing key that the offline key takes its word back for. */
  revokes?: Keys['publishing']
  /** Spoils the root after it was signed. */
  spoil?: (root: Root) => Root
}

/** A regency's catalogue, as files. */
async function regency({
  n = 0,
  revision = 10,
  count = 3,
  keys,
  about,
  change,
  more = [],
  villages,
  revokes,
  spoil,
}: Regency) {
  const numbers = Array.from({ length: count }, (_, i) => n + 22 * i)
  const { files } = await makeCatalog(0, {
    about: { id: `kab-${n + 1}`, revision, publisher: `Kabupaten ${n + 1}`, ...about },
    products: [...numbers.map((i) => makeProduct(i, change)), ...(more as Product[])],
    villages: villages ?? numbers.map(makeVillage),
    finish: async (root) => {
      const delegation = await delegateKey(keys.offline, keys.publishing, {
        catalog: root.id,
        expires: '2099-01-01T00:00:00Z',
      })
      const revocations = revokes ? [await revokeKey(keys.offline, revokes, { catalog: root.id })] : []
      const signed = await signRoot(root, keys.publishing, [delegation], revocations)
      return spoil ? spoil(signed) : signed
    },
  })
  return files
}

function save(folder: string, files: ReadonlyMap<string, Uint8Array>): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

const named = (prefix: string, place: string, { offline }: Keys) => `${prefix}=${place}#${offline.publicKey}`

function publisherFile(folder: string): string {
  const path = join(folder, 'penerbit.json')
  writeFileSync(
    path,
    JSON.stringify({ id: 'ntt', title: 'Gabungan', publisher: 'Provinsi', licence: 'CC-BY-4.0' }),
  )
  return path
}

const mergeInto = (out: string, catalogues: string[], options: Partial<MergeOptions> = {}) =>
  merge(catalogues, { out, publisher: publisherFile(temporaryFolder()), time, ...options })

const rootOf = (folder: string) => parseRoot(readFileSync(join(folder, 'catalog.json')), folder)

async function productsOf(folder: string): Promise<string[]> {
  const { url, close } = await serve(folder, { port: 0 })
  onTestFinished(close)
  const ids: string[] = []
  for await (const { id } of createClient({ catalog: `${url}catalog.json` }).products()) ids.push(id)
  return ids
}

test.each([
  ['katalog', 'diharapkan'],
  ['53=katalog#B', 'diharapkan'],
  ['53.09=katalog', 'catalog-key'],
  ['53.09=katalog#kunci', 'bukan kunci'],
])('%s does not name a catalogue', (text, message) => {
  expect(() => parseSource(text)).toThrow(MergeError)
  expect(() => parseSource(text)).toThrow(message)
})

test('catalogues from a folder and from an address become one, which says where each part is from', async () => {
  const [out, folder, a, b] = [temporaryFolder(), temporaryFolder(), await makeKeys(), await makeKeys()]
  save(folder, await regency({ n: 0, keys: a }))
  const server = await startServer(serveFiles(await regency({ n: 1, keys: b, count: 200 })))
  onTestFinished(server.close)
  const address = `${server.url}catalog.json`
  const { root, sources } = await mergeInto(out, [named('53.02', address, b), named('53.01', folder, a)])
  expect(sources.map(({ refused }) => refused)).toEqual([undefined, undefined])
  expect(root!.counts).toMatchObject({ products: 203, by: { regency: { '53.01': 3, '53.02': 200 } } })
  expect(root!.sources).toEqual({
    '53.01': {
      id: 'kab-1',
      publisher: 'Kabupaten 1',
      licence: 'CC0-1.0',
      revision: 10,
      generatedAt: '2026-11-01T00:00:00Z',
      key: a.offline.publicKey,
      products: 3,
    },
    '53.02': expect.objectContaining({ id: 'kab-2', address, products: 200 }),
  })
  expect(rootOf(out)).toEqual(root)
  expect(await productsOf(out)).toHaveLength(203)
  // Each page is fetched once.
  expect(new Set(server.requests).size).toBe(server.requests.length)
})

test('the same catalogues give the same bytes, in any order', async () => {
  const [a, b] = [await makeKeys(), await makeKeys()]
  const sources = [
    named('53.01', save(temporaryFolder(), await regency({ n: 0, keys: a })), a),
    named('53.02', save(temporaryFolder(), await regency({ n: 1, keys: b })), b),
  ]
  const [one, other] = [temporaryFolder(), temporaryFolder()]
  await mergeInto(one, sources)
  await mergeInto(other, sources.reverse())
  expect(readFileSync(join(one, 'catalog.json'))).toEqual(readFileSync(join(other, 'catalog.json')))
})

test('a publishing key that a regency revoked is not believed again, whatever its catalogue says later', async () => {
  const [stolen, other] = [await makeKeys(), await makeKeys()]
  const fresh: Keys = { ...stolen, publishing: other.publishing }
  const out = temporaryFolder()
  const mergeAs = async (change: Partial<Regency> & Pick<Regency, 'keys'>) => {
    const { sources } = await mergeInto(out, [
      named('53.01', save(temporaryFolder(), await regency({ n: 0, ...change })), stolen),
    ])
    return { refused: sources[0]?.refused?.reason, provenance: sourcesOf(rootOf(out))['53.01'] }
  }
  const revoked = [stolen.publishing.publicKey]
  expect((await mergeAs({ revision: 10, keys: stolen })).provenance).not.toHaveProperty('revoked')
  expect(await mergeAs({ revision: 11, keys: fresh, revokes: stolen.publishing })).toMatchObject({
    refused: undefined,
    provenance: { revision: 11, revoked },
  })
  // The thief's catalogue says nothing of it; nor does the next one, by mistake.
  expect(await mergeAs({ revision: 12, count: 1, keys: stolen })).toMatchObject({
    refused: 'key-revoked',
    provenance: { revision: 11, products: 3, revoked },
  })
  expect(await mergeAs({ revision: 13, keys: fresh })).toMatchObject({
    refused: undefined,
    provenance: { revision: 13, revoked },
  })
  expect((await mergeAs({ revision: 14, keys: stolen })).refused).toBe('key-revoked')
})

test('a revoked key is not believed again though its regency left and came back, or an older state was restored', async () => {
  const [stolen, other, neighbour] = [await makeKeys(), await makeKeys(), await makeKeys()]
  const fresh: Keys = { ...stolen, publishing: other.publishing }
  const out = temporaryFolder()
  const beside = named('53.02', save(temporaryFolder(), await regency({ n: 1, keys: neighbour })), neighbour)
  const catalogueOf = async (change: Partial<Regency> & Pick<Regency, 'keys'>) =>
    named('53.01', save(temporaryFolder(), await regency({ n: 0, ...change })), stolen)
  const revoked = [stolen.publishing.publicKey]
  await mergeInto(out, [await catalogueOf({ revision: 11, keys: fresh }), beside])
  await mergeInto(out, [await catalogueOf({ revision: 12, keys: fresh, revokes: stolen.publishing }), beside])
  const { root: left } = await mergeInto(out, [beside], { without: ['53.01'] })
  expect(left).toMatchObject({ formerlyRevoked: { '53.01': revoked } })
  expect((await mergeInto(out, [beside])).root).toMatchObject({ formerlyRevoked: { '53.01': revoked } })
  const back = await mergeInto(out, [await catalogueOf({ revision: 13, keys: stolen }), beside])
  expect(back.sources[0]?.refused?.reason).toBe('key-revoked')
  const { root } = await mergeInto(out, [await catalogueOf({ revision: 14, keys: fresh }), beside])
  expect(root!.sources).toMatchObject({ '53.01': { revoked } })
  expect(root).not.toHaveProperty('formerlyRevoked')
  const first = (await earlierRevisions(out)).at(-1)!.revision
  await rollback(out, { to: first })
  const later = await mergeInto(out, [await catalogueOf({ revision: 15, keys: stolen }), beside])
  expect(later.sources[0]?.refused?.reason).toBe('key-revoked')
  // A refused catalogue's regency keeps what was merged last, and what it revoked.
  const again = await mergeInto(out, [await catalogueOf({ revision: 16, keys: stolen }), beside])
  expect(again.sources[0]?.refused?.reason).toBe('key-revoked')
})

const refusals: [reason: string, change: (keys: Keys) => Partial<Regency> | Promise<Partial<Regency>>][] = [
  ['older-revision', () => ({ revision: 9 })],
  ['foreign-id', () => ({ revision: 11, more: [makeProduct(2)] })],
  ['wrong-key', async () => ({ revision: 11, keys: await makeKeys() })],
  ['wrong-signature', () => ({ revision: 11, spoil: (root) => ({ ...root, title: 'Diubah' }) })],
  ['revision-ahead', () => ({ revision: Number.MAX_SAFE_INTEGER })],
  ['unsigned', () => ({ revision: 11, spoil: ({ signatures: _, ...root }) => root as Root })],
  ['other-catalogue', () => ({ revision: 11, about: { id: 'lain' } })],
]

test.each(refusals)(
  '%s: the catalogue is refused and named, and the last good part stays',
  async (reason, change) => {
    const [out, bad, good, a, b] = [
      temporaryFolder(),
      temporaryFolder(),
      temporaryFolder(),
      await makeKeys(),
      await makeKeys(),
    ]
    const sources = [named('53.01', bad, a), named('53.02', good, b)]
    save(bad, await regency({ n: 0, keys: a, more: [{ id: '53.01-lama', goneAt: '2026-01-01' }] }))
    save(good, await regency({ n: 1, keys: b }))
    await mergeInto(out, sources)
    save(bad, await regency({ n: 0, keys: a, count: 1, ...(await change(a)) }))
    save(good, await regency({ n: 1, keys: b, count: 4, revision: 11 }))
    const { root, sources: outcomes } = await mergeInto(out, sources)
    expect(outcomes[0]!.refused).toMatchObject({ reason })
    expect(root!.counts.by.regency).toEqual({ '53.01': 3, '53.02': 4 })
    expect(root!.sources).toMatchObject({
      '53.01': { revision: 10, refused: reason },
      '53.02': { revision: 11 },
    })
    expect(JSON.stringify(root!.tables.products)).toContain('"goneAt":"2026-01-01"')
    // And again, as the last good part is now itself a part that was kept.
    expect((await mergeInto(out, sources)).root!.counts.by.regency).toEqual({ '53.01': 3, '53.02': 4 })
  },
)

test.each(['a page that was changed', 'a page that is gone', 'an address that does not answer'])(
  '%s',
  async (what) => {
    const [out, a, b] = [temporaryFolder(), await makeKeys(), await makeKeys()]
    const files = new Map(await regency({ n: 0, keys: a, count: 200 }))
    const page = [...files.keys()].find((path) => path.startsWith('pages/'))!
    if (what.includes('changed')) files.set(page, new TextEncoder().encode('[]'))
    else files.delete(page)
    const server = await startServer(
      what.includes('answer') ? (_, response) => void response.destroy() : serveFiles(files),
    )
    onTestFinished(server.close)
    const good = named('53.02', save(temporaryFolder(), await regency({ n: 1, keys: b })), b)
    const bad = named(
      '53.01',
      what.includes('answer') ? `${server.url}catalog.json` : save(temporaryFolder(), files),
      a,
    )
    const { root, sources } = await mergeInto(out, [bad, good])
    expect(sources[0]!.refused).toMatchObject({ reason: what.includes('answer') ? 'unreachable' : 'damaged' })
    expect(sources[0]!.provenance).toBeUndefined()
    expect(root!.counts.products).toBe(3)
  },
)

test('strict: with one refused nothing is published', async () => {
  const [out, a] = [temporaryFolder(), await makeKeys()]
  const folder = save(temporaryFolder(), await regency({ n: 0, keys: a }))
  const { root, sources } = await mergeInto(out, [named('53.01', folder, a), named('53.02', folder, a)], {
    strict: true,
  })
  expect(root).toBeUndefined()
  expect(sources[1]!.refused).toMatchObject({
    reason: 'foreign-id',
    message: expect.stringContaining('53.01-produk-0'),
  })
  expect(() => rootOf(out)).toThrow()
})

test('an id may change where that is meant', async () => {
  const [out, folder, keys] = [temporaryFolder(), temporaryFolder(), await makeKeys()]
  save(folder, await regency({ n: 0, keys }))
  await mergeInto(out, [named('53.01', folder, keys)])
  save(folder, await regency({ n: 0, keys, revision: 2, about: { id: 'baru' } }))
  const { root } = await mergeInto(out, [named('53.01', folder, keys)], { changed: ['53.01'] })
  expect(root!.sources).toMatchObject({ '53.01': { id: 'baru', revision: 2 } })
})

test('a regency leaves when someone says so, and not when its line was forgotten', async () => {
  const [out, keys] = [temporaryFolder(), await makeKeys()]
  const sources = [
    named('53.01', save(temporaryFolder(), await regency({ n: 0, keys })), keys),
    named('53.02', save(temporaryFolder(), await regency({ n: 1, keys })), keys),
  ]
  const { root: before } = await mergeInto(out, sources)
  const [first] = sources as [string, string]
  await expect(mergeInto(out, [first])).rejects.toThrow(
    /^sudah tergabung tetapi tidak disebut lagi: 53\.02 \(Kabupaten 2, 3 produk\)\..* --without 53\.02$/,
  )
  expect(rootOf(out)).toEqual(before)
  await expect(mergeInto(out, sources, { without: ['53.02'] })).rejects.toThrow('--without 53.02: ada di')
  await expect(mergeInto(out, [first], { without: ['53.02', sources[1]!] })).rejects.toThrow('bukan kode')
  const { root } = await mergeInto(out, [first], { without: ['53.02'] })
  expect(Object.keys(root!.sources!)).toEqual(['53.01'])
  expect(root!.counts.by.regency).toEqual({ '53.01': 3 })
  expect((await mergeInto(out, [first])).root!.counts.products).toBe(3)
})

test('without a catalogue there is nothing to merge', async () => {
  await expect(mergeInto(temporaryFolder(), [])).rejects.toThrow('sebutkan katalog yang digabung')
})

test('stubs come along, and what a regency takes away leaves one', async () => {
  const [out, folder, keys] = [temporaryFolder(), temporaryFolder(), await makeKeys()]
  const more = [
    { id: '53.01-pindah', movedTo: '53.01-produk-0' },
    { id: '53.01-tiada', goneAt: '2026-01-01' },
  ]
  save(folder, await regency({ n: 0, keys, count: 5, more }))
  await mergeInto(out, [named('53.01', folder, keys)])
  save(folder, await regency({ n: 0, keys, count: 4, revision: 11, more }))
  const { root } = await mergeInto(out, [named('53.01', folder, keys)])
  const { inline } = root!.tables.products as { inline: object[] }
  expect(inline).toEqual(expect.arrayContaining([...more, { id: '53.01-produk-88', goneAt: '2026-11-02' }]))
})

test('a village is what its own regency says it is', async () => {
  const [out, a, b] = [temporaryFolder(), await makeKeys(), await makeKeys()]
  const own = { ...makeVillage(1), name: 'Desa sendiri' }
  const claimed = { ...makeVillage(1), name: 'Desa rampasan' }
  const first = await regency({
    n: 0,
    keys: a,
    villages: [makeVillage(0), claimed],
    count: 1,
    change: { satelliteVillages: [claimed.code] },
  })
  const second = await regency({ n: 1, keys: b, villages: [own], count: 1 })
  const { root } = await mergeInto(out, [
    named('53.01', save(temporaryFolder(), first), a),
    named('53.02', save(temporaryFolder(), second), b),
  ])
  const { inline } = root!.tables.villages as unknown as { inline: Village[] }
  expect(inline.find(({ code }) => code === own.code)?.name).toBe('Desa sendiri')
})

test('pictures are copied and checked; those elsewhere are left out unless their host is named', async () => {
  const [out, folder, keys] = [temporaryFolder(), temporaryFolder(), await makeKeys()]
  const { createHash } = await import('node:crypto')
  const good = `images/${createHash('sha256').update(picture).digest('hex').slice(0, 32)}.svg`
  const unsafe = Buffer.from(picture.toString().replace('></svg>', '><script>1</script></svg>'))
  const active = `images/${createHash('sha256').update(unsafe).digest('hex').slice(0, 32)}.svg`
  const sources = [
    good,
    active,
    pictureName,
    'images/../../rahasia.svg',
    'https://foto.example/a.jpg',
    'https://lain.example/b.jpg',
  ]
  save(folder, await regency({ n: 0, keys, count: 1, change: { images: sources.map((src) => ({ src })) } }))
  save(
    folder,
    new Map([
      [good, picture],
      [active, unsafe],
      [pictureName, picture],
    ]),
  )
  const {
    root,
    sources: [outcome],
  } = await mergeInto(out, [named('53.01', folder, keys)], { pictureHosts: ['foto.example'] })
  const [product] = (root!.tables.products as unknown as { inline: Product[] }).inline
  expect(product!.images.map(({ src }) => src)).toEqual([good, 'https://foto.example/a.jpg'])
  expect(readFileSync(join(out, good))).toEqual(picture)
  expect(outcome!.notes).toHaveLength(4)
  expect(outcome!.notes.join()).toContain('lain.example')
})

test('of a million pictures that are left out the first are told, and how many there are', async () => {
  const [out, folder, keys] = [temporaryFolder(), temporaryFolder(), await makeKeys()]
  const images = Array.from({ length: 30 }, (_, n) => ({ src: `https://foto.example/${n}.jpg` }))
  save(folder, await regency({ n: 0, keys, count: 40, change: { images } }))
  const source = named('53.01', folder, keys)
  const { sources } = await mergeInto(out, [source])
  expect(sources[0]).toMatchObject({ left: 1200, notes: { length: 1000 } })
  const { err } = await run('merge', source, '--out', out, '--publisher', publisherFile(temporaryFolder()))
  expect(err.trimEnd().split('\n')).toHaveLength(21)
  expect(err).toContain('dan 1.180 lagi yang tidak ikut')
})

test('made-up products stay marked, and payment codes run out when their regency says', async () => {
  const [out, a, b] = [temporaryFolder(), await makeKeys(), await makeKeys()]
  const qris = { payload: '00020101021126' }
  const stale = await regency({
    n: 0,
    keys: a,
    count: 1,
    about: { sample: true, staleAfter: '2026-11-01T12:00:00Z' },
    change: { qris },
  })
  const fresh = await regency({
    n: 1,
    keys: b,
    count: 1,
    about: { staleAfter: '2026-12-01T00:00:00Z' },
    change: { qris },
  })
  const catalogues = [
    named('53.01', save(temporaryFolder(), stale), a),
    named('53.02', save(temporaryFolder(), fresh), b),
  ]
  const { root } = await mergeInto(out, catalogues)
  const [one, other] = (root!.tables.products as unknown as { inline: Product[] }).inline
  expect(one).toMatchObject({ sample: true })
  expect(one).not.toHaveProperty('qris')
  expect(other).toMatchObject({ qris })
  expect(other).not.toHaveProperty('sample')
  expect(root).not.toHaveProperty('sample')
  // Its own date: a regency that sleeps silences nobody but itself.
  expect(root!.staleAfter).toBe('2027-01-31T00:00:00.000Z')
  expect(root!.sources).toMatchObject({
    '53.01': { staleAfter: '2026-11-01T12:00:00Z' },
    '53.02': { staleAfter: '2026-12-01T00:00:00Z' },
  })
  const shorter = await mergeInto(temporaryFolder(), catalogues, { staleAfterDays: 7 })
  expect(shorter.root!.staleAfter).toBe('2026-11-09T00:00:00.000Z')
})

test('the codes of a regency that is refused stay until its own date, and no longer', async () => {
  const [out, folder, keys] = [temporaryFolder(), temporaryFolder(), await makeKeys()]
  const about = { staleAfter: '2026-11-10T00:00:00Z' }
  save(folder, await regency({ keys, count: 1, about, change: { qris: { payload: '00020101021126' } } }))
  const hasCode = (root: Root | undefined) =>
    'qris' in (root!.tables.products as unknown as { inline: Product[] }).inline[0]!
  expect(hasCode((await mergeInto(out, [named('53.01', folder, keys)])).root)).toBe(true)
  rmSync(join(folder, 'catalog.json'))
  for (const [day, expected] of [
    ['2026-11-09', true],
    ['2026-11-11', false],
  ] as const) {
    const again = await mergeInto(out, [named('53.01', folder, keys)], { time: new Date(`${day}T00:00:00Z`) })
    expect(again.sources[0]!.refused).toMatchObject({ reason: 'unreachable' })
    expect(hasCode(again.root)).toBe(expected)
  }
})

test('a bad row is left out and named', async () => {
  const [out, folder, keys] = [temporaryFolder(), temporaryFolder(), await makeKeys()]
  save(folder, await regency({ n: 0, keys, count: 1, more: [{ ...makeProduct(22), name: 7 }] }))
  const { root, sources } = await mergeInto(out, [named('53.01', folder, keys)])
  expect(root!.counts.products).toBe(1)
  expect(sources[0]!.notes).toEqual([expect.stringContaining('53.01-produk-22')])
})

test('a text cut within a letter is left out and named, and takes nothing down', async () => {
  const [out, keys] = [temporaryFolder(), await makeKeys()]
  // Pages are of other makers too: this one wrote what no canonical JSON can hold.
  const files = new Map<string, Uint8Array>()
  const renamed = new Map<string, string>()
  for (const [path, bytes] of await regency({ n: 0, keys, count: 200 })) {
    const text = new TextDecoder().decode(bytes)
    const cut = path.startsWith('pages/') ? text.replaceAll('"Produk 22"', '"Produk \\ud83d"') : text
    const name = hash('sha256', cut).slice(0, 32)
    if (cut !== text) renamed.set(path.slice(6).replace(/\/|\.json/g, ''), name)
    files.set(cut === text ? path : `pages/${name.slice(0, 2)}/${name.slice(2)}.json`, Buffer.from(cut))
  }
  expect(renamed.size).toBeGreaterThan(0)
  const {
    keys: _,
    signatures: __,
    ...root
  } = JSON.parse(
    [...renamed].reduce(
      (text, [from, to]) => text.replaceAll(from, to),
      new TextDecoder().decode(files.get('catalog.json')),
    ),
  )
  const delegation = await delegateKey(keys.offline, keys.publishing, {
    catalog: root.id,
    expires: '2099-01-01T00:00:00Z',
  })
  files.set('catalog.json', rootBytes(await signRoot(root, keys.publishing, [delegation])))
  const { root: merged, sources } = await mergeInto(out, [
    named('53.01', save(temporaryFolder(), files), keys),
  ])
  expect(sources[0]!.notes).toEqual([
    'produk 53.01-produk-22 tidak ikut: memuat huruf yang terpotong (name.id)',
  ])
  expect(merged!.counts.products).toBe(199)
})

test('a small catalogue with a text cut within a letter is refused as damaged, and the row named', async () => {
  const [out, folder, keys] = [temporaryFolder(), temporaryFolder(), await makeKeys()]
  save(folder, await regency({ n: 0, keys }))
  cutLetters(folder, '"Produk 22"')
  const { sources } = await mergeInto(out, [named('53.01', folder, keys)])
  expect(sources[0]!.refused).toMatchObject({
    reason: 'damaged',
    message: expect.stringContaining('products baris ke-2: memuat huruf yang terpotong (name.id)'),
  })
})

test('the command says how each fared, and its code says whether all did well', async () => {
  const [out, folder, keys] = [temporaryFolder(), temporaryFolder(), await makeKeys()]
  save(folder, await regency({ n: 0, keys }))
  const publisher = publisherFile(temporaryFolder())
  const list = join(temporaryFolder(), 'sumber.txt')
  writeFileSync(list, `${named('53.02', join(folder, 'tiada'), keys)}\n\n`)
  const all = ['--out', out, '--publisher', publisher]
  const whole = await run('merge', named('53.01', folder, keys), ...all)
  expect(whole).toMatchObject({ code: 0, out: expect.stringContaining('3 produk') })
  expect(whole.out).toMatch(
    /^ditulis ke folder .*: revisi \d+, tanpa tanda tangan\nlihat hasilnya: ovop serve .*\nagar tampil di web: ovop pages/m,
  )
  const partly = await run('merge', named('53.01', folder, keys), '--from', list, ...all)
  expect(partly).toMatchObject({
    code: 3,
    err: expect.stringMatching(/^53\.02 .* ditolak: .*\[unreachable\]; belum pernah/m),
  })
  rmSync(join(folder, 'catalog.json'))
  const kept = await run('merge', named('53.01', folder, keys), ...all)
  expect(kept).toMatchObject({ code: 3, err: expect.stringContaining('tetap memakai revisi 10') })
  expect(await run('merge', named('53.01', folder, keys), '--strict', ...all)).toMatchObject({ code: 1 })
})
