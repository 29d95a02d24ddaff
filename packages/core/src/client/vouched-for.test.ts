import { expect, test } from 'vitest'
import { delegateKey, newKeyPair, signRoot } from '../trust/index.ts'
import { openCatalog } from './catalog-reader.ts'
import { isVouchedFor } from './vouched-for.ts'

const root = {
  ...{ spec: 'ovop-catalog/1', id: 'ntt', revision: 1_780_000_000, title: 'Uji', publisher: 'Uji' },
  ...{ licence: 'CC0-1.0', generatedAt: '2026-05-28T20:26:40Z', languages: ['id'] },
  counts: { products: 0, villages: 0, byRegency: {}, byCategory: {} },
  tables: { products: { inline: [] }, villages: { inline: [] } },
}

test.each([
  ['its key holds', '2999-01-01T00:00:00Z', false, true],
  ['its key was revoked since', '2999-01-01T00:00:00Z', true, false],
  ['its key has run out since', '2026-01-01T00:00:00Z', false, false],
])(
  'older data that stands in for newer keeps its payment codes where %s',
  async (_, expires, isRevoked, expected) => {
    const [offline, publishing] = [await newKeyPair(), await newKeyPair()]
    const delegation = await delegateKey(offline, publishing, { catalog: 'ntt', expires })
    const signed = await signRoot(root as never, publishing, [delegation])
    const options = {
      catalog: 'https://katalog.example/catalog.json',
      catalogKey: offline.publicKey,
      revisions: {
        get: (name: string) => (isRevoked && name.includes(' revoked ') ? 1 : undefined),
        set: () => {},
      },
    }
    const reader = await openCatalog(signed, options.catalog, 'signed', 'current', options)
    expect(await isVouchedFor(reader, options)).toBe(expected)
    expect(await isVouchedFor({ ...reader, trust: 'unsigned' }, options)).toBe(true)
  },
)
