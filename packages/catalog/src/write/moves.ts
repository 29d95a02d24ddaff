import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isProductId } from '../check/product-id.ts'
import { csvSheet } from '../read/sheet/csv.ts'
import { isBlankRow } from '../read/sheet/sheet.ts'
import { PublishError } from './write-error.ts'

/** File beside the sheets that says which products have another id now: columns `dari` and `ke`. */
const movesFile = 'pindah.csv'
const titles = ['dari', 'ke'] as const

/**
 * Old ids and the ids that took their place, from `pindah.csv` in the folders of the sheets. A chain is followed to
 * its end, since a reader goes one step.
 * @throws PublishError for a line that is none, and for ids that move in a circle
 */
export function readMoves(sheetFiles: readonly string[]): Map<string, string> {
  const moves = new Map<string, string>()
  for (const folder of new Set(sheetFiles.filter((file) => !/^https?:/i.test(file)).map(dirname))) {
    for (const [from, to] of readFile(join(folder, movesFile))) moves.set(from, to)
  }
  return new Map(Array.from(moves.keys(), (from) => [from, endOf(moves, from)]))
}

function readFile(path: string): [from: string, to: string][] {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  const [head, ...body] = [...csvSheet(path, bytes).rows].filter((row) => !isBlankRow(row))
  if (
    body.some(({ unreadable }) => unreadable) ||
    head?.cells.map((cell) => cell.trim().toLowerCase()).join() !== titles.join()
  ) {
    throw new PublishError(`${path}: diharapkan kolom dari,ke: id lama dan id baru produk yang berganti id`)
  }
  return body.map(({ number, cells }) => {
    const [from = '', to = ''] = cells.map((cell) => cell.trim())
    for (const id of [from, to]) {
      if (!isProductId(id)) throw new PublishError(`${path}:${number}: "${id}" bukan kode produk`)
    }
    return [from, to]
  })
}

function endOf(moves: ReadonlyMap<string, string>, from: string): string {
  const seen = new Set([from])
  let end = moves.get(from)!
  for (let next = moves.get(end); next !== undefined; next = moves.get(end)) {
    if (seen.has(end)) throw new PublishError(`${movesFile}: id ${from} berpindah dalam lingkaran`)
    seen.add(end)
    end = next
  }
  if (end === from) throw new PublishError(`${movesFile}: id ${from} berpindah ke dirinya sendiri`)
  return end
}
