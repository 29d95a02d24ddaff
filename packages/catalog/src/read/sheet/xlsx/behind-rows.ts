import { UnreadableError } from '../sheet.ts'
import { readReference } from './cell-reference.ts'
import type { Merge } from './merges.ts'
import type { ZipEntry } from './zip.ts'

/** What a sheet's file says of its cells behind its rows. */
export interface BehindRows {
  /** Merged cells by first row. */
  readonly merges: ReadonlyMap<number, readonly Merge[]>
  /** Ids of relations that cells lead to, by row and column. */
  readonly links: ReadonlyMap<number, ReadonlyMap<number, string>>
}

const most = 500_000
const tag = /<(?:\w+:)?(mergeCell|hyperlink)\s([^>]*)>/g
/** Longer than one of them; the text shown over a link may be long. */
const overlap = 4096

/**
 * Reads what stands behind the rows, so that the file is gone through twice; the first time as plain text, which takes a
 * fraction of the second.
 */
export async function readBehindRows(sheet: ZipEntry): Promise<BehindRows> {
  const merges = new Map<number, Merge[]>()
  const links = new Map<number, Map<number, string>>()
  let count = 0
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of sheet.read()) {
    text += decoder.decode(piece, { stream: true })
    let end = 0
    for (const found of text.matchAll(tag)) {
      end = found.index + found[0].length
      const [, kind, attributes = ''] = found
      const [, first = '', last = first] = /\bref="([A-Z]+\d+)(?::([A-Z]+\d+))?"/.exec(attributes) ?? []
      const [from, to] = [readReference(first), readReference(last)]
      if (!from || !to) continue
      if (++count > most)
        throw new UnreadableError('file-too-large', 'sel gabungan atau tautan terlalu banyak')
      if (kind === 'mergeCell') addMerge(merges, { column: from.column, first: from.row, last: to.row })
      else addLink(links, from, attributes)
    }
    text = text.slice(Math.max(end, text.length - overlap))
  }
  return { merges, links }
}

function addMerge(merges: Map<number, Merge[]>, merge: Merge): void {
  if (merge.last <= merge.first) return
  const others = merges.get(merge.first)
  if (others) others.push(merge)
  else merges.set(merge.first, [merge])
}

/** A link inside the workbook has no relation, and leads nowhere outside it. */
function addLink(
  links: Map<number, Map<number, string>>,
  { row, column }: { row: number; column: number },
  attributes: string,
): void {
  const [, id] = /\b(?:\w+:)?id="([^"]+)"/.exec(attributes) ?? []
  if (id === undefined) return
  const others = links.get(row)
  if (others) others.set(column, id)
  else links.set(row, new Map([[column, id]]))
}
