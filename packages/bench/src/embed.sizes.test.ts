import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'

const dist = new URL('../../embed/dist/', import.meta.url)

/** Bytes in brotli, quality 11, by the file's name without its hash. */
const sizes = new Map(
  readdirSync(dist)
    .filter((file) => file.endsWith('.js') || file.endsWith('.css'))
    .map((file) => [
      file.replace(/-[\w-]{8}(?=\.js$)/, ''),
      brotliCompressSync(readFileSync(new URL(file, dist))).length,
    ]),
)

const sizeOf = (file: string) => sizes.get(file) ?? Number.NaN

console.table(Object.fromEntries(sizes))

it('loads at most 26 KiB until the first card, with lit and zod/mini inside', () => {
  // ky is not in it: the first attempt is a plain fetch, and what retries comes when that has failed.
  expect(sizeOf('ovop.js') + sizeOf('widgets.js')).toBeLessThanOrEqual(26 * 1024)
})

// Loaded when needed. Each ceiling lies just above what it is today: a raise says here what it pays for.
it.each([
  ['ovop.js', 700, 'the loader itself'],
  ['ovop.css', 500, 'optional'],
  ['buy-dialog.js', 6000, 'dialog, ways to buy, their words in two languages'],
  ['trusted-qris.js', 1700, 'reading and matching a QRIS payload'],
  ['qris-view.js', 5400, 'drawing a code: lean-qr is 3.6 kB of it'],
  ['retried.js', 8200, 'ky'],
  ['paged-tables.js', 1300, 'catalogues too large for one file'],
  ['verify-root.js', 650, 'signatures, where an embed names a key'],
])('%s stays under %i bytes (%s)', (file, ceiling) => {
  expect(sizeOf(file)).toBeLessThanOrEqual(ceiling)
})
