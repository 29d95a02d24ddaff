import { fileURLToPath } from 'node:url'
import * as standards from '@ovop-ntt/core/standards'
import { afterAll, describe, expect, it } from 'vitest'
import { brotliSize, bundle } from './bundle.ts'

const source = (path: string) => fileURLToPath(new URL(`../../core/src/${path}`, import.meta.url))

/** Bytes of the exports `names` of a file, without the modules that the page has loaded already. */
const sizeOf = async (path: string, names: string, loaded: RegExp[] = []) =>
  brotliSize(await bundle(`export ${names} from ${JSON.stringify(source(path))}`, loaded))
/** Whoever has a product has these: the card reads it with them. */
const model = [/^zod/, /\/model\//]

const table: Record<string, { bytes: number; ceiling: number }> = {}
function hold(name: string, bytes: number, ceiling: number) {
  table[name] = { bytes, ceiling }
  expect(bytes, name).toBeLessThanOrEqual(ceiling)
}
afterAll(() => console.table(table))

describe('brotli bytes of', () => {
  // An export alone may not drag in its neighbours. The two that check most may be larger.
  // 450 bytes of what speaks two languages are the dictionary, which a page with elements has anyway, and which loads English
  // where it is spoken; 250 more are numerals,
  // months and days written without Intl, whose first formatter costs a phone more time than the rest of a first card.
  const ceilings: Record<string, number> = {
    parseQris: 1500,
    parsePermit: 1200,
    formatSeason: 1230,
    formatNetContent: 1140,
    formatRupiah: 1110,
  }
  const functions = Object.keys(standards).filter(
    (name) => typeof Reflect.get(standards, name) === 'function',
  )

  it.each(functions)('%s alone', async (name) => {
    hold(name, await sizeOf('standards/index.ts', `{ ${name} }`), ceilings[name] ?? 750)
  })

  it('parseQris alone, from all standards in one file as they are published', async () => {
    const flat = await bundle(`export * from ${JSON.stringify(source('standards/index.ts'))}`)
    const alone = await bundle(`export { parseQris } from 'flat'`, [], { flat })
    hold('parseQris from one file', brotliSize(alone), 1500)
    expect(alone).not.toContain('lembar')
  })

  it('all standards together', async () => {
    hold('all standards', await sizeOf('standards/index.ts', '*'), 6150)
  })

  it.each(['parseNetContent', 'parseSeason'])('%s, which reads the words of a sheet', async (name) => {
    hold(name, await sizeOf('words/index.ts', `{ ${name} }`), 820)
  })

  // Raised by 430: catalogues on WhatsApp, village co-operatives, INAPROC, KKPD beside QRIS.
  // Then by 1,900: packs, places and channels by their names in two languages, which a page with a card has.
  it('waysToBuy: beside parseQris, which the drawn code shares, and alone', async () => {
    const shared = [...model, /\/qris\.ts/]
    hold('waysToBuy beside parseQris', await sizeOf('buy/ways-to-buy.ts', '{ waysToBuy }', shared), 6350)
    hold('waysToBuy', await sizeOf('buy/ways-to-buy.ts', '{ waysToBuy }', model), 7700)
  })

  it('what search engines and shared links read', async () => {
    hold('toJsonLd', await sizeOf('seo/index.ts', '{ toJsonLd }', model), 4380)
    hold('toOpenGraph', await sizeOf('seo/index.ts', '{ toOpenGraph }', model), 1300)
  })
})
